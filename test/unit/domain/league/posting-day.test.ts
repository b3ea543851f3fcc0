import { describe, expect, test } from 'vitest';
import { postDueAt, weekHeldBack, weekToPost } from '../../../../src/domain/league/posting-day.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../../../../src/platform/china-calendar.ts';

const china = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const at = (local: string) => instantAt(china, local.slice(0, 10), local.slice(11));

describe('the weekly posts', () => {
  test.each([
    ['2026-W47', '2026-11-23T09:00', 'an ordinary Monday'],
    ['2026-W17', '2026-04-27T09:00', 'the Monday before a holiday'],
    ['2026-W25', '2026-06-22T09:00', 'a Monday after the Dragon Boat Festival'],
  ] as const)('about %s are due at %s, %s', (week, due, _which) => {
    expect(postDueAt(week, china)).toBe(at(due));
  });

  test('wait for the first working day after a holiday Monday', () => {
    const withHoliday = {
      ...china,
      holidays: new Set(['2026-11-23', '2026-11-24']),
      makeUpWorkdays: new Set<string>(),
    };
    expect(postDueAt('2026-W47', withHoliday)).toBe(at('2026-11-25T09:00'));
    expect(weekToPost(at('2026-11-24T23:00'), withHoliday)).toBeNull();
    expect(weekToPost(at('2026-11-25T09:00'), withHoliday)).toBe('2026-W47');
  });

  test('are not due before nine, and stay due for the whole week', () => {
    expect(weekToPost(at('2026-11-23T08:59'), china)).toBeNull();
    expect(weekToPost(at('2026-11-23T09:00'), china)).toBe('2026-W47');
    expect(weekToPost(at('2026-11-29T23:59'), china)).toBe('2026-W47');
  });

  test('of weeks missed in a long downtime are not made up', () => {
    expect(weekToPost(at('2026-12-14T09:00'), china)).toBe('2026-W50');
    expect(weekHeldBack(at('2026-12-14T09:00'), china)).toBeNull();
  });

  test('of two weeks go out together when a whole week of holidays held the first back: Spring Festival 2026', () => {
    expect(weekToPost(at('2026-02-22T12:00'), china)).toBeNull();
    expect(weekHeldBack(at('2026-02-24T08:59'), china)).toBeNull();
    expect(weekHeldBack(at('2026-02-24T09:00'), china)).toBe('2026-W07');
    expect(weekToPost(at('2026-02-24T09:00'), china)).toBe('2026-W08');
    expect(weekHeldBack(at('2026-03-02T09:00'), china)).toBeNull();
  });
});
