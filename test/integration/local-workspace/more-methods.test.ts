import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspaceClient } from '../../../src/local-workspace/client.ts';
import { startWorkspace, type Workspace } from '../../../src/local-workspace/server/workspace.ts';
import { api, connect, type RawConnection } from './raw-slack.ts';
import { manifest, seed } from './tea-house.ts';

const scopes = [
  'chat:write chat:write.customize im:write mpim:write users:read users:read.email files:write files:read commands',
  'channels:read channels:history channels:manage channels:join groups:read groups:write im:read im:history mpim:read',
  'reactions:read reactions:write usergroups:read pins:read pins:write bookmarks:read bookmarks:write',
].flatMap((line) => line.split(' '));
const events = [
  'message.channels',
  'reaction_added',
  'member_joined_channel',
  'member_left_channel',
  'file_shared',
  'app_home_opened',
];
const large = {
  ...manifest,
  oauth_config: { scopes: { bot: scopes } },
  settings: { ...manifest.settings, event_subscriptions: { bot_events: events } },
};
const people = {
  ...seed,
  users: seed.users.map((user) => ({ ...user, email: `${user.name}@tea.example` })),
  userGroups: [{ id: 'SWAIT', handle: 'waiters', name: 'Waiters', users: ['UBEN'] }],
};

