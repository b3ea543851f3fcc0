import { describe, expect, it } from 'vitest';
import type { AppManifest } from '../../../src/local-workspace/server/manifest.ts';
import { startWorkspace } from '../../../src/local-workspace/server/workspace.ts';
import { ownWorkspaces } from './open-workspace.ts';
import { manifest, seed } from './tea-house.ts';

const { open } = ownWorkspaces();

/** The sentences with which a workspace refuses to start from this manifest. */
async function refusal(wrong: unknown): Promise<string[]> {
  const started = startWorkspace({ manifest: wrong as AppManifest, seed });
  const error: unknown = await started.then(
    async (workspace) => workspace.stop(),
    (reason: unknown) => reason,
  );
  const [head, ...sentences] = error instanceof Error ? error.message.split('\n') : ['it started'];
  expect(head).toBe('The app manifest cannot be installed:');
  return sentences;
}

const { features, settings } = manifest;
const [tea] = features!.slash_commands!;
const [order] = features!.shortcuts!;
const withFeatures = (more: object) => ({ ...manifest, features: { ...features, ...more } });
const withSettings = (more: object) => ({ ...manifest, settings: { ...settings, ...more } });
const withScopes = (scopes: object) => ({ ...manifest, oauth_config: { scopes } });

describe('an app manifest is refused, with a sentence that says where and why,', () => {
  it.each<[string, unknown, string]>([
    ['for being a text', 'name: Tea', 'The manifest is not an object.'],
    ['for having no name', { ...manifest, display_information: {} }, 'display_information.name must be a text.'],
    [
      'for a long name',
      { ...manifest, display_information: { name: 'x'.repeat(36) } },
      'display_information.name has 36 characters, 35 are allowed.',
    ],
    [
      'for a colour that is none',
      { ...manifest, display_information: { name: 'Tea', background_color: 'green' } },
      'display_information.background_color must be a colour such as #1f3a5f.',
    ],
    [
      'for a command without a slash',
      withFeatures({ slash_commands: [{ ...tea, command: 'tea' }] }),
      'features.slash_commands[0].command must be a slash and one word.',
    ],
    [
      'for the same command twice',
      withFeatures({ slash_commands: [tea, tea] }),
      'features.slash_commands has /tea twice.',
    ],
    [
      'for 51 commands',
      withFeatures({ slash_commands: Array.from({ length: 51 }, (_, at) => ({ ...tea, command: `/tea${at}` })) }),
      'features.slash_commands has 51 entries, 50 are allowed.',
    ],
    [
      'for a shortcut of an unknown kind',
      withFeatures({ shortcuts: [{ ...order, type: 'channel' }] }),
      'features.shortcuts[0].type must be "global" or "message".',
    ],
    [
      'for a shortcut with a long name',
      withFeatures({ shortcuts: [{ ...order, name: 'x'.repeat(25) }] }),
      'features.shortcuts[0].name has 25 characters, 24 are allowed.',
    ],
    [
      'for the same shortcut twice',
      withFeatures({ shortcuts: [order, order] }),
      'features.shortcuts has the callback_id "order_anywhere" twice.',
    ],
    [
      'for commands without their scope',
      withScopes({ bot: ['chat:write'] }),
      'features.slash_commands needs the bot scope "commands".',
    ],
    [
      'for a scope that is both wanted and optional',
      withScopes({ bot: ['commands', 'chat:write'], bot_optional: ['chat:write'] }),
      'oauth_config.scopes has chat:write twice.',
    ],
    [
      'for scopes without a bot',
      withFeatures({ bot_user: undefined }),
      'features.bot_user is missing: bot scopes need a bot.',
    ],
    [
      'for messages that are read only in a tab that is not there',
      withFeatures({ app_home: { messages_tab_enabled: false, messages_tab_read_only_enabled: true } }),
      'features.app_home.messages_tab_read_only_enabled needs messages_tab_enabled.',
    ],
    [
      'for a tab that is neither there nor not',
      withFeatures({ app_home: { home_tab_enabled: 'yes' } }),
      'features.app_home.home_tab_enabled must be true or false.',
    ],
    ['for settings that are a list', { ...manifest, settings: [] }, 'settings must be an object.'],
  ])('%s', async (_why, wrong, sentence) => {
    expect(await refusal(wrong)).toContain(sentence);
  });

  it('for every address that it lacks without Socket Mode, all at once', async () => {
    expect(await refusal(withSettings({ socket_mode_enabled: false }))).toEqual([
      'features.slash_commands[0].url is missing: without Socket Mode a command needs one.',
      'settings.event_subscriptions.request_url is missing: without Socket Mode the app needs one.',
      'settings.interactivity.request_url is missing: without Socket Mode the app needs one.',
    ]);
  });
});

describe('optional scopes', () => {
  const optional = withScopes({ bot: ['commands', 'chat:write'], bot_optional: ['users:read', 'reactions:write'] });
  const asked = { user: 'UANNA' };

  it('are granted unless the installer withheld them', async () => {
    const granted = await open({ manifest: optional });
    expect(await granted.call('users.info', asked)).toMatchObject({ ok: true });
    const withheld = await open({ manifest: optional, optionalScopes: false });
    expect(await withheld.call('users.info', asked)).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'commands,chat:write',
    });
    expect(await withheld.call('chat.postMessage', { channel: 'CTEA', text: 'x' })).toMatchObject({ ok: true });
  });

  it('are withheld and granted again while the app runs, the others stay', async () => {
    const { slack, call } = await open({ manifest: optional });
    const { ts } = await call('chat.postMessage', { channel: 'CTEA', text: 'x' });
    const reaction = { channel: 'CTEA', timestamp: ts, name: 'eyes' };
    await slack.grantOptionalScopes(false);
    expect(await call('reactions.add', reaction)).toMatchObject({ error: 'missing_scope', needed: 'reactions:write' });
    expect(await call('chat.postMessage', { channel: 'CTEA', text: 'y' })).toMatchObject({ ok: true });
    await slack.grantOptionalScopes(true);
    expect(await call('reactions.add', reaction)).toEqual({ ok: true });
  });
});
