import { describe, expect, it } from 'vitest';
import type { PageState, WorkspaceMessage } from '../../../src/local-workspace/protocol.ts';
import {
  commandWord,
  completions,
  mentionAt,
  readLine,
  typedAgain,
  withCommand,
  withMention,
} from '../../../src/local-workspace/ui/messages/command-line.ts';
import { readAddress, writeAddress } from '../../../src/local-workspace/ui/state/address.ts';
import { changeModel, type PageModel, repliesOf, topLevel } from '../../../src/local-workspace/ui/state/page-model.ts';
import { markRead, unreadCount } from '../../../src/local-workspace/ui/state/unread.ts';
import { stringsFor } from '../../../src/local-workspace/ui/strings/strings.ts';
import { initials } from '../../../src/local-workspace/ui/text/person-mark.ts';

const me = { id: 'U1', name: 'u1', realName: 'One', locale: 'zh-CN', tz: 'Asia/Shanghai', isBot: false };
const message = (ts: string, rest: Partial<WorkspaceMessage> = {}): WorkspaceMessage => ({
  channel: 'C1',
  ts,
  user: 'U2',
  text: ts,
  ...rest,
});
const page: PageState = {
  workspace: { name: 'W', tz: 'Asia/Shanghai' },
  app: { name: 'A', userId: 'B', connected: true, tabs: { home: true, messages: true, readOnly: false } },
  me,
  users: [me],
  userGroups: [],
  channels: [],
  otherChannels: [],
  messages: { C1: [message('1.0'), message('3.0')] },
  commands: [],
  shortcuts: [],
  views: [],
  clock: { now: '2026-11-24T00:00:00Z', movedByMs: 0 },
  faults: [],
};
const model: PageModel = { page, calls: [] };
const times = (changed: PageModel | undefined) => changed?.page.messages.C1?.map((each) => each.ts);

const atEnd = (text: string) => ({ text, caret: text.length });

describe('the page follows the socket', () => {
  it('puts a message where its time stamp belongs, and a changed one in its own place', () => {
    const next = changeModel(model, {
      type: 'frames',
      frames: [
        { type: 'message', message: message('2.0') },
        { type: 'message', message: message('1.0', { text: 'new', edited: true }) },
      ],
    });
    expect(times(next)).toEqual(['1.0', '2.0', '3.0']);
    expect(next?.page.messages.C1?.[0]).toMatchObject({ text: 'new', edited: true });
  });

  it('takes out a deleted message and ignores what only somebody else may see', () => {
    const next = changeModel(model, {
      type: 'frames',
      frames: [
        { type: 'message_deleted', channel: 'C1', ts: '1.0' },
        { type: 'message', message: message('4.0', { ephemeralFor: 'U9' }) },
      ],
    });
    expect(times(next)).toEqual(['3.0']);
  });

  it('keeps calls in order and once each', () => {
    const call = (id: number) => ({
      id,
      at: '',
      direction: 'app-to-slack' as const,
      name: 'x',
      summary: '',
      request: {},
    });
    const first = changeModel(model, { type: 'frames', frames: [{ type: 'call', call: call(2) }] });
    expect(changeModel(first, { type: 'calls', calls: [call(1), call(2)] })?.calls.map((each) => each.id)).toEqual([
      1, 2,
    ]);
  });

  it('shows replies in their thread only', () => {
    const all = [message('1.0'), message('2.0', { threadTs: '1.0' }), message('3.0', { threadTs: '3.0' })];
    expect(topLevel(all).map((each) => each.ts)).toEqual(['1.0', '3.0']);
    expect(repliesOf(all, '1.0').map((each) => each.ts)).toEqual(['2.0']);
  });
});

describe('unread marks', () => {
  it('count what others wrote after the mark', () => {
    const all = [message('1.0'), message('2.0'), message('3.0', { user: 'U1' })];
    expect(unreadCount(all, undefined, 'U1')).toBe(2);
    expect(unreadCount(all, '1.0', 'U1')).toBe(1);
    expect(unreadCount(all, markRead({}, 'C1', all).C1, 'U1')).toBe(0);
  });

  it('stay the same object when nothing new was seen', () => {
    const marks = { C1: '9.0' };
    expect(markRead(marks, 'C1', [message('3.0')])).toBe(marks);
  });
});

