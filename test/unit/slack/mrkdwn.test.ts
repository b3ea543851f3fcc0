import { describe, expect, it, test } from 'vitest';
import { escapeMrkdwn, joinMrkdwn, mrkdwn, raw } from '../../../src/slack/mrkdwn.ts';

describe('typed text', () => {
  test.each([
    '<!channel>',
    '<!here>',
    '<@U1>',
    '<#C1>',
    '<https://evil.example|here>',
    '<!subteam^S1>',
    '&lt;!channel&gt;',
  ])('never becomes a mention or a link: %s', (typed) => {
    const { mrkdwn: text } = mrkdwn`says ${typed}`;
    expect(text).not.toMatch(/[<>]/);
    expect(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(`says ${typed}`);
  });

  test.each(['*bold*', '_it_', '~no~', '`code`', '```block```'])('shows its marks as typed: %s', (typed) => {
    const escaped = escapeMrkdwn(typed);
    expect(escaped.replaceAll('\u200b', '')).toBe(typed);
    expect(escaped).not.toBe(typed);
  });

  it('cannot turn what stands around it', () => {
    expect(escapeMrkdwn('a\u202eb\u2066c')).toBe('abc');
    expect(escapeMrkdwn('שלום 你好 🙂')).toBe('שלום 你好 🙂');
  });

  it('may quote nothing at the start of a line', () => {
    expect(escapeMrkdwn('> quoted')).toBe('&gt; quoted');
  });
});

describe('text of our own', () => {
  it('stays as it is, and so do its pieces', () => {
    expect(mrkdwn`*${raw('_x_')}* ${3}`).toEqual({ mrkdwn: '*_x_* 3' });
    expect(joinMrkdwn([raw('a'), raw('b')], '\n')).toEqual({ mrkdwn: 'a\nb' });
  });
});
