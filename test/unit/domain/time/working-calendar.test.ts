import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarOf } from '../../../../src/domain/time/calendar-year.ts';
import {
  addDays,
  addWorkingDays,
  addWorkingMinutes,
  dateOf,
  instantAt,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../../../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../../../../src/platform/china-calendar.ts';

const china = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const plain = (zone: string) => calendarOf({ zone, dayStart: '08:30', dayEnd: '17:30' }, []);
const berlin = plain('Europe/Berlin');
const newYork = plain('America/New_York');
const at = (local: string) => instantAt(china, local.slice(0, 10), local.slice(11));

describe("China's working days in 2026", () => {
  test.each([
    ['2026-01-02', false, 'New Year'],
    ['2026-01-04', true, 'make-up Sunday'],
    ['2026-02-14', true, 'make-up Saturday before Spring Festival'],
    ['2026-02-16', false, 'Spring Festival Monday'],
    ['2026-02-28', true, 'make-up Saturday after Spring Festival'],
    ['2026-04-06', false, 'Qingming Monday'],
    ['2026-05-09', true, 'make-up Saturday'],
    ['2026-06-19', false, 'Dragon Boat'],
    ['2026-09-20', true, 'make-up Sunday'],
    ['2026-09-25', false, 'Mid-Autumn'],
    ['2026-10-07', false, 'last day of National Day'],
    ['2026-10-10', true, 'make-up Saturday'],
    ['2026-11-21', false, 'an ordinary Saturday'],
    ['2026-11-23', true, 'an ordinary Monday'],
  ])('%s is a working day: %s (%s)', (date, working) => {
    expect(isWorkingDay(china, date)).toBe(working);
  });

  it('number 248', () => {
    let working = 0;
    for (let date = '2026-01-01'; date < '2027'; date = addDays(date, 1)) if (isWorkingDay(china, date)) working += 1;
    expect(working).toBe(248);
  });

  it('of a year that is not announced yet count Monday to Friday', () => {
    expect(isWorkingDay(china, '2027-10-01')).toBe(true);
    expect(isWorkingDay(china, '2027-10-02')).toBe(false);
  });

  it('go around the National Day week in both directions', () => {
    expect(nextWorkingDay(china, '2026-10-01')).toBe('2026-10-08');
    expect(previousWorkingDay(china, '2026-10-07')).toBe('2026-09-30');
    expect(nextWorkingDay(china, '2026-10-08')).toBe('2026-10-08');
    expect(previousWorkingDay(china, '2026-09-30')).toBe('2026-09-30');
  });
});

describe('adding working days', () => {
  test.each([
    ['2026-09-30T16:00', 1, '2026-10-08T16:00'],
    ['2026-09-30T16:00', 3, '2026-10-10T16:00'],
    ['2026-09-30T16:00', 4, '2026-10-12T16:00'],
    ['2026-02-13T09:15', 7, '2026-03-02T09:15'],
    ['2026-12-31T10:00', 1, '2027-01-01T10:00'],
    ['2025-12-31T10:00', 1, '2026-01-04T10:00'],
    ['2026-11-21T22:00', 1, '2026-11-23T22:00'],
    ['2026-11-21T22:00', 0, '2026-11-23T22:00'],
    ['2026-11-23T22:00', 0, '2026-11-23T22:00'],
    ['2026-10-08T07:00', -1, '2026-09-30T07:00'],
  ])('%s plus %i is %s', (from, days, to) => {
    expect(addWorkingDays(china, at(from), days)).toBe(at(to));
  });

  it('counts from the local date, not from the date in UTC', () => {
    expect(addWorkingDays(china, '2026-11-19T23:30:00.000Z', 1)).toBe('2026-11-22T23:30:00.000Z');
  });

  it('keeps the time of day when the clocks change', () => {
    expect(addWorkingDays(berlin, '2026-03-27T09:00:00.000Z', 1)).toBe('2026-03-30T08:00:00.000Z');
    expect(addWorkingDays(newYork, '2026-10-30T14:00:00.000Z', 1)).toBe('2026-11-02T15:00:00.000Z');
  });

  const anyInstant = fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2026-11-30T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());

  it('always lands on a working day at the same time of day, and one after the other is both at once', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(20), fc.nat(20), (from, n, m) => {
        const there = addWorkingDays(china, from, n);
        expect(isWorkingDay(china, dateOf(china, there))).toBe(true);
        expect(there.slice(11)).toBe(from.slice(11));
        if (n > 0) expect(addWorkingDays(china, there, m)).toBe(addWorkingDays(china, from, n + m));
      }),
    );
  });

  it('comes back where it started from a working day', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(20), (from, n) => {
        fc.pre(isWorkingDay(china, dateOf(china, from)));
        expect(addWorkingDays(china, addWorkingDays(china, from, n), -n)).toBe(from);
      }),
    );
  });
});

