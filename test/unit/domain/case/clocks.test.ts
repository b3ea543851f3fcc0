import { describe, expect, it, test } from 'vitest';
import {
  acceptDueAt,
  claimDueAt,
  deliverAt,
  firstContactDueAt,
  triageDueAt,
} from '../../../../src/domain/case/clocks.ts';
import type { RiskLevel } from '../../../../src/domain/case/vocabulary.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../../../../src/platform/china-calendar.ts';

const china = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const at = (local: string) => instantAt(china, local.slice(0, 10), local.slice(11));
type Row = [RiskLevel, string, string];

describe('triage is due', () => {
  test.each<Row>([
    ['red', '2026-10-02T02:10', '2026-10-02T03:10'],
    ['yellow', '2026-11-23T10:00', '2026-11-23T14:00'],
    ['yellow', '2026-11-23T16:00', '2026-11-24T11:00'],
    ['yellow', '2026-09-30T20:00', '2026-10-08T12:30'],
    ['blue', '2026-11-20T10:00', '2026-11-23T10:00'],
    ['blue', '2026-10-09T10:00', '2026-10-10T10:00'],
  ])('for %s reported at %s by %s', (level, reported, due) => {
    expect(triageDueAt(level, at(reported), china)).toBe(at(due));
  });
});

describe('claim and acceptance are due', () => {
  test.each<Row>([
    ['red', '2026-10-01T03:00', '2026-10-01T03:30'],
    ['yellow', '2026-11-20T15:00', '2026-11-21T15:00'],
    ['blue', '2026-11-20T15:00', '2026-11-23T15:00'],
  ])('for %s since %s by %s, in clock hours', (level, since, due) => {
    expect(claimDueAt(level, at(since))).toBe(at(due));
    expect(acceptDueAt(level, at(since))).toBe(at(due));
  });
});

describe('the first contact is due', () => {
  test.each<Row>([
    ['red', '2026-11-21T09:00', '2026-11-21T23:59'],
    ['red', '2026-11-21T20:59', '2026-11-21T23:59'],
    ['red', '2026-11-21T21:00', '2026-11-22T12:00'],
    ['red', '2026-11-21T23:30', '2026-11-22T12:00'],
    ['red', '2026-11-22T00:05', '2026-11-22T23:59'],
    ['yellow', '2026-11-20T15:00', '2026-11-22T15:00'],
    ['blue', '2026-11-20T15:00', '2026-11-27T15:00'],
    ['blue', '2026-09-30T15:00', '2026-10-13T15:00'],
  ])('for %s taken at %s by %s', (level, taken, due) => {
    expect(firstContactDueAt(level, at(taken), china)).toBe(at(due));
  });
});

describe('a message', () => {
  test.each<Row>([
    ['yellow', '2026-11-23T20:59', '2026-11-23T20:59'],
    ['yellow', '2026-11-23T21:00', '2026-11-24T07:30'],
    ['blue', '2026-12-31T23:59', '2027-01-01T07:30'],
    ['blue', '2026-11-24T00:00', '2026-11-24T07:30'],
    ['yellow', '2026-11-24T07:29', '2026-11-24T07:30'],
    ['yellow', '2026-11-24T07:30', '2026-11-24T07:30'],
    ['red', '2026-11-24T02:00', '2026-11-24T02:00'],
    ['red', '2026-11-24T22:00', '2026-11-24T22:00'],
  ])('for %s due at %s is sent at %s', (level, due, sent) => {
    expect(deliverAt(level, at(due), china)).toBe(at(sent));
  });

  it('keeps to local quiet hours on the night of a clock change', () => {
    const berlin = { ...china, zone: 'Europe/Berlin' };
    expect(deliverAt('blue', '2026-03-28T22:00:00.000Z', berlin)).toBe('2026-03-29T05:30:00.000Z');
  });
});
