/** Two servers that claim to be Slack, each with the same people, channels and scopes, reached as the bot reaches Slack. */
import { readFile } from 'node:fs/promises';
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { parse } from 'yaml';
import { createWorkspaceClient } from '../../../../src/local-workspace/client.ts';
import type { AppManifest } from '../../../../src/local-workspace/server/manifest.ts';
import { startWorkspace } from '../../../../src/local-workspace/server/workspace.ts';
import { createLogger } from '../../../../src/platform/logger.ts';
import { slackLogger } from '../../../../src/slack/clients.ts';
import { connect } from '../raw-slack.ts';

const MANIFEST = parse(
  await readFile(new URL('../../../../manifests/slack-socket-mode.yaml', import.meta.url), 'utf8'),
) as AppManifest;
const { bot = [], bot_optional: optional = [] } = MANIFEST.oauth_config?.scopes ?? {};
export const REQUIRED_SCOPES: readonly string[] = bot;
export const ALL_SCOPES: readonly string[] = [...bot, ...optional];

export type Server = {
  bot: WebClient;
  /** The same server, asked with this token, or with none. */
  asking: (token?: string) => WebClient;
  ids: Record<'bot' | 'botUser' | 'officer', string>;
  /** `team` has the bot in it, the others do not; `archived` is closed. */
  channels: Record<'team' | 'open' | 'secret' | 'archived', string>;
  /** What Slack sends with the click of the officer. */
  trigger: () => Promise<string>;
  /** The `ts` of a message that the officer wrote in the team's channel. */
  messageOfOfficer: () => Promise<string>;
  stop: () => Promise<void>;
};

const OFFICER = 'U000000001'; // the first person of emulate

const clientsOf = (url: string) => (token?: string) =>
  new WebClient(token, {
    slackApiUrl: `${url}/api/`,
    retryConfig: { retries: 0 },
    logger: slackLogger(createLogger('silent')),
  });

export async function startLocal(scopes: readonly string[] = ALL_SCOPES): Promise<Server> {
  const members = [OFFICER];
  const workspace = await startWorkspace({
    manifest: { ...MANIFEST, oauth_config: { scopes: { bot: [...scopes] } } },
    seed: {
      name: '松岭分局',
      users: [{ id: OFFICER, name: 'admin', realName: '王五', locale: 'zh-CN', tz: 'Asia/Shanghai' }],
      channels: [
        { id: 'CTEAM', name: 'team', members, botIsMember: true },
        { id: 'COPEN', name: 'open', members, botIsMember: false },
        { id: 'CSECRET', name: 'secret', private: true, members, botIsMember: false },
        { id: 'CARCHIVED', name: 'archived', archived: true, members, botIsMember: true },
      ],
    },
    now: () => Date.now(),
  });
  const officer = createWorkspaceClient(workspace.url).as(OFFICER);
  const socket = await connect(workspace);
  const asking = clientsOf(workspace.url);
  return {
    bot: asking(workspace.botToken),
    asking,
    ids: { bot: 'B00LOCAL00', botUser: workspace.botUserId, officer: OFFICER },
    channels: { team: 'CTEAM', open: 'COPEN', secret: 'CSECRET', archived: 'CARCHIVED' },
    trigger: async () => {
      const told = officer.shortcut('case.report');
      const frame = await socket.next('interactive');
      socket.ack(frame);
      await told;
      return frame.payload.trigger_id;
    },
    messageOfOfficer: async () => {
      await officer.say('CTEAM', '今天值班。');
      return (await createWorkspaceClient(workspace.url).messages('CTEAM', OFFICER)).at(-1)!.ts;
    },
    stop: async () => {
      socket.socket.terminate();
      await workspace.stop();
    },
  };
}

const EMULATED = { app_id: 'A0LAOJING', bot_id: 'B0LAOJING', client_id: 'laojing' };
const BOT_USER = 'U0LAOJING';

export async function startEmulate(scopes: readonly string[] = ALL_SCOPES): Promise<Server> {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        channels: [{ name: 'team' }, { name: 'open' }, { name: 'secret', is_private: true }, { name: 'archived' }],
        oauth_apps: [
          {
            ...EMULATED,
            bot_user_id: BOT_USER,
            client_secret: 'invented',
            name: 'laojing',
            redirect_uris: [],
            scopes: [...scopes],
          },
        ],
        tokens: [
          {
            token: 'xoxb-laojing',
            type: 'bot',
            user_id: BOT_USER,
            bot_user_id: BOT_USER,
            scopes: [...scopes],
            ...EMULATED,
          },
          { token: 'xoxp-officer', type: 'user', user_id: OFFICER },
        ],
      },
    },
  });
  const asking = clientsOf(emulator.url);
  const officer = asking('xoxp-officer');
  const bot = asking('xoxb-laojing');
  const listed = await officer.conversations.list({ types: 'public_channel,private_channel' });
  const idOf = (name: string) => listed.channels!.find((channel) => channel.name === name)!.id!;
  const channels = { team: idOf('team'), open: idOf('open'), secret: idOf('secret'), archived: idOf('archived') };
  await officer.conversations.invite({ channel: channels.team, users: BOT_USER });
  await officer.conversations.archive({ channel: channels.archived });
  return {
    bot,
    asking,
    ids: { bot: EMULATED.bot_id, botUser: BOT_USER, officer: OFFICER },
    channels,
    trigger: async () => {
      const made = await bot.apiCall('views.generateTriggerId', { user_id: OFFICER });
      return String('trigger_id' in made && made.trigger_id);
    },
    messageOfOfficer: async () => (await officer.chat.postMessage({ channel: channels.team, text: '今天值班。' })).ts!,
    stop: () => emulator.close(),
  };
}
