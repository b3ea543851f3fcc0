import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planFollowUps, watchDays, watchEndsOn } from '../../../../src/domain/follow-up/schedule.ts';
import { addDays, isWorkingDay } from '../../../../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../../../../src/platform/china-calendar.ts';

const china = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const plan = (level: 'red' | 'yellow' | 'blue', from: string) =>
  planFollowUps(level, from, china).map(
    (row) => `${row.dayOffset} ${row.method} ${row.dueOn}${row.optional ? ' optional' : ''}`,
  );

describe('follow-ups', () => {
  it('of a red case move to the working day before a day off', () => {
    expect(plan('red', '2026-03-03')).toEqual([
      '1 phone 2026-03-04',
      '3 visit 2026-03-06',
      '7 visit 2026-03-10',
      '14 phone 2026-03-17',
      '30 visit 2026-04-02',
      '90 visit 2026-06-01',
      '180 phone 2026-08-28',
    ]);
  });

  it('of a yellow case move to the working day after; the last is optional', () => {
    expect(plan('yellow', '2026-03-05')).toEqual([
      '3 phone 2026-03-09',
      '7 visit 2026-03-12',
      '30 visit 2026-04-07',
      '90 visit 2026-06-03',
      '180 phone 2026-09-01 optional',
    ]);
  });

  it('of a blue case are calls', () => {
    expect(plan('blue', '2026-03-02')).toEqual(['7 phone 2026-03-09', '30 phone 2026-04-01', '90 phone 2026-06-01']);
  });

  it('fall on a make-up Saturday, which is worked', () => {
    expect(plan('blue', '2026-10-03')[0]).toBe('7 phone 2026-10-10');
    expect(plan('red', '2026-10-09')[0]).toBe('1 phone 2026-10-10');
  });

  it('of a blue case over National Day wait for the first day back', () => {
    expect(plan('blue', '2026-09-26')[0]).toBe('7 phone 2026-10-08');
  });

  it('of a red case keep their own dates in a long holiday instead of falling together or on day 0', () => {
    expect(plan('red', '2026-09-30').slice(0, 4)).toEqual([
      '1 phone 2026-10-01',
      '3 visit 2026-10-03',
      '7 visit 2026-10-07',
      '14 phone 2026-10-14',
    ]);
    expect(plan('red', '2026-09-28').slice(0, 3)).toEqual([
      '1 phone 2026-09-29',
      '3 visit 2026-09-30',
      '7 visit 2026-10-05',
    ]);
  });

  it('fall on working days, whatever the day, unless red would lose a check', () => {
    fc.assert(
      fc.property(fc.nat(500), (days) => {
        const from = addDays('2025-01-01', days);
        for (const level of ['yellow', 'blue'] as const) {
          for (const { dueOn } of planFollowUps(level, from, china)) expect(isWorkingDay(china, dueOn)).toBe(true);
        }
        const red = planFollowUps('red', from, china).map(({ dueOn }) => dueOn);
        expect(red[0]! > from).toBe(true);
        expect(new Set(red).size).toBe(red.length);
        expect(red.toSorted()).toEqual(red);
      }),
    );
  });
});

describe('the watch', () => {
  test.each([
    ['blue', 30, '2026-12-23'],
    ['yellow', 90, '2027-02-21'],
    ['red', 90, '2027-02-21'],
  ] as const)('over a %s case lasts %i days, from 23 November to %s', (level, days, ends) => {
    const followUpPlan = planFollowUps(level, '2026-11-23', china);
    expect(watchDays({ level, followUpPlan })).toBe(days);
    expect(watchEndsOn({ level, followUpFrom: '2026-11-23', followUpPlan })).toBe(ends);
  });
});
