import { describe, expect, it } from 'vitest';
import { withEmoji } from '../../../src/local-workspace/ui/text/emoji.ts';
import { type Inline, parseInline, parseMrkdwn } from '../../../src/local-workspace/ui/text/mrkdwn.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });

describe('one line of mrkdwn', () => {
  it('reads bold, italic, struck and code, nested where Slack nests them', () => {
    expect(parseInline('*a _b_* ~c~ `*d*`')).toEqual([
      { type: 'bold', children: [text('a '), { type: 'italic', children: [text('b')] }] },
      text(' '),
      { type: 'strike', children: [text('c')] },
      text(' '),
      { type: 'code', text: '*d*' },
    ]);
  });

  it.each([['a*b*c'], ['中文*粗体*中文'], ['2 * 3 * 4'], ['snake_case_name'], ['** x **'], ['*open'], ['a `open']])(
    'leaves %j alone because no word boundary stands around the marks',
    (line) => {
      expect(parseInline(line)).toEqual([text(line)]);
    },
  );

  it('takes Chinese punctuation for a boundary', () => {
    expect(parseInline('级别：*红色*，请注意')).toEqual([
      text('级别：'),
      { type: 'bold', children: [text('红色')] },
      text('，请注意'),
    ]);
  });

  it('reads people, channels, groups, broadcasts, links and dates', () => {
    expect(parseInline('<@U1A|ann>')).toEqual([{ type: 'user', id: 'U1A', label: 'ann' }]);
    expect(parseInline('<#C1|triage>')).toEqual([{ type: 'channel', id: 'C1', label: 'triage' }]);
    expect(parseInline('<!subteam^S1|@team>')).toEqual([{ type: 'usergroup', id: 'S1', label: '@team' }]);
    expect(parseInline('<!here>')).toEqual([{ type: 'broadcast', range: 'here' }]);
    expect(parseInline('<https://a.example/?a=1&amp;b=2|the *case*>')).toEqual([
      { type: 'link', url: 'https://a.example/?a=1&b=2', text: 'the *case*' },
    ]);
    expect(parseInline('<!date^1700000000^{date} at {time}^https://a.example|then>')).toEqual([
      {
        type: 'date',
        timestamp: 1_700_000_000,
        format: '{date} at {time}',
        url: 'https://a.example',
        fallback: 'then',
      },
    ]);
  });

  it('shows the fallback of a date without a valid time stamp', () => {
    expect(parseInline('<!date^soon^{date}|later>')).toEqual([text('later')]);
  });

  it('never makes a link of an address that a browser would run', () => {
    expect(parseInline('<javascript:alert(1)|x>')).toEqual([text('<javascript:alert(1)|x>')]);
    expect(parseInline('<data:text/html,x>')).toEqual([text('<data:text/html,x>')]);
  });

  it('does not read escaped text as a mention', () => {
    expect(parseInline('&lt;!channel&gt; &amp;lt; &lt;@U1&gt;')).toEqual([text('<!channel> &lt; <@U1>')]);
  });

  it('links a bare address without the punctuation after it, unless the text is verbatim', () => {
    expect(parseInline('见https://a.example/b。')).toEqual([text('见https://a.example/b。')]);
    expect(parseInline('see https://a.example/b, now')).toEqual([
      text('see '),
      { type: 'link', url: 'https://a.example/b', text: 'https://a.example/b' },
      text(', now'),
    ]);
    expect(parseInline('see https://a.example', true)).toEqual([text('see https://a.example')]);
  });

  it('shows known short names as characters and leaves unknown ones and times of day', () => {
    expect(parseInline(':white_check_mark: :no_such_thing: 10:30:45')).toEqual([
      { type: 'emoji', name: 'white_check_mark', glyph: '✅' },
      text(' :no_such_thing: 10:30:45'),
    ]);
    expect(withEmoji(':bell: :constructor: :+1::skin-tone-3:')).toBe('🔔 :constructor: 👍');
  });

  it('stays quick on long hostile text', () => {
    const hostile = '*_~`<:'.repeat(500);
    const begun = performance.now();
    parseMrkdwn(hostile);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('passages of mrkdwn', () => {
  it('separates quotes, list lines, preformatted text and paragraphs', () => {
    const passages = parseMrkdwn('one\ntwo\n> q1\n&gt; q2\n• item\n1. first\n```\n*raw* &lt;\n```\n\nend');
    expect(passages.map((passage) => passage.type)).toEqual(['paragraph', 'quote', 'item', 'item', 'pre', 'paragraph']);
    expect(passages[1]).toEqual({ type: 'quote', children: [text('q1'), { type: 'break' }, text('q2')] });
    expect(passages[3]).toEqual({ type: 'item', mark: '1.', children: [text('first')] });
    expect(passages[4]).toEqual({ type: 'pre', text: '*raw* <' });
  });

  it('quotes everything after three marks', () => {
    expect(parseMrkdwn('>>> a\nb')).toEqual([{ type: 'quote', children: [text('a'), { type: 'break' }, text('b')] }]);
  });

  it('does not carry a style from one line to the next', () => {
    expect(parseMrkdwn('*a\nb*')).toEqual([
      { type: 'paragraph', children: [text('*a'), { type: 'break' }, text('b*')] },
    ]);
  });
});
