import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createWorkspaceClient, waitFor } from '../../../src/local-workspace/client.ts';
import type { PageEvent, PageState } from '../../../src/local-workspace/protocol.ts';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../src/local-workspace/server/workspace.ts';
import { api, connect } from './raw-slack.ts';
import { manifest, orderForm, seed } from './small-app.ts';

const started: Workspace[] = [];
const sockets: WebSocket[] = [];

async function open(options: Partial<WorkspaceOptions> = {}) {
  const workspace = await startWorkspace({ manifest, seed, ...options });
  started.push(workspace);
  return {
    workspace,
    slack: createWorkspaceClient(workspace.url),
    call: (method: string, args = {}) => api(workspace, method, args),
  };
}

async function connected(workspace: Workspace) {
  const connection = await connect(workspace);
  sockets.push(connection.socket);
  await connection.next('hello');
  return connection;
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await Promise.all(started.splice(0).map((workspace) => workspace.stop()));
});

describe('Socket Mode', () => {
  it('says hello with the number of connections and takes turns between them', async () => {
    const { workspace, slack } = await open();
    const one = await connected(workspace);
    const two = await connected(workspace);
    expect(two.frames[0]).toMatchObject({
      type: 'hello',
      num_connections: 2,
      connection_info: { app_id: 'A00LOCAL00' },
    });
    const acts = [slack.as('UANNA').shortcut('order_anywhere'), slack.as('UANNA').shortcut('order_anywhere')];
    for (const connection of [one, two]) connection.ack(await connection.next('interactive'));
    expect((await Promise.all(acts)).map((act) => act.ok)).toEqual([true, true]);
  });

  it('delivers again what was not acked in time, in the same envelope, and tells the person', async () => {
    const { workspace, slack } = await open({ ackTimeoutMs: 60 });
    const connection = await connected(workspace);
    const act = slack.as('UANNA').command('CTEA', '/tea new');
    const first = await connection.next('slash_commands');
    expect(first).toMatchObject({ accepts_response_payload: true });
    expect(first).not.toHaveProperty('retry_attempt');
    const second = await connection.next('slash_commands');
    expect(second).toMatchObject({
      envelope_id: first.envelope_id,
      retry_attempt: 1,
      retry_reason: 'timeout',
      payload: first.payload,
    });
    connection.ack(second, { text: 'too late' });
    expect(await act).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(await slack.as('UANNA').ephemerals('CTEA')).toEqual([]);
  });

  it('fails at once when the app is not connected', async () => {
    const { slack } = await open();
    expect(await slack.as('UANNA').command('CTEA', '/tea')).toMatchObject({ ok: false, error: 'dispatch_failed' });
  });

  it('opens a connection once per ticket, and ten at most', async () => {
    const { workspace } = await open();
    const { url } = await api(workspace, 'apps.connections.open', {}, workspace.appToken);
    const first = new WebSocket(url);
    sockets.push(first);
    await new Promise((resolve) => first.once('open', resolve));
    const again = new WebSocket(url);
    await expect(new Promise((resolve, reject) => again.once('open', resolve).once('error', reject))).rejects.toThrow(
      '401',
    );
    for (let count = 1; count < 10; count += 1) await connected(workspace);
    const eleventh = await connect(workspace);
    sockets.push(eleventh.socket);
    expect(await eleventh.next('disconnect')).toMatchObject({ reason: 'too_many_websockets' });
  });

  it('cuts the line, or asks the app to come again', async () => {
    const { workspace, slack } = await open();
    const connection = await connected(workspace);
    await slack.disconnect('refresh_requested');
    expect(await connection.next('disconnect')).toMatchObject({ reason: 'refresh_requested' });
    const closed = new Promise((resolve) => connection.socket.once('close', resolve));
    await slack.disconnect();
    await closed;
    await waitFor(async () => (await slack.connections()) === 0, 'no connection');
  });
});

