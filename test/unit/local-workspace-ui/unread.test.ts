import { describe, expect, it } from 'vitest';
import type { PageState, WorkspaceMessage } from '../../../src/local-workspace/protocol.ts';
import { rangeAround } from '../../../src/local-workspace/ui/messages/drawn-range.ts';
import { closedReason } from '../../../src/local-workspace/ui/state/closed.ts';
import { openPlace } from '../../../src/local-workspace/ui/state/open-place.ts';
import {
  firstUnread,
  follows,
  markRead,
  threadKey,
  unreadCount,
  unreadReplies,
} from '../../../src/local-workspace/ui/state/unread.ts';
import { stringsFor } from '../../../src/local-workspace/ui/strings/strings.ts';
import { channelGroups } from '../../../src/local-workspace/ui/values/choices.ts';

const message = (ts: string, rest: Partial<WorkspaceMessage> = {}): WorkspaceMessage => ({
  channel: 'C1',
  ts,
  user: 'U2',
  text: ts,
  ...rest,
});
const talk = [
  message('1.0', { threadTs: '1.0', user: 'U1' }),
  message('2.0', { threadTs: '1.0' }),
  message('3.0', { threadTs: '1.0', alsoInChannel: true }),
  message('4.0'),
  message('5.0', { threadTs: '4.0', user: 'U1' }),
];

describe('what is unread', () => {
  it('counts replies at their parent, not in the channel, unless they were sent there too', () => {
    expect(unreadCount(talk, undefined, 'U1')).toBe(2);
    expect(unreadReplies('C1', talk, {}, 'U1')).toEqual({ '1.0': 2 });
  });

  it('stays in a thread when the channel was read, until the thread itself was opened', () => {
    const read = markRead({}, 'C1', talk);
    expect(unreadReplies('C1', talk, read, 'U1')).toEqual({ '1.0': 2 });
    const opened = markRead(read, threadKey('C1', '1.0'), talk.slice(1, 3));
    expect(unreadReplies('C1', talk, opened, 'U1')).toEqual({});
  });

  it('is followed by who began the thread, answered in it or was named in it', () => {
    expect(follows(talk, '1.0', 'U1')).toBe(true);
    expect(follows(talk, '4.0', 'U1')).toBe(true);
    expect(follows(talk, '1.0', 'U9')).toBe(false);
    expect(follows([message('6.0', { threadTs: '1.0', text: 'ask <@U9>' })], '1.0', 'U9')).toBe(true);
  });

  it('begins below the line at the first message of somebody else, where one has read before', () => {
    expect(firstUnread(talk, '1.0', 'U1')).toBe('2.0');
    expect(firstUnread(talk, undefined, 'U1')).toBeUndefined();
    expect(firstUnread(talk, '9.0', 'U1')).toBeUndefined();
  });
});

describe('a long channel', () => {
  it('draws rows round what is in sight, and the same ones while they suffice', () => {
    const before = { start: 450, end: 500 };
    expect(rangeAround(before, 470, 480, 500)).toBe(before);
    expect(rangeAround(before, 455, 465, 500)).toEqual({ start: 439, end: 481 });
    expect(rangeAround({ start: 0, end: 40 }, 0, 9, 500)).toEqual({ start: 0, end: 40 });
    expect(rangeAround({ start: 0, end: 40 }, 20, 32, 500)).toEqual({ start: 4, end: 48 });
  });
});

const me = { id: 'U1', name: 'u1', realName: 'One', locale: 'en-US', tz: 'UTC', isBot: false };
const channel = (id: string, rest = {}) => ({
  id,
  name: id,
  kind: 'channel' as const,
  topic: '',
  members: ['U1'],
  ...rest,
});
const app = channel('D1', { kind: 'im', members: ['U1', 'B'] });
const page = (tabs: PageState['app']['tabs']): PageState => ({
  workspace: { name: 'W', tz: 'Asia/Shanghai' },
  app: { name: 'A', userId: 'B', connected: true, tabs },
  me,
  users: [me],
  userGroups: [],
  channels: [channel('C1'), channel('C2', { archived: true }), app],
  otherChannels: [],
  messages: {},
  commands: [],
  shortcuts: [],
  views: [],
  clock: { now: '2026-11-24T00:00:00Z', movedByMs: 0 },
  faults: [],
});

describe("the app's place", () => {
  it('opens the tabs that its manifest has', () => {
    const whole = page({ home: true, messages: true, readOnly: false });
    expect(openPlace(whole, { channel: 'home' })).toMatchObject({ atApp: true, tab: 'home', channel: undefined });
    expect(openPlace(whole, { channel: 'D1' })).toMatchObject({ atApp: true, tab: 'messages', channel: app });
    expect(openPlace(page({ home: false, messages: true, readOnly: false }), { channel: 'home' }).tab).toBe('messages');
    expect(openPlace(page({ home: true, messages: false, readOnly: false }), { channel: 'D1' }).tab).toBe('home');
  });

  it('says why nobody can write in it, or in an archived channel', () => {
    const strings = stringsFor('en');
    const readOnly = page({ home: true, messages: true, readOnly: true });
    expect(closedReason(readOnly, app, strings)).toBe(strings.composer.readOnly);
    expect(closedReason(readOnly, channel('C2', { archived: true }), strings)).toBe(strings.composer.archived);
    expect(closedReason(readOnly, channel('C1'), strings)).toBeUndefined();
  });
});

it('leaves out talks with bots and archived channels where a select asks for that', () => {
  const channels = [
    channel('C1'),
    channel('C2', { archived: true }),
    app,
    channel('D2', { kind: 'im', members: ['U1', 'U2'] }),
  ];
  const offered = (filter?: object) =>
    channelGroups(
      { type: 'conversations_select', filter },
      channels,
      (each) => each.name,
      (user) => user === 'B',
    )[0]!.choices.map((choice) => choice.key);
  expect(offered()).toEqual(['C1', 'D1', 'D2']);
  expect(offered({ exclude_bot_users: true })).toEqual(['C1', 'D2']);
  expect(offered({ include: ['im'] })).toEqual(['D1', 'D2']);
});
