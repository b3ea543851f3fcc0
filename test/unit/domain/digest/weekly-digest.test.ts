import { describe, expect, test } from 'vitest';
import {
  type DigestFacts,
  directionOf,
  type WeekCounts,
  weeklyDigest,
} from '../../../../src/domain/digest/weekly-digest.ts';
import type { IsoWeek } from '../../../../src/domain/time/iso-week.ts';

const counts = (week: IsoWeek, of: Partial<WeekCounts> = {}): WeekCounts => ({
  week,
  reported: 0,
  accepted: 0,
  team: 0,
  taken: 0,
  agreed: 0,
  performed: 0,
  resolved: 0,
  ...of,
});
const none = { total: 0, shielded: 0, listed: [] };
const red = (number: string) => ({
  number,
  category: 'neighbour' as const,
  stationId: 'songling',
  ageDays: 3,
  ownerId: 'p1',
  lastContactOn: null,
  nextOn: null,
});
const facts = (change: Partial<DigestFacts> = {}): DigestFacts => ({
  week: '2026-W47',
  until: null,
  madeAt: '2026-11-23T01:00:00.000Z',
  counts: counts('2026-W47', { reported: 30, accepted: 20, team: 7, taken: 6, agreed: 5, performed: 4, resolved: 2 }),
  before: [
    counts('2026-W46', { reported: 28, resolved: 6 }),
    counts('2026-W45', { reported: 31, resolved: 7 }),
    counts('2026-W44', { reported: 30, resolved: 6 }),
    counts('2026-W43', { reported: 30, resolved: 6 }),
  ],
  calls: { week: '2026-W47', calls: 96, disputes: 29, stations: 7 },
  callsBefore: [
    { week: '2026-W46', calls: 100, disputes: 30, stations: 7 },
    { week: '2026-W45', calls: 95, disputes: 29, stations: 7 },
  ],
  stations: 7,
  red: none,
  overdue: { triage: none, claim: none, first_contact: none, follow_up: none },
  lowConfidence: 0,
  league: { week: '2026-W47', until: null, teams: [] },
  ...change,
});

describe('a direction', () => {
  test.each([
    [36, 30, 'up'],
    [35, 30, 'level'],
    [25, 30, 'level'],
    [24, 30, 'down'],
    [1, 0, 'level'],
    [2, 0, 'up'],
  ] as const)('of %i against a mean of %i is %s', (count, mean, direction) => {
    expect(directionOf(count, mean)).toBe(direction);
  });
});

describe('the digest', () => {
  test('opens with three sentences: what moved, what is red, what is late', () => {
    const digest = weeklyDigest(
      facts({
        red: { total: 2, shielded: 1, listed: [red('LJ-1')] },
        overdue: { triage: { ...none, total: 1 }, claim: none, first_contact: { ...none, total: 2 }, follow_up: none },
      }),
    );
    expect(digest.headline).toEqual([
      {
        code: 'movement',
        reported: { count: 30, direction: 'level' },
        taken: { count: 6, direction: 'up' },
        settled: { count: 2, direction: 'down' },
      },
      { code: 'red', total: 1, besides: true },
      { code: 'overdue', total: 3, besides: false },
    ]);
  });

  test('of a week without activity says so and still has every part', () => {
    const digest = weeklyDigest(facts({ counts: counts('2026-W47') }));
    expect(digest.headline[0]).toEqual({ code: 'quiet' });
    expect(digest.funnel).toHaveLength(8);
    expect(digest.overdue).toHaveLength(4);
  });

  test('of a running week compares nothing: a part of a week is always less', () => {
    const [first] = weeklyDigest(facts({ until: '2026-11-18T04:00:00.000Z' })).headline;
    expect(first).toMatchObject({ reported: { count: 30, direction: null } });
  });

  test('puts each step of the funnel beside the mean of the weeks before', () => {
    const digest = weeklyDigest(facts());
    expect(digest.funnel.map(({ step, count, mean }) => [step, count, mean])).toEqual([
      ['calls', 96, 97.5],
      ['disputes', 29, 29.5],
      ['reported', 30, 29.8],
      ['accepted', 20, 0],
      ['team', 7, 0],
      ['agreed', 5, 0],
      ['performed', 4, 0],
      ['resolved', 2, 6.3],
    ]);
    expect(digest.disputeShare.percent).toBe(30);
  });

  test('knows the difference between no calls and calls that were not entered', () => {
    const digest = weeklyDigest(facts({ calls: null, callsBefore: [] }));
    expect(digest.funnel.slice(0, 2)).toEqual([
      { step: 'calls', count: null, mean: null },
      { step: 'disputes', count: null, mean: null },
    ]);
    expect(digest.notes).toContainEqual({ code: 'calls-missing', stations: 7, of: 7 });
  });

  test('says how many there are beyond those listed, the protected apart', () => {
    const digest = weeklyDigest(facts({ red: { total: 20, shielded: 5, listed: [red('LJ-1'), red('LJ-2')] } }));
    expect(digest.red).toMatchObject({ total: 20, shielded: 5, more: 13 });
    expect(digest.red.listed).toHaveLength(2);
  });

  test('does not say a number of protected cases below five, nor lets anybody subtract it', () => {
    const [four, none4] = [
      facts({ red: { total: 6, shielded: 4, listed: [red('LJ-1'), red('LJ-2')] } }),
      facts({ red: { total: 2, shielded: 0, listed: [red('LJ-1'), red('LJ-2')] } }),
    ].map((given) => weeklyDigest(given));
    expect(four!.red).toEqual({ ...none4!.red, shielded: 'few' });
    expect(four!.headline).toContainEqual({ code: 'red', total: 2, besides: true });
    const onlyFew = weeklyDigest(
      facts({ overdue: { ...facts().overdue, triage: { ...none, total: 1, shielded: 1 } } }),
    );
    expect(onlyFew.headline).toContainEqual({ code: 'overdue', total: 0, besides: true });
  });

  test('always ends with what it does not know', () => {
    expect(weeklyDigest(facts()).notes).toEqual([{ code: 'unknown' }]);
    const partly = facts({
      lowConfidence: 3,
      calls: { week: '2026-W47', calls: 9, disputes: 3, stations: 5 },
      before: [],
    });
    expect(weeklyDigest(partly).notes).toEqual([
      { code: 'low-confidence', cases: 3 },
      { code: 'calls-missing', stations: 2, of: 7 },
      { code: 'short-history', weeks: 0 },
      { code: 'unknown' },
    ]);
  });

  test('says which year is missing in the working calendar', () => {
    expect(weeklyDigest(facts({ awaitedYear: 2027 })).notes).toContainEqual({ code: 'calendar-awaited', year: 2027 });
  });
});