describe('what is typed into the composer', () => {
  const commands = [
    { command: '/dispute', description: '' },
    { command: '/digest', description: '' },
  ];

  it('is a message, a command with its text, or an unknown command', () => {
    expect(readLine('  hello / there ', commands)).toEqual({ kind: 'message', text: 'hello / there' });
    expect(readLine('/dispute new  a\nb', commands)).toEqual({
      kind: 'command',
      command: '/dispute',
      text: 'new  a\nb',
    });
    expect(readLine('/disputes', commands)).toEqual({ kind: 'unknown_command', command: '/disputes' });
    expect(readLine(' \n', commands)).toEqual({ kind: 'empty' });
  });

  it('is completed while the first word is typed', () => {
    expect(completions(atEnd('/di'), commands)).toHaveLength(2);
    expect(completions(atEnd('/dis'), commands)).toHaveLength(1);
    expect(completions(atEnd('/dispute new'), commands)).toEqual([]);
    expect(completions(atEnd('a /di'), commands)).toEqual([]);
  });

  it('is completed where the caret stands, whatever stands behind it, and keeps the rest', () => {
    const named = (text: string, caret: number) => completions({ text, caret }, commands).map((each) => each.command);
    expect(named('/dis new', 4)).toEqual(['/dispute']);
    expect(named('/dXpute new', 2)).toEqual(['/dispute', '/digest']);
    expect(named('/dis new', 5)).toEqual([]);
    expect(named('/dis new', 0)).toEqual([]);
    expect(withCommand('/dis new', '/dispute')).toEqual({ text: '/dispute new', caret: 9 });
    expect(withCommand('/dis', '/dispute')).toEqual({ text: '/dispute ', caret: 9 });
    expect(commandWord('/dispute new')).toBe('/dispute');
  });
});

describe('a message that its writer changes', () => {
  const people = new Map([['U1', { name: 'ann.lee' }]]);
  const rooms = new Map([['C1', { name: 'triage' }]]);

  it('stands in the field as it was typed: names for tokens, plain signs for escaped ones', () => {
    expect(typedAgain('<@U1> a &amp; b &lt;x&gt; <#C1|> <!here> <https://x.example>', people, rooms)).toBe(
      '@ann.lee a & b <x> #triage @here https://x.example',
    );
  });

  it('does not unescape twice', () => {
    expect(typedAgain('&amp;lt;', people, rooms)).toBe('&lt;');
  });
});

describe('a mention that is being typed', () => {
  it('is the word behind the last @, and is made whole with the handle', () => {
    expect(mentionAt(atEnd('Please ask @Ann'))).toBe('ann');
    expect(mentionAt(atEnd('mail@ann'))).toBeUndefined();
    expect(withMention(atEnd('Please ask @Ann'), 'ann.lee').text).toBe('Please ask @ann.lee ');
    const amid = { text: 'Ask @Anx now', caret: 7 };
    expect(mentionAt(amid)).toBe('an');
    expect(withMention(amid, 'ann.lee')).toEqual({ text: 'Ask @ann.lee now', caret: 13 });
  });
});

it('the address names who acts and what is open, both ways', () => {
  expect(writeAddress({ as: 'U1', channel: 'C1', thread: '1.0' })).toBe('?as=U1&channel=C1&thread=1.0');
  expect(readAddress('?as=U1&channel=home&x=y')).toEqual({ as: 'U1', channel: 'home' });
  expect(writeAddress({})).toBe('');
});

it('each person is marked by the given name or by initials', () => {
  expect(['王建国', '李雷', 'Sarah Ann Lindqvist', 'bot', ' '].map(initials)).toEqual(['建国', '李雷', 'SL', 'B', '?']);
});

it('both languages answer with the words of the reader', () => {
  expect(stringsFor('zh-CN').message.onlyYou).toBe('仅您可见');
  expect(stringsFor('en-GB').message.onlyYou).toBe('Only visible to you');
  expect(stringsFor('zh-CN').actError('dispatch_failed')).not.toContain('dispatch');
});
