import { describe, expect, it } from 'vitest';
import {
  clockTime,
  dayLabel,
  formatSlackDate,
  narrowTime,
  type Reader,
} from '../../../src/local-workspace/ui/text/slack-date.ts';
import {
  instantOf,
  localDate,
  localDateTime,
  nextMondayAtNine,
} from '../../../src/local-workspace/ui/text/time-zone.ts';

const noon = Date.parse('2026-11-24T12:00:00+08:00');
const chinese: Reader = { locale: 'zh-CN', timeZone: 'Asia/Shanghai', nowMs: noon };
const english: Reader = { locale: 'en-US', timeZone: 'Asia/Shanghai', nowMs: noon };
const stamp = Date.parse('2026-11-25T09:30:00+08:00') / 1000;

describe('dates of Slack in the reader’s words', () => {
  it('writes near days as words and others in full', () => {
    expect(formatSlackDate('{date_pretty} {time}', stamp, chinese)).toBe('明天 9:30');
    expect(formatSlackDate('{date_long_pretty}', stamp, english)).toBe('tomorrow');
    expect(formatSlackDate('{date_pretty}', stamp + 86_400 * 5, chinese)).toBe('2026年11月30日');
    expect(formatSlackDate('{date_num} {date_short}', stamp, english)).toBe('2026-11-25 Nov 25, 2026');
  });

  it('follows the reader’s zone across midnight', () => {
    const late = Date.parse('2026-11-24T23:30:00Z') / 1000;
    expect(formatSlackDate('{date_num}', late, chinese)).toBe('2026-11-25');
    expect(formatSlackDate('{date_num}', late, { ...english, timeZone: 'UTC' })).toBe('2026-11-24');
  });

  it('says how long ago, and leaves an unknown token', () => {
    expect(formatSlackDate('{ago}', noon / 1000 - 7200, english)).toBe('2 hours ago');
    expect(formatSlackDate('{constructor} {x}', stamp, english)).toBe('{constructor} {x}');
  });

  it('leaves out the half of the day in a narrow column', () => {
    expect([clockTime(english, noon), narrowTime(english, noon)].map((time) => time.replace('\u202f', ' '))).toEqual([
      '12:00 PM',
      '12:00',
    ]);
    expect(narrowTime(chinese, noon)).toBe('12:00');
  });

  it('heads the messages of today and of older days', () => {
    expect(dayLabel(chinese, noon)).toBe('今天');
    expect(dayLabel(chinese, noon - 3 * 86_400_000)).toBe('2026年11月21日星期六');
  });
});

describe('wall-clock time of a zone', () => {
  it('goes there and back, also on the days when clocks change', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Stockholm', 'America/New_York']) {
      for (const local of ['2026-03-29T12:15', '2026-10-25T00:30', '2026-11-01T12:00', '2026-12-31T23:59']) {
        expect(localDateTime(instantOf(local, zone)!, zone)).toBe(local);
      }
    }
    expect(instantOf('2026-11-24T12:00', 'Asia/Shanghai')).toBe(noon);
  });

  it('knows no instant for a half-typed field', () => {
    expect(instantOf('', 'Asia/Shanghai')).toBeUndefined();
    expect(instantOf('2026-11-', 'Asia/Shanghai')).toBeUndefined();
  });

  it('finds the next Monday at nine, never the present moment', () => {
    const monday = instantOf('2026-11-30T09:00', 'Asia/Shanghai')!;
    expect(nextMondayAtNine(noon, 'Asia/Shanghai')).toBe(monday);
    expect(nextMondayAtNine(monday - 1, 'Asia/Shanghai')).toBe(monday);
    expect(localDate(nextMondayAtNine(monday, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe('2026-12-07');
  });
});