describe('triggers, hashes and response_urls', () => {
  async function withTrigger(options: Partial<WorkspaceOptions> = {}) {
    const opened = await open(options);
    const connection = await connected(opened.workspace);
    const payloadOf = async () => {
      const act = opened.slack.as('UANNA').command('CTEA', '/tea new');
      const frame = await connection.next('slash_commands');
      connection.ack(frame);
      await act;
      return frame.payload as { trigger_id: string; response_url: string };
    };
    return { ...opened, connection, payloadOf };
  }

  it('lets a trigger open one view, within three seconds', async () => {
    let now = Date.now();
    const { call, payloadOf } = await withTrigger({ now: () => now });
    const { trigger_id } = await payloadOf();
    now += 3000;
    expect(await call('views.open', { trigger_id, view: orderForm })).toMatchObject({
      ok: true,
      view: { type: 'modal', state: { values: {} } },
    });
    expect(await call('views.open', { trigger_id, view: orderForm })).toMatchObject({ error: 'exchanged_trigger_id' });
    const late = await payloadOf();
    now += 3001;
    expect(await call('views.open', { trigger_id: late.trigger_id, view: orderForm })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(await call('views.open', { trigger_id: '1.2.abc', view: orderForm })).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });

  it('does not use up the trigger of a view that it refuses', async () => {
    const { call, payloadOf } = await withTrigger();
    const { trigger_id } = await payloadOf();
    const { submit: _submit, ...without } = orderForm;
    expect(await call('views.open', { trigger_id, view: without })).toEqual({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: submit [json-pointer:/view]'] },
    });
    expect(await call('views.open', { trigger_id, view: JSON.stringify(orderForm) })).toMatchObject({ ok: true });
  });

  it('refuses what real Slack refuses of a view', async () => {
    const { call, payloadOf } = await withTrigger();
    const { trigger_id } = await payloadOf();
    const { view } = await call('views.open', { trigger_id, view: { ...orderForm, external_id: 'one' } });
    expect(await call('views.update', { view_id: view.id, hash: '1.x', view: orderForm })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { external_id: 'one', hash: view.hash, view: orderForm })).toMatchObject({
      ok: true,
    });
    expect(await call('views.update', { view_id: 'VNONE', view: orderForm })).toMatchObject({ error: 'not_found' });
    const home = { type: 'home', blocks: [] };
    const published = await call('views.publish', { user_id: 'UANNA', view: home });
    expect(await call('views.publish', { user_id: 'UANNA', hash: published.view.hash, view: home })).toMatchObject({
      ok: true,
    });
    expect(await call('views.publish', { user_id: 'UANNA', hash: published.view.hash, view: home })).toMatchObject({
      error: 'hash_conflict',
    });
  });

  it('takes five answers through a response_url, within thirty minutes', async () => {
    let now = Date.now();
    const { payloadOf, slack } = await withTrigger({ now: () => now });
    const { response_url } = await payloadOf();
    const say = async (url: string, body: object) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      return `${response.status} ${await response.text()}`;
    };
    expect(await say(response_url, { text: 'to all', response_type: 'in_channel' })).toBe('200 ok');
    expect(await say(response_url, { text: 'to you' })).toBe('200 ok');
    expect(await say(response_url, {})).toContain('no_text');
    expect(await say(response_url, { delete_original: true })).toBe('200 ok');
    expect(await say(response_url, { blocks: [{ type: 'header' }] })).toContain(
      'missing required field: text [json-pointer:/blocks/0]',
    );
    expect(await say(response_url, { text: 'sixth' })).toBe('404 {"ok":false,"error":"used_url"}');
    expect((await slack.messages('CTEA', 'UANNA')).map((one) => one.text)).toEqual(['to you']);
    expect(await slack.messages('CTEA', 'UBEN')).toEqual([]);
    const late = await payloadOf();
    now += 30 * 60_000 + 1;
    expect(await say(late.response_url, { text: 'late' })).toBe('404 {"ok":false,"error":"expired_url"}');
  });
});

