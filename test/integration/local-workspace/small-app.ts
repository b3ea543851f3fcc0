import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { expect } from 'vitest';
import { createWorkspaceClient, type WorkspaceClient } from '../../../src/local-workspace/client.ts';
import type { WorkspaceSeed } from '../../../src/local-workspace/protocol.ts';
import type { AppManifest } from '../../../src/local-workspace/server/manifest.ts';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../src/local-workspace/server/workspace.ts';
import { wireChecks, wireProblems } from '../../support/wire.ts';

export const seed: WorkspaceSeed = {
  name: 'Tea house',
  users: [
    { id: 'UANNA', name: 'anna', realName: 'Anna Bai', locale: 'zh-CN', tz: 'Asia/Shanghai', title: 'Guest' },
    { id: 'UBEN', name: 'ben', realName: 'Ben Fox', locale: 'en-US', tz: 'Europe/Berlin' },
  ],
  channels: [
    { id: 'CTEA', name: 'tea', members: ['UANNA', 'UBEN'], botIsMember: true },
    { id: 'CHALL', name: 'hall', members: ['UANNA', 'UBEN'], botIsMember: false },
    { id: 'CBACK', name: 'back-room', private: true, members: ['UBEN'], botIsMember: false },
  ],
};

export const manifest: AppManifest = {
  display_information: { name: 'Tea' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'tea' },
    slash_commands: [{ command: '/tea', description: 'Order tea', usage_hint: 'new', should_escape: true }],
    shortcuts: [
      { name: 'Order', callback_id: 'order_anywhere', type: 'global', description: 'Order tea' },
      { name: 'Order this', callback_id: 'order_this', type: 'message', description: 'Order what it says' },
    ],
  },
  oauth_config: {
    scopes: { bot: ['commands', 'chat:write', 'im:write', 'users:read', 'files:write', 'channels:history'] },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_home_opened', 'message.channels'] },
    interactivity: { is_enabled: true },
  },
};

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (text: string, value: string) => ({ text: plain(text), value });

export const orderForm: ModalView = {
  type: 'modal',
  callback_id: 'order',
  title: plain('Order'),
  submit: plain('Send'),
  close: plain('Cancel'),
  notify_on_close: true,
  private_metadata: 'first',
  blocks: [
    {
      type: 'input',
      block_id: 'note',
      label: plain('Note'),
      element: { type: 'plain_text_input', action_id: 'text', min_length: 2, max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Kind'),
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [option('Green', 'green'), option('Black', 'black')],
      },
    },
    {
      type: 'input',
      block_id: 'extras',
      optional: true,
      label: plain('Extras'),
      element: { type: 'checkboxes', action_id: 'ticks', options: [option('Milk', 'milk')] },
    },
    {
      type: 'input',
      block_id: 'waiter',
      optional: true,
      label: plain('Waiter'),
      element: { type: 'users_select', action_id: 'who' },
    },
    {
      type: 'input',
      block_id: 'cups',
      optional: true,
      label: plain('Cups'),
      element: { type: 'number_input', action_id: 'count', is_decimal_allowed: false, min_value: '1', max_value: '9' },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: plain('When'),
      element: { type: 'datepicker', action_id: 'day', initial_date: '2026-05-01' },
    },
    {
      type: 'input',
      block_id: 'leaf',
      optional: true,
      label: plain('Leaf'),
      element: { type: 'external_select', action_id: 'search', min_query_length: 1 },
    },
    { type: 'actions', block_id: 'tools', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] },
  ],
};

const orderCard = (note: string): KnownBlock[] => [
  { type: 'section', block_id: 'what', text: { type: 'mrkdwn', text: note } },
  {
    type: 'actions',
    block_id: 'todo',
    elements: [{ type: 'button', action_id: 'take', text: plain('Take'), value: 'order-1' }],
  },
];

const home: HomeView = {
  type: 'home',
  blocks: [
    { type: 'actions', block_id: 'go', elements: [{ type: 'button', action_id: 'from_home', text: plain('Order') }] },
  ],
};

// biome-ignore lint/suspicious/noExplicitAny: the tests read payloads loosely
export type Seen = { kind: string; body: Record<string, any> };

