import { describe, expect, test } from 'vitest';
import {
  awaitedYear,
  type CalendarYear,
  calendarOf,
  calendarProblems,
  isProvisional,
} from '../../../../src/domain/time/calendar-year.ts';
import { isWorkingDay } from '../../../../src/domain/time/working-calendar.ts';
import { chinaYears } from '../../../../src/platform/china-calendar.ts';
import { festivalsOf } from '../../../../src/platform/chinese-festivals.ts';

const hours = { zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' };
const a2027 = (change: Partial<CalendarYear> = {}): CalendarYear => ({
  year: 2027,
  holidays: ['2027-01-01', '2027-02-08'],
  makeUpWorkdays: ['2027-02-20'],
  ...change,
});

describe('the days off of a year', () => {
  test.each([
    ['a sound list', {}, []],
    ['a day of another year', { holidays: ['2026-01-01'] }, [{ code: 'other-year', date: '2026-01-01' }]],
    ['a day listed three times', { holidays: Array(3).fill('2027-01-01') }, [{ code: 'twice', date: '2027-01-01' }]],
    [
      'a day that is off and worked',
      { holidays: ['2027-02-20'] },
      [{ code: 'holiday-and-make-up', date: '2027-02-20' }],
    ],
    [
      'a make-up day on a Monday',
      { makeUpWorkdays: ['2027-02-22'] },
      [{ code: 'make-up-on-a-weekday', date: '2027-02-22' }],
    ],
    ['nothing at all', { holidays: [], makeUpWorkdays: [] }, [{ code: 'no-holiday' }]],
  ] as const)('are looked through: %s', (_what, change, problems) => {
    expect(calendarProblems(a2027(change))).toEqual(problems);
  });

  test('lack a festival that is a working day, and not one that is a Sunday anyway', () => {
    const festivals = { qingming: '2027-04-05', 'national-day': '2027-10-03' };
    expect(calendarProblems(a2027(), festivals)).toEqual([
      { code: 'festival-at-work', festival: 'qingming', date: '2027-04-05' },
    ]);
    expect(calendarProblems(a2027({ makeUpWorkdays: ['2027-10-03'] }), festivals)).toHaveLength(2);
  });

  test('of China hold every festival of the law, each year since 2008', () => {
    const since2008 = chinaYears().filter(({ year }) => year >= 2008);
    expect(since2008.length).toBeGreaterThanOrEqual(19);
    expect(since2008.flatMap((year) => calendarProblems(year, festivalsOf(year.year)))).toEqual([]);
  });

  test('of a later list go before those of an earlier one', () => {
    const calendar = calendarOf(hours, [a2027(), a2027({ holidays: ['2027-01-04'], makeUpWorkdays: [] })]);
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(true);
    expect(isWorkingDay(calendar, '2027-01-04')).toBe(false);
    expect(isWorkingDay(calendar, '2027-02-20')).toBe(false);
  });

  test('may have another weekend', () => {
    const calendar = calendarOf({ ...hours, weekend: new Set([5, 6]) }, []);
    expect(['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => isWorkingDay(calendar, date))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a year that is not announced', () => {
  const known = calendarOf(hours, [a2027({ year: 2026 })]);

  test('makes its dates provisional', () => {
    expect([isProvisional(known, '2026-12-31'), isProvisional(known, '2027-01-01')]).toEqual([false, true]);
  });

  test.each([
    ['2026-11-30T15:59:00.000Z', null],
    ['2026-11-30T16:00:00.000Z', 2027],
    ['2026-12-31T15:59:00.000Z', 2027],
    ['2026-12-31T16:00:00.000Z', 2027],
    ['2027-12-01T00:00:00.000Z', 2027],
  ])('is missed a month ahead, in the zone of the programme: at %s %s', (now, year) => {
    expect(awaitedYear(known, now)).toBe(year);
  });
});
