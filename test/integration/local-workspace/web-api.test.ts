import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspaceClient } from '../../../src/local-workspace/client.ts';
import { startWorkspace, type Workspace } from '../../../src/local-workspace/server/workspace.ts';
import { api } from './raw-slack.ts';
import { manifest, seed } from './tea-house.ts';

const header = (text: string, more = {}) => ({ type: 'header', text: { type: 'plain_text', text }, ...more });

describe('the Web API', () => {
  let workspace: Workspace;
  const slack = () => createWorkspaceClient(workspace.url);
  const call = (method: string, args: Record<string, unknown> = {}, token?: string) =>
    api(workspace, method, args, token);

  beforeAll(async () => {
    workspace = await startWorkspace({ manifest, seed });
  });
  afterAll(() => workspace.stop());
  beforeEach(() => slack().reset());

  it('knows its own tokens and no others', async () => {
    expect(await call('auth.test')).toMatchObject({
      ok: true,
      user_id: workspace.botUserId,
      bot_id: 'B00LOCAL00',
      team: 'Tea house',
    });
    expect(await call('auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' });
    expect(await call('auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('apps.connections.open')).toEqual({ ok: false, error: 'not_allowed_token_type' });
    expect(await call('chat.postMessage', { channel: 'CTEA', text: 'x' }, workspace.appToken)).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await call('chat.fly')).toMatchObject({ ok: false, error: 'unknown_method' });
  });

  it('takes forms, tokens in the body and blocks as JSON strings', async () => {
    const response = await fetch(`${workspace.url}/api/chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({
        token: workspace.botToken,
        channel: '#tea',
        blocks: JSON.stringify([header('Hello')]),
      }),
    });
    expect(response.headers.get('x-oauth-scopes')).toContain('chat:write');
    expect(await response.json()).toMatchObject({
      ok: true,
      channel: 'CTEA',
      message: { text: "This content can't be displayed." },
    });
    const listed = await fetch(`${workspace.url}/api/users.info?user=UANNA&include_locale=true`, {
      headers: { authorization: `Bearer ${workspace.botToken}` },
    });
    expect(await listed.json()).toMatchObject({
      ok: true,
      user: { id: 'UANNA', locale: 'zh-CN', tz: 'Asia/Shanghai', tz_offset: 28_800 },
    });
  });

  it('names the scope that is missing and those that were granted', async () => {
    expect(await call('team.info')).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'team:read',
      provided: 'commands,chat:write,im:write,users:read,files:write,channels:history',
    });
    const { channel } = await call('conversations.open', { users: 'UANNA' });
    expect(await call('conversations.history', { channel: channel.id })).toMatchObject({
      error: 'missing_scope',
      needed: 'im:history',
    });
    expect(await call('conversations.info', { channel: 'CTEA' })).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:read',
    });
  });

  it('refuses blocks with the place of every problem, and posts nothing', async () => {
    const answer = await call('chat.postMessage', { channel: 'CTEA', text: 'x', blocks: [header('x'.repeat(151))] });
    expect(answer).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: { messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'] },
    });
    expect(await slack().messages('CTEA', 'UANNA')).toEqual([]);
  });

  it.each([
    ['a channel that nobody knows', { channel: 'CNONE', text: 'x' }, 'channel_not_found'],
    ['a public channel that the app is not in', { channel: 'CHALL', text: 'x' }, 'not_in_channel'],
    ['a private channel that the app is not in', { channel: 'CBACK', text: 'x' }, 'channel_not_found'],
    ['nothing to say', { channel: 'CTEA' }, 'no_text'],
    ['blocks that are no list', { channel: 'CTEA', blocks: '{}' }, 'invalid_blocks_format'],
    [
      'metadata without a type',
      { channel: 'CTEA', text: 'x', metadata: { event_payload: {} } },
      'invalid_metadata_schema',
    ],
    ['a thread that is not there', { channel: 'CTEA', text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
  ])('does not post with %s', async (_what, args, error) => {
    expect(await call('chat.postMessage', args)).toMatchObject({ ok: false, error });
  });

  it('opens the direct channel when a person is written to, always the same one', async () => {
    const first = await call('chat.postMessage', { channel: 'UANNA', text: 'hello' });
    const second = await call('chat.postMessage', { channel: 'UANNA', text: 'again' });
    expect(first.channel).toMatch(/^D/);
    expect(second.channel).toBe(first.channel);
    expect(await call('conversations.open', { users: 'UANNA' })).toMatchObject({
      channel: { id: first.channel },
      already_open: true,
    });
    expect(await slack().as('UANNA').directMessages()).toMatchObject([{ text: 'hello' }, { text: 'again' }]);
    expect(await slack().as('UBEN').directMessages()).toEqual([]);
  });

  it('keeps threads and metadata, and shows metadata only on request', async () => {
    const metadata = { event_type: 'order', event_payload: { k: '1' } };
    const root = await call('chat.postMessage', { channel: 'CTEA', text: 'root', metadata });
    const reply = await call('chat.postMessage', { channel: 'CTEA', text: 'reply', thread_ts: root.ts });
    const plainHistory = await call('conversations.history', { channel: 'CTEA' });
    expect(plainHistory.messages).toMatchObject([{ text: 'root', reply_count: 1, latest_reply: reply.ts }]);
    expect(plainHistory.messages[0]).not.toHaveProperty('metadata');
    const full = await call('conversations.history', {
      channel: 'CTEA',
      include_all_metadata: true,
      oldest: root.ts,
      inclusive: true,
    });
    expect(full.messages).toMatchObject([{ metadata }]);
    const thread = await call('conversations.replies', { channel: 'CTEA', ts: root.ts });
    expect(thread.messages.map((one: { text: string }) => one.text)).toEqual(['root', 'reply']);
  });

  it('pages the history newest first', async () => {
    for (const text of ['1', '2', '3']) await call('chat.postMessage', { channel: 'CTEA', text });
    const first = await call('conversations.history', { channel: 'CTEA', limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: '3' }, { text: '2' }] });
    const cursor = first.response_metadata.next_cursor;
    expect(await call('conversations.history', { channel: 'CTEA', limit: 2, cursor })).toMatchObject({
      has_more: false,
      messages: [{ text: '1' }],
    });
    expect(await call('conversations.history', { channel: 'CTEA', cursor: 'nonsense' })).toMatchObject({
      error: 'invalid_cursor',
    });
  });

  it('changes and deletes its own messages only', async () => {
    const { ts } = await call('chat.postMessage', { channel: 'CTEA', text: 'old', blocks: [header('old')] });
    expect(await call('chat.update', { channel: 'CTEA', ts, text: 'new' })).toMatchObject({
      ok: true,
      ts,
      text: 'new',
    });
    const [message] = await slack().messages('CTEA', 'UANNA');
    expect(message).toMatchObject({ text: 'new', edited: true });
    expect(message).not.toHaveProperty('blocks');
    await slack()
      .as('UANNA')
      .say('CTEA', 'mine')
      .catch(() => {});
    const mine = (await slack().messages('CTEA', 'UANNA')).find((one) => one.text === 'mine')!;
    expect(await call('chat.update', { channel: 'CTEA', ts: mine.ts, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call('chat.delete', { channel: 'CTEA', ts: mine.ts })).toMatchObject({ error: 'cant_delete_message' });
    expect(await call('chat.delete', { channel: 'CTEA', ts })).toMatchObject({ ok: true });
    expect(await call('chat.update', { channel: 'CTEA', ts, text: 'x' })).toMatchObject({ error: 'message_not_found' });
  });

  it('shows an ephemeral message to its reader only, and only to a member', async () => {
    expect(await call('chat.postEphemeral', { channel: 'CTEA', user: 'UANNA', text: 'psst' })).toMatchObject({
      ok: true,
    });
    expect(await call('chat.postEphemeral', { channel: 'CTEA', user: 'UNONE', text: 'psst' })).toMatchObject({
      error: 'user_not_in_channel',
    });
    expect(await slack().messages('CTEA', 'UANNA')).toMatchObject([{ text: 'psst', ephemeralFor: 'UANNA' }]);
    expect(await slack().messages('CTEA', 'UBEN')).toEqual([]);
    expect((await call('conversations.history', { channel: 'CTEA' })).messages).toEqual([]);
  });

  it('takes a file in three steps and serves it', async () => {
    const { upload_url, file_id } = await call('files.getUploadURLExternal', { filename: 'chart.png', length: 4 });
    const form = new FormData();
    form.append('file', new Blob([Buffer.from([1, 13, 10, 255])]), 'chart.png');
    await fetch(upload_url, { method: 'POST', body: form });
    const done = await call('files.completeUploadExternal', {
      files: [{ id: file_id, title: 'Chart' }],
      channel_id: 'CTEA',
      initial_comment: 'Look',
    });
    expect(done).toMatchObject({ ok: true, files: [{ id: file_id, title: 'Chart', mimetype: 'image/png', size: 4 }] });
    const [message] = await slack().messages('CTEA', 'UANNA');
    expect(message).toMatchObject({ text: 'Look', files: [{ id: file_id, title: 'Chart' }] });
    const path = `${workspace.url}${message!.files![0]!.path}`;
    expect((await fetch(path)).status).toBe(403);
    const page = await fetch(`${workspace.url}/ui/state?as=UANNA`);
    const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
    const served = await fetch(path, { headers: { cookie } });
    expect([...new Uint8Array(await served.arrayBuffer())]).toEqual([1, 13, 10, 255]);
  });

  it('limits, fails and hangs on request', async () => {
    const post = () =>
      fetch(`${workspace.url}/api/chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: 'CTEA', text: 'x' }),
        signal: AbortSignal.timeout(100),
      });
    const count = async () => (await slack().messages('CTEA', 'UANNA')).length;
    const fault = { method: 'chat.postMessage', channel: 'CTEA', times: 1 };
    await slack().fault({ ...fault, kind: 'rate_limited', retryAfterSeconds: 7 });
    const limited = await post();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    await slack().fault({ ...fault, kind: 'error_before' });
    expect((await post()).status).toBe(500);
    expect(await count()).toBe(0);
    await slack().fault({ ...fault, kind: 'error_after_accepting' });
    expect((await post()).status).toBe(500);
    expect(await count()).toBe(1);
    await slack().fault({ ...fault, kind: 'hang_after_accepting' });
    await expect(post()).rejects.toThrow();
    expect(await count()).toBe(2);
    expect((await post()).status).toBe(200);
    await slack().fault({ ...fault, channel: 'CHALL', kind: 'error_before' });
    expect((await post()).status).toBe(200);
  });

  it('logs every call without its token', async () => {
    const before = (await slack().calls()).at(-1)?.id ?? 0;
    await call('chat.postMessage', { token: workspace.botToken, channel: 'CTEA', text: 'x' });
    const calls = (await slack().calls(before)).filter((one) => one.direction === 'app-to-slack');
    expect(calls).toMatchObject([
      {
        direction: 'app-to-slack',
        name: 'chat.postMessage',
        request: { channel: 'CTEA', text: 'x' },
        response: { ok: true },
      },
    ]);
    expect(JSON.stringify(calls)).not.toContain(workspace.botToken);
  });
});