/** A small app that orders tea: a command, a modal, a card with a button, Home, shortcuts, an external select. */
function wire(app: App): Seen[] {
  const seen: Seen[] = [];
  const see = (kind: string, body: unknown): void => {
    // biome-ignore lint/suspicious/noExplicitAny: the tests read payloads loosely
    seen.push({ kind, body: structuredClone(body) as Record<string, any> });
  };
  app.command('/tea', async ({ ack, body, client, respond }) => {
    see('command', body);
    if (body.text === 'help') return ack('Say /tea new');
    await ack();
    if (body.text === 'respond') {
      await respond({ text: 'one', response_type: 'ephemeral' });
      return respond({ text: 'two', replace_original: true }).then(() => {});
    }
    if (body.text === 'silent') return;
    await client.views.open({ trigger_id: body.trigger_id, view: orderForm });
  });
  app.view('order', async ({ ack, body, view, client }) => {
    see('submit', body);
    const note = view.state.values.note!.text!.value ?? '';
    if (note === 'none') return ack({ response_action: 'errors', errors: { note: 'We have none' } });
    if (note === 'update')
      return ack({ response_action: 'update', view: { ...orderForm, private_metadata: 'second' } });
    if (note === 'push') return ack({ response_action: 'push', view: { ...orderForm, private_metadata: 'pushed' } });
    if (note === 'clear') return ack({ response_action: 'clear' });
    if (note === 'stranger') return ack({ response_action: 'errors', errors: { nowhere: 'No' } });
    if (note === 'too long')
      return ack({ response_action: 'update', view: { ...orderForm, title: plain('x'.repeat(25)) } });
    await ack();
    await client.chat.postMessage({ channel: 'CTEA', text: `Order: ${note}`, blocks: orderCard(note) });
  });
  app.view({ callback_id: 'order', type: 'view_closed' }, async ({ ack, body }) => {
    see('closed', body);
    await ack();
  });
  app.action('take', async ({ ack, body, client, respond }) => {
    see('action', body);
    await ack();
    const { channel, message } = body as unknown as { channel: { id: string }; message: { ts: string } };
    await client.chat.update({ channel: channel.id, ts: message.ts, text: `Taken by <@${body.user.id}>`, blocks: [] });
    await respond({ text: 'You took it', response_type: 'ephemeral', replace_original: false });
  });
  app.action('more', async ({ ack, body, client }) => {
    see('action', body);
    await ack();
    const { view } = body as unknown as { view: { id: string; hash: string } };
    await client.views.update({ view_id: view.id, hash: view.hash, view: { ...orderForm, private_metadata: 'more' } });
    await client.views
      .update({ view_id: view.id, hash: view.hash, view: orderForm })
      .catch((error) => see('refused', { error: error.data.error }));
  });
  app.action('from_home', async ({ ack, body, client }) => {
    see('action', body);
    await ack();
    const { trigger_id } = body as unknown as { trigger_id: string };
    await client.views.open({ trigger_id, view: orderForm });
  });
  app.options('search', async ({ ack, body, options }) => {
    see('options', body);
    await ack({ options: [option(`Leaf ${options.value}`, 'leaf')] });
  });
  app.shortcut('order_anywhere', async ({ ack, body }) => {
    see('shortcut', body);
    await ack();
  });
  app.shortcut('order_this', async ({ ack, body }) => {
    see('shortcut', body);
    await ack();
  });
  app.event('app_home_opened', async ({ event, body, client }) => {
    see('event', body);
    await client.views.publish({ user_id: event.user, view: home });
  });
  app.message(async ({ body }) => see('message', body));
  app.error(async (error) => see('error', { message: error.message, code: (error as { code?: string }).code }));
  return seen;
}

export type Transport = 'socket mode' | 'signed http';
export type Running = {
  workspace: Workspace;
  slack: WorkspaceClient;
  app: App;
  seen: Seen[];
  stop: () => Promise<void>;
};

/** A workspace with the small app on it. */
export async function startSmallApp(transport: Transport, options: Partial<WorkspaceOptions> = {}): Promise<Running> {
  const workspace = await startWorkspace({ manifest, seed, ...options });
  const clientOptions = {
    slackApiUrl: `${workspace.url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const shared = { token: workspace.botToken, clientOptions, logLevel: LogLevel.ERROR };
  const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, logLevel: LogLevel.ERROR });
  const app =
    transport === 'socket mode'
      ? new App({ ...shared, socketMode: true, appToken: workspace.appToken })
      : new App({ ...shared, receiver });
  const seen = wire(app);
  const started = await (transport === 'socket mode' ? app.start() : app.start(0));
  if (transport === 'signed http') {
    const { port } = (started as { address: () => { port: number } }).address();
    await workspace.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  }
  const slack = createWorkspaceClient(workspace.url);
  const stop = async (): Promise<void> => {
    const problems = wireProblems(await slack.calls(), await wireChecks());
    await app.stop();
    await workspace.stop();
    expect(problems, 'what crossed the wire').toEqual([]);
  };
  return { workspace, slack, app, seen, stop };
}