describe('the rest of the Web API', () => {
  let workspace: Workspace;
  let line: RawConnection;
  const slack = () => createWorkspaceClient(workspace.url);
  const anna = () => slack().as('UANNA');
  const call = (method: string, args: Record<string, unknown> = {}) => api(workspace, method, args);
  /** The next event of this kind that tells of all this. */
  const event = async (type: string, subtype?: string, user?: string) => {
    for (;;) {
      const { event: told } = (await line.next('events_api')).payload;
      if (told.type === type && told.subtype === subtype && (!user || told.user_id === user)) return told;
    }
  };

  beforeAll(async () => {
    workspace = await startWorkspace({ manifest: large, seed: people });
    line = await connect(workspace);
    line.socket.on('message', (data) => line.ack(JSON.parse(String(data))));
  });
  afterAll(async () => {
    line.socket.terminate();
    await workspace.stop();
  });
  beforeEach(() => slack().reset());

  it('posts a scheduled message when the clock gets there, unless it was taken back', async () => {
    const now = Math.floor(Date.now() / 1000);
    const later = { channel: 'CTEA', text: 'Tea is ready', post_at: now + 3600 };
    expect(await call('chat.scheduleMessage', { ...later, post_at: now - 1 })).toMatchObject({ error: 'time_in_past' });
    expect(await call('chat.scheduleMessage', { ...later, post_at: now + 121 * 86_400 })).toMatchObject({
      error: 'time_too_far',
    });
    const kept = await call('chat.scheduleMessage', later);
    const dropped = await call('chat.scheduleMessage', { ...later, text: 'No' });
    const { scheduled_message_id } = dropped;
    expect(await call('chat.deleteScheduledMessage', { channel: 'CTEA', scheduled_message_id })).toEqual({ ok: true });
    expect((await call('chat.scheduledMessages.list')).scheduled_messages).toMatchObject([
      { id: kept.scheduled_message_id, channel_id: 'CTEA', text: 'Tea is ready' },
    ]);
    await slack().moveClock({ advanceMs: 3_601_000 });
    expect((await anna().messages('CTEA')).map((one) => one.text)).toEqual(['Tea is ready']);
  });

  it('makes, fills, names and archives a channel', async () => {
    const { channel } = await call('conversations.create', { name: 'kitchen' });
    expect(await call('conversations.create', { name: 'kitchen' })).toMatchObject({ error: 'name_taken' });
    expect(await call('conversations.create', { name: 'The Kitchen' })).toMatchObject({
      error: 'invalid_name_specials',
    });
    expect(await call('conversations.invite', { channel: channel.id, users: 'UANNA' })).toMatchObject({ ok: true });
    expect(await event('member_joined_channel')).toMatchObject({ user: 'UANNA', channel: channel.id });
    await call('conversations.setTopic', { channel: channel.id, topic: 'Hot' });
    const told = await call('conversations.info', { channel: channel.id, include_num_members: true });
    expect(told.channel).toMatchObject({ topic: { value: 'Hot' }, num_members: 2, is_archived: false });
    expect(await call('conversations.archive', { channel: channel.id })).toEqual({ ok: true });
    expect(await call('chat.postMessage', { channel: channel.id, text: 'x' })).toMatchObject({ error: 'is_archived' });
    const listed = await call('conversations.list', { exclude_archived: true });
    expect(listed.channels.map((one: { name: string }) => one.name)).not.toContain('kitchen');
    expect(await call('conversations.join', { channel: 'CHALL' })).toMatchObject({ ok: true });
  });

  it('renames a channel, says what it is for, puts somebody out and brings it back', async () => {
    const { channel } = await call('conversations.create', { name: 'pantry', is_private: true });
    const it = { channel: channel.id };
    expect(await call('conversations.rename', { ...it, name: 'tea' })).toMatchObject({ error: 'name_taken' });
    await call('conversations.rename', { ...it, name: 'cellar' });
    expect(await call('conversations.setPurpose', { ...it, purpose: 'Cups' })).toMatchObject({ purpose: 'Cups' });
    const long = { ...it, purpose: 'x'.repeat(251) };
    expect(await call('conversations.setPurpose', long)).toMatchObject({ error: 'too_long' });
    await call('conversations.invite', { ...it, users: 'UBEN' });
    await event('member_joined_channel');
    const { user_id: self } = await call('auth.test');
    expect(await call('conversations.kick', { ...it, user: self })).toMatchObject({ error: 'cant_kick_self' });
    expect(await call('conversations.kick', { ...it, user: 'UANNA' })).toMatchObject({ error: 'not_in_channel' });
    expect(await call('conversations.kick', { ...it, user: 'UBEN' })).toMatchObject({ ok: true });
    expect(await event('member_left_channel')).toMatchObject({ user: 'UBEN', channel: channel.id });
    expect((await slack().channels('UBEN')).map(({ id }) => id)).not.toContain(channel.id);
    expect(await call('conversations.unarchive', it)).toMatchObject({ error: 'not_archived' });
    await call('conversations.archive', it);
    expect(await call('conversations.rename', { ...it, name: 'attic' })).toMatchObject({ error: 'is_archived' });
    expect(await call('conversations.unarchive', it)).toEqual({ ok: true });
    const { channel: now } = await call('conversations.info', it);
    expect(now).toMatchObject({ name: 'cellar', purpose: { value: 'Cups' }, is_archived: false });
    expect(await call('conversations.close', it)).toMatchObject({ error: 'method_not_supported_for_channel_type' });
    expect(await call('conversations.mark', { ...it, ts: 'now' })).toMatchObject({ error: 'invalid_timestamp' });
  });

  it('speaks of itself, lists files, and says which method is out of service', async () => {
    expect(await call('chat.meMessage', { channel: 'CBACK', text: 'x' })).toMatchObject({ error: 'channel_not_found' });
    const said = await call('chat.meMessage', { channel: 'CTEA', text: 'pours tea' });
    const { messages } = await call('conversations.history', { channel: 'CTEA' });
    expect(messages[0]).toMatchObject({ ts: said.ts, subtype: 'me_message', text: 'pours tea' });
    expect(await call('users.getPresence', { user: 'UNOBODY' })).toMatchObject({ error: 'user_not_found' });
    expect(await call('users.profile.get', { user: 'UBEN' })).toMatchObject({ error: 'missing_scope' });
    expect(await call('files.upload', { content: 'x' })).toMatchObject({ error: 'method_deprecated' });
    const upload = { user: 'UANNA', name: 'a.txt', content: Buffer.from('one').toString('base64') };
    const { file } = (await slack().act('upload', upload)).response as { file: { id: string } };
    await slack().act('say', { user: 'UANNA', channel: 'CTEA', text: '', files: [file.id] });
    expect(await call('files.list', { channel: 'CTEA' })).toMatchObject({
      files: [{ id: file.id }],
      paging: { total: 1 },
    });
    expect(await call('files.list', { user: 'UBEN' })).toMatchObject({ files: [], paging: { total: 0 } });
  });

  it('opens a direct channel with one person or several, and says what is missing', async () => {
    expect(await call('conversations.open')).toMatchObject({ error: 'users_list_not_supplied' });
    const { channel } = await call('conversations.open', { users: 'UANNA,UBEN', return_im: true });
    expect(channel).toMatchObject({ is_mpim: true });
    expect((await call('users.conversations', { types: 'mpim' })).channels).toMatchObject([{ id: channel.id }]);
  });

  it('finds people by their email, and groups with their people', async () => {
    expect(await call('users.lookupByEmail', { email: 'BEN@tea.example' })).toMatchObject({ user: { id: 'UBEN' } });
    expect(await call('users.lookupByEmail', { email: 'x@tea.example' })).toMatchObject({ error: 'users_not_found' });
    expect((await call('usergroups.list', { include_users: true })).usergroups).toMatchObject([
      { id: 'SWAIT', handle: 'waiters', users: ['UBEN'] },
    ]);
    expect(await call('usergroups.users.list', { usergroup: 'SWAIT' })).toEqual({ ok: true, users: ['UBEN'] });
  });

  it('reacts, pins and keeps bookmarks', async () => {
    const { ts } = await call('chat.postMessage', { channel: 'CTEA', text: 'x' });
    const item = { channel: 'CTEA', timestamp: ts };
    expect(await call('reactions.add', { ...item, name: 'tea' })).toEqual({ ok: true });
    expect(await call('reactions.add', { ...item, name: 'tea' })).toMatchObject({ error: 'already_reacted' });
    const [message] = await anna().messages('CTEA');
    await anna().react(message!, 'tea');
    expect(await event('reaction_added')).toMatchObject({ reaction: 'tea', item: { ts } });
    expect((await call('reactions.get', item)).message.reactions).toMatchObject([{ name: 'tea', count: 2 }]);
    expect(await call('pins.add', item)).toEqual({ ok: true });
    expect(await call('pins.add', item)).toMatchObject({ error: 'already_pinned' });
    expect((await call('pins.list', { channel: 'CTEA' })).items).toMatchObject([{ message: { ts } }]);
    const mark = { channel_id: 'CTEA', title: 'Menu', type: 'link' };
    expect(await call('bookmarks.add', { ...mark, link: 'menu' })).toMatchObject({ error: 'invalid_link' });
    expect(await call('bookmarks.add', { ...mark, link: 'https://tea.example' })).toMatchObject({ ok: true });
    const [bookmark] = (await call('bookmarks.list', { channel_id: 'CTEA' })).bookmarks;
    expect(bookmark).toMatchObject({ title: 'Menu' });
    const edit = { channel_id: 'CTEA', bookmark_id: bookmark.id, title: 'Card' };
    expect(await call('bookmarks.edit', { ...edit, link: 'menu' })).toMatchObject({ error: 'invalid_link' });
    expect((await call('bookmarks.edit', edit)).bookmark).toMatchObject({ title: 'Card', link: 'https://tea.example' });
  });

  it('cuts a text that is too long and says so; a reply may go to the channel, too', async () => {
    const { ts, warning } = await call('chat.postMessage', { channel: 'CTEA', text: 'x'.repeat(40_001) });
    expect(warning).toBe('message_truncated');
    await call('chat.postMessage', { channel: 'CTEA', text: 'reply', thread_ts: ts, reply_broadcast: true });
    const [root, reply] = await anna().messages('CTEA');
    expect(root!.text).toHaveLength(40_000);
    expect(reply).toMatchObject({ threadTs: ts, alsoInChannel: true });
  });

  it('lets the app choose its name, write markdown, and keep its metadata small and flat', async () => {
    await call('chat.postMessage', { channel: 'CTEA', markdown_text: '**x**', username: 'Waiter' });
    expect(await anna().lastMessage('CTEA')).toMatchObject({
      shownAs: { name: 'Waiter' },
      blocks: [{ type: 'markdown', text: '**x**' }],
    });
    const both = { channel: 'CTEA', text: 'x', markdown_text: 'x' };
    expect(await call('chat.postMessage', both)).toMatchObject({ error: 'markdown_text_conflict' });
    const meta = (event_payload: object) =>
      call('chat.postMessage', { channel: 'CTEA', text: 'x', metadata: { event_type: 'order', event_payload } });
    expect(await meta({ cups: 2, for: { who: 'anna' } })).toMatchObject({ ok: true });
    expect(await meta({ deep: { deeper: {} } })).toMatchObject({ error: 'invalid_metadata_schema' });
    expect(await meta({ note: 'x'.repeat(17_000) })).toMatchObject({ error: 'metadata_too_large' });
  });

  it('takes files through the client of Slack, and only as long as they were said to be', async () => {
    const client = new WebClient(workspace.botToken, { slackApiUrl: `${workspace.url}/api/` });
    await client.filesUploadV2({
      channel_id: 'CTEA',
      filename: 'menu.txt',
      content: 'Green tea',
      initial_comment: 'Menu',
    });
    const message = await anna().lastMessage('CTEA');
    expect(message).toMatchObject({ text: 'Menu', files: [{ name: 'menu.txt', size: 9, mimetype: 'text/plain' }] });
    const { id } = message!.files![0]!;
    expect(Buffer.from(await slack().file(id)).toString()).toBe('Green tea');
    const { file } = await call('files.info', { file: id });
    const headers = { authorization: `Bearer ${workspace.botToken}` };
    expect(await (await fetch(file.url_private, { headers })).text()).toBe('Green tea');
    expect((await fetch(file.url_private)).status).toBe(403);
    expect(await call('files.delete', { file: id })).toEqual({ ok: true });
    expect((await anna().lastMessage('CTEA'))!.files).toEqual([]);
    const { upload_url } = await call('files.getUploadURLExternal', { filename: 'a.txt', length: 3 });
    expect((await fetch(upload_url, { method: 'POST', body: 'four' })).status).toBe(400);
  });

  it('tells the app what people do with messages', async () => {
    const file = await anna().upload('order.txt', 'Two cups');
    await anna().say('CTEA', 'For @ben & *me*', undefined, { files: [file.id] });
    expect(await event('message', 'file_share')).toMatchObject({
      text: 'For <@UBEN> &amp; *me*',
      client_msg_id: expect.any(String),
      blocks: [
        {
          type: 'rich_text',
          elements: [{ elements: [{ text: 'For ' }, { user_id: 'UBEN' }, {}, { style: { bold: true } }] }],
        },
      ],
    });
    expect(await event('file_shared', undefined, 'UANNA')).toMatchObject({
      file_id: file.id,
      user_id: 'UANNA',
      channel_id: 'CTEA',
    });
    const message = (await anna().lastMessage('CTEA'))!;
    await anna().edit(message, 'For me');
    expect(await event('message', 'message_changed')).toMatchObject({ message: { text: 'For me' } });
    expect(await slack().as('UBEN').erase(message)).toMatchObject({ error: 'cant_delete_message' });
    await anna().erase(message);
    expect(await event('message', 'message_deleted')).toMatchObject({ deleted_ts: message.ts });
    const direct = await anna().direct('UBEN');
    await anna().say(direct, 'Between us');
    expect(await slack().as('UBEN').lastMessage(direct)).toMatchObject({ text: 'Between us' });
    expect(await call('conversations.info', { channel: direct })).toMatchObject({ error: 'channel_not_found' });
  });
});
