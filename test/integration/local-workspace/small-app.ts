import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { expect } from 'vitest';
import { createWorkspaceClient, type WorkspaceClient } from '../../../src/local-workspace/client.ts';
import type { CallLogEntry } from '../../../src/local-workspace/protocol.ts';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../src/local-workspace/server/workspace.ts';
import { wireChecks, wireProblems } from '../../support/wire.ts';
import { home, manifest, option, orderCard, orderForm, plain, seed } from './tea-house.ts';

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

/** Bolt's client names the team in every call, also where Slack's typings do not. */
function withoutTeam(call: CallLogEntry): CallLogEntry {
  if (call.direction === 'slack-to-app') return call;
  const { team_id: _team, ...request } = call.request as Record<string, unknown>;
  return { ...call, request };
}

/** A workspace with the small app on it; all that crosses between them is held against Slack's typings at the end. */
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
  const client = createWorkspaceClient(workspace.url);
  const crossed: CallLogEntry[] = [];
  const reset = async (): Promise<void> => {
    crossed.push(...(await client.calls()));
    await client.reset();
  };
  const slack = { ...client, reset };
  const stop = async (): Promise<void> => {
    crossed.push(...(await client.calls()));
    const problems = wireProblems(crossed.map(withoutTeam), await wireChecks());
    await app.stop();
    await workspace.stop();
    expect(problems, 'what crossed the wire').toEqual([]);
  };
  return { workspace, slack, app, seen, stop };
}
