import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type IsoWeek,
  isoWeekOf,
  lastClosedWeek,
  previousWeek,
  runningWeek,
  weekDates,
  weekRange,
} from '../../../../src/domain/time/iso-week.ts';
import { addDays } from '../../../../src/domain/time/working-calendar.ts';

describe('the ISO week', () => {
  test.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
  ])('of %s is %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  test.each<[IsoWeek, string, string]>([
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W48', '2026-11-23', '2026-11-29'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-W01', '2027-01-04', '2027-01-10'],
  ])('%s runs from %s to %s', (week, monday, sunday) => {
    expect(weekDates(week)).toEqual({ monday, sunday });
  });

  test.each<IsoWeek>(['2025-W53', '2026-W54', '2026-W0', '2026-W00'])('%s does not exist', (week) => {
    expect(() => weekDates(week)).toThrow(RangeError);
  });

  test.each<[IsoWeek, number | undefined, IsoWeek]>([
    ['2027-W01', undefined, '2026-W53'],
    ['2026-W01', undefined, '2025-W52'],
    ['2026-W48', 26, '2026-W22'],
    ['2026-W48', 0, '2026-W48'],
    ['2026-W53', -1, '2027-W01'],
  ])('%s minus %s is %s', (week, back, before) => {
    expect(previousWeek(week, back)).toBe(before);
  });

  it('of any day contains that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (days) => {
        const date = addDays('2026-01-01', days);
        const { monday, sunday } = weekDates(isoWeekOf(date));
        expect(monday <= date && date <= sunday).toBe(true);
      }),
    );
  });
});

describe('the range of a week', () => {
  it('runs from Monday midnight to Monday midnight in the zone', () => {
    expect(weekRange('2026-W48', 'Asia/Shanghai')).toEqual({
      from: '2026-11-22T16:00:00.000Z',
      to: '2026-11-29T16:00:00.000Z',
    });
  });

  it('is an hour longer or shorter when the clocks change', () => {
    expect(weekRange('2026-W13', 'Europe/Berlin')).toEqual({
      from: '2026-03-22T23:00:00.000Z',
      to: '2026-03-29T22:00:00.000Z',
    });
    expect(weekRange('2026-W44', 'America/New_York')).toEqual({
      from: '2026-10-26T04:00:00.000Z',
      to: '2026-11-02T05:00:00.000Z',
    });
  });

  it('of one week ends where the next begins', () => {
    expect(weekRange('2026-W53', 'Asia/Shanghai').to).toBe(weekRange('2027-W01', 'Asia/Shanghai').from);
  });
});

describe('the running and the last closed week', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-W47', '2026-W46'],
    ['2026-11-22T16:00:00.000Z', '2026-W48', '2026-W47'],
    ['2026-11-23T01:00:00.000Z', '2026-W48', '2026-W47'],
    ['2027-01-04T01:00:00.000Z', '2027-W01', '2026-W53'],
  ])('at %s are %s and %s in Shanghai', (now, running, closed) => {
    expect(runningWeek(now, 'Asia/Shanghai')).toBe(running);
    expect(lastClosedWeek(now, 'Asia/Shanghai')).toBe(closed);
  });

  it('follow the zone, not UTC', () => {
    expect(runningWeek('2026-11-22T16:00:00.000Z', 'America/New_York')).toBe('2026-W47');
  });
});