describe('the page', () => {
  it('shows a reader their own channels, live', async () => {
    const { workspace, call, slack } = await open();
    const state = (await (await fetch(`${workspace.url}/ui/state?as=UANNA`)).json()) as PageState;
    expect(state.channels.map((channel) => channel.id)).toEqual(['CTEA', 'CHALL']);
    expect(state).toMatchObject({
      me: { id: 'UANNA', title: 'Guest' },
      app: { name: 'Tea', connected: false },
      commands: [{ command: '/tea', usageHint: 'new' }],
    });
    const page = new WebSocket(`${workspace.url.replace('http', 'ws')}/ui/socket?as=UANNA`);
    sockets.push(page);
    const events: PageEvent[] = [];
    page.on('message', (data) => events.push(JSON.parse(String(data))));
    await new Promise((resolve) => page.once('open', resolve));
    await call('chat.postEphemeral', { channel: 'CTEA', user: 'UBEN', text: 'for Ben' });
    await call('chat.postMessage', { channel: 'UBEN', text: 'for Ben' });
    await call('chat.postMessage', { channel: 'CTEA', text: 'for all' });
    await slack.moveClock({ advanceMs: 60_000 });
    await waitFor(() => events.some((event) => event.type === 'clock'), 'the clock event');
    const messages = events.flatMap((event) => (event.type === 'message' ? event.message.text : []));
    expect(messages).toEqual(['for all']);
    expect(events.filter((event) => event.type === 'channel')).toEqual([]);
    expect((await fetch(`${workspace.url}/ui/state?as=UNONE`)).status).toBe(404);
  });

  it('moves business time and nothing else', async () => {
    const { slack } = await open({ now: () => Date.UTC(2026, 4, 1) });
    expect(await slack.clock()).toEqual({ now: '2026-05-01T00:00:00.000Z', movedByMs: 0 });
    expect(await slack.moveClock({ now: '2026-05-08T00:00:00.000Z' })).toMatchObject({ movedByMs: 604_800_000 });
    expect(await slack.moveClock({ advanceMs: -1000 })).toMatchObject({ now: '2026-05-07T23:59:59.000Z' });
    await expect(slack.moveClock({ now: 'tomorrow' })).rejects.toThrow('invalid_time');
    expect(await slack.moveClock({ reset: true })).toMatchObject({ movedByMs: 0 });
  });

  it('answers this machine only', async () => {
    const { workspace } = await open();
    const status = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        httpRequest(`${workspace.url}/clock`, { headers }, (response) => resolve(response.statusCode))
          .on('error', reject)
          .end();
      });
    const own = new URL(workspace.url);
    expect(await status({ host: own.host })).toBe(200);
    expect(await status({ host: `localhost:${own.port}`, origin: `http://localhost:${own.port}` })).toBe(200);
    expect(await status({ host: `evil.example:${own.port}` })).toBe(403);
    expect(await status({ host: own.host, origin: 'https://evil.example' })).toBe(403);
    const foreign = new WebSocket(`${workspace.url.replace('http', 'ws')}/ui/socket?as=UANNA`, {
      origin: 'https://evil.example',
    });
    await expect(new Promise((resolve, reject) => foreign.once('open', resolve).once('error', reject))).rejects.toThrow(
      '403',
    );
  });

  it('lets nobody write to the app, nor the app to anybody, without its messages tab', async () => {
    const features = { ...manifest.features, app_home: { home_tab_enabled: true, messages_tab_enabled: false } };
    const { call, slack } = await open({ manifest: { ...manifest, features } });
    expect(await call('chat.postMessage', { channel: 'UANNA', text: 'x' })).toMatchObject({
      error: 'messages_tab_disabled',
    });
    const { channel } = await call('conversations.open', { users: 'UANNA' });
    expect(await slack.as('UANNA').say(channel.id, 'x')).toMatchObject({ ok: false, error: 'messages_tab_disabled' });
  });

  it('serves the built page, and nothing beside it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'workspace-'));
    try {
      const uiDirectory = join(directory, 'dist');
      await mkdir(uiDirectory);
      await writeFile(join(uiDirectory, 'index.html'), '<p>page');
      await writeFile(join(directory, 'secret.txt'), 'secret');
      const { workspace } = await open({ uiDirectory });
      const page = await fetch(`${workspace.url}/c/CTEA`);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await page.text()).toBe('<p>page');
      expect((await fetch(`${workspace.url}/none.js`)).status).toBe(404);
      expect((await fetch(`${workspace.url}/..%2fsecret.txt`)).status).toBe(404);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('says which port is taken', async () => {
    const { workspace } = await open();
    const port = Number(new URL(workspace.url).port);
    await expect(startWorkspace({ manifest, seed, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('keeps messages, threads, homes and the clock over a restart, but no ephemeral and no modal', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'workspace-'));
    try {
      const stateFile = join(directory, 'state.json');
      const before = await open({ stateFile });
      const { ts } = await before.call('chat.postMessage', { channel: 'CTEA', text: 'root' });
      await before.call('chat.postMessage', { channel: 'CTEA', text: 'reply', thread_ts: ts });
      const direct = await before.call('chat.postMessage', { channel: 'UANNA', text: 'direct' });
      await before.call('chat.postEphemeral', { channel: 'CTEA', user: 'UANNA', text: 'gone' });
      await before.call('views.publish', { user_id: 'UANNA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
      await before.slack.moveClock({ advanceMs: 5000 });
      await before.workspace.stop();
      const after = await open({ stateFile });
      expect((await after.slack.messages('CTEA', 'UANNA')).map((one) => one.text)).toEqual(['root', 'reply']);
      expect(await after.slack.messages(direct.channel, 'UANNA')).toMatchObject([{ text: 'direct' }]);
      expect(await after.slack.home('UANNA')).toMatchObject({ view: { type: 'home' } });
      expect((await after.slack.clock()).movedByMs).toBe(5000);
      const next = await after.call('chat.postMessage', { channel: 'CTEA', text: 'later' });
      expect(Number(next.ts)).toBeGreaterThan(Number(direct.ts));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