describe('adding working minutes', () => {
  test.each([
    ['2026-11-23T09:00', 240, '2026-11-23T13:00', 'within the day'],
    ['2026-11-23T13:30', 240, '2026-11-23T17:30', 'to the very end of the day'],
    ['2026-11-23T15:30', 240, '2026-11-24T10:30', 'over night'],
    ['2026-11-23T06:00', 60, '2026-11-23T09:30', 'from before the day begins'],
    ['2026-11-23T17:30', 60, '2026-11-24T09:30', 'from the end of the day'],
    ['2026-11-20T17:00', 60, '2026-11-23T09:00', 'over a weekend'],
    ['2026-09-30T16:30', 120, '2026-10-08T09:30', 'over National Day week'],
    ['2026-10-09T17:00', 60, '2026-10-10T09:00', 'into a make-up Saturday'],
    ['2026-11-23T12:00', 1080, '2026-11-25T12:00', 'two whole days'],
    ['2026-11-21T12:00', 0, '2026-11-23T08:30', 'nothing, on a Saturday'],
    ['2026-11-23T12:00', 0, '2026-11-23T12:00', 'nothing, at work'],
  ])('%s plus %i is %s: %s', (from, minutes, to) => {
    expect(addWorkingMinutes(china, at(from), minutes)).toBe(at(to));
  });

  it('counts real minutes over a change of clocks', () => {
    // Sunday hours in a calendar that works Sundays: 01:00 to 04:00 lasts two hours when 02:00 is skipped.
    const night = {
      ...berlin,
      dayStart: '01:00',
      dayEnd: '04:00',
      makeUpWorkdays: new Set(['2026-03-29', '2026-10-25']),
    };
    expect(addWorkingMinutes(night, instantAt(night, '2026-03-29', '01:00'), 120)).toBe(
      instantAt(night, '2026-03-29', '04:00'),
    );
    expect(addWorkingMinutes(night, instantAt(night, '2026-10-25', '01:00'), 240)).toBe(
      instantAt(night, '2026-10-25', '04:00'),
    );
    expect(addWorkingMinutes(berlin, '2026-03-27T16:00:00.000Z', 60)).toBe('2026-03-30T07:00:00.000Z');
  });

  it('refuses hours that end before they begin, instead of searching for ever', () => {
    expect(() => addWorkingMinutes({ ...china, dayEnd: '08:30' }, at('2026-11-23T09:00'), 1)).toThrow(RangeError);
  });
});

describe('local dates and times', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-22T15:59:59.000Z', '2026-11-22'],
    ['Asia/Shanghai', '2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['America/New_York', '2026-11-23T04:59:00.000Z', '2026-11-22'],
  ])('in %s, %s falls on %s', (zone, instant, date) => {
    expect(dateOf({ zone }, instant)).toBe(date);
  });

  it('become instants in one form, with milliseconds, so that they compare as text', () => {
    expect(instantAt(china, '2026-11-23', '09:00')).toBe('2026-11-23T01:00:00.000Z');
  });

  it('that the clock change skips move forward by the skipped hour', () => {
    expect(instantAt(berlin, '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('that come twice are the first of the two', () => {
    expect(instantAt(berlin, '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });
});
