/**
 * The commander's week on one page: what came, what was settled, what is red, what is late, how the teams worked, and
 * what these figures do not know. Numbers and sentences to say; the wording belongs to the catalogues.
 */

import { type LeagueFacts, type Share, share, type WeeklyTable, weeklyTable } from '../league/weekly-table.ts';
import type { Witnessed } from '../reminders/witness.ts';
import type { Instant } from '../time/instant.ts';
import type { IsoWeek } from '../time/iso-week.ts';
import { type Attention, OVERDUE_KINDS, type OverdueCase, type OverdueKind, type RedCase } from './attention.ts';

export const CASE_STEPS = ['reported', 'accepted', 'team', 'taken', 'agreed', 'performed', 'resolved'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];
/** How many cases made each step in one week. From `team` on only cases of the teams count. */
export type WeekCounts = { week: IsoWeek } & Record<CaseStep, number>;
/** What the call centre counted in one week, and how many stations' figures that is. */
export type WeekCalls = { week: IsoWeek; calls: number; disputes: number; stations: number };

export type DigestFacts = {
  week: IsoWeek;
  /** Set while the week still runs. */
  until: Instant | null;
  /** When "red now" and "overdue" were looked at. */
  madeAt: Instant;
  counts: WeekCounts;
  /** Up to four weeks before, without those before the programme's first report. */
  before: readonly WeekCounts[];
  calls: WeekCalls | null;
  callsBefore: readonly WeekCalls[];
  stations: number;
  red: Attention<RedCase>;
  overdue: Record<OverdueKind, Attention<OverdueCase>>;
  /** Cases of the week whose danger signs were mostly not asked. */
  lowConfidence: number;
  /** A year that is needed by now and whose days off are not announced; absent where all are known, and in old digests. */
  awaitedYear?: number;
  /** What became of the week's reminders; absent in old digests. */
  reminders?: Witnessed;
  league: LeagueFacts;
};

export type Direction = 'up' | 'down' | 'level';
/** `direction` is null where there is nothing fair to compare with. */
export type Movement = { count: number; direction: Direction | null };
export type Sentence =
  | { code: 'movement'; reported: Movement; taken: Movement; settled: Movement }
  | { code: 'quiet' }
  /** `besides`: some protected ones are not in the total. */
  | { code: 'red' | 'overdue'; total: number; besides: boolean };

export type FunnelStep = 'calls' | 'disputes' | Exclude<CaseStep, 'taken'>;
/** Null: not entered. The mean has one decimal. */
export type FunnelRow = { step: FunnelStep; count: number | null; mean: number | null };

export type Note =
  | { code: 'low-confidence'; cases: number }
  | { code: 'calls-missing'; stations: number; of: number }
  | { code: 'short-history'; weeks: number }
  | { code: 'calendar-awaited'; year: number }
  | { code: 'unknown' };

/**
 * `more` are neither listed nor shielded. `few`: a number of shielded cases so small that it could point at people; then
 * the total leaves them out too, or one could subtract.
 */
export type Listing<Row> = Omit<Attention<Row>, 'shielded'> & { more: number; shielded: number | 'few' };

export type Digest = {
  week: IsoWeek;
  until: Instant | null;
  madeAt: Instant;
  headline: readonly Sentence[];
  funnel: readonly FunnelRow[];
  disputeShare: Share;
  red: Listing<RedCase>;
  overdue: readonly ({ kind: OverdueKind } & Listing<OverdueCase>)[];
  teams: WeeklyTable;
  reminders: Witnessed | null;
  notes: readonly Note[];
};

export const WEEKS_COMPARED = 4;
/** Fewer than this, in a post that many read, and somebody may be recognised. */
const SMALL_CELL = 5;

export function weeklyDigest(facts: DigestFacts): Digest {
  return {
    week: facts.week,
    until: facts.until,
    madeAt: facts.madeAt,
    headline: headline(facts),
    funnel: funnel(facts),
    disputeShare: share(facts.calls?.disputes ?? 0, facts.calls?.calls ?? 0),
    red: listing(facts.red),
    overdue: OVERDUE_KINDS.map((kind) => ({ kind, ...listing(facts.overdue[kind]) })),
    teams: weeklyTable(facts.league),
    reminders: facts.reminders ?? null,
    notes: notes(facts),
  };
}

function headline(facts: DigestFacts): Sentence[] {
  const { counts, red, overdue } = facts;
  const isQuiet = CASE_STEPS.every((step) => counts[step] === 0);
  const movement = (step: CaseStep): Movement => ({
    count: counts[step],
    direction:
      facts.until === null && facts.before.length > 0 ? directionOf(counts[step], meanOf(facts.before, step)) : null,
  });
  return [
    isQuiet
      ? { code: 'quiet' }
      : { code: 'movement', reported: movement('reported'), taken: movement('taken'), settled: movement('resolved') },
    sum('red', [listing(red)]),
    sum(
      'overdue',
      OVERDUE_KINDS.map((kind) => listing(overdue[kind])),
    ),
  ];
}

/**
 * Up or down only beyond what weekly counts do by chance: one standard deviation of a Poisson count, √mean, and at least
 * one case.
 */
export function directionOf(count: number, mean: number): Direction {
  const chance = Math.max(1, Math.sqrt(mean));
  if (count > mean + chance) return 'up';
  return count < mean - chance ? 'down' : 'level';
}

function funnel(facts: DigestFacts): FunnelRow[] {
  const { calls, callsBefore, counts, before } = facts;
  const row = (step: Exclude<CaseStep, 'taken'>): FunnelRow => ({
    step,
    count: counts[step],
    mean: before.length > 0 ? oneDecimal(meanOf(before, step)) : null,
  });
  const called = (step: 'calls' | 'disputes'): FunnelRow => ({
    step,
    count: calls?.[step] ?? null,
    mean: callsBefore.length > 0 ? oneDecimal(mean(callsBefore.map((week) => week[step]))) : null,
  });
  return [
    called('calls'),
    called('disputes'),
    row('reported'),
    row('accepted'),
    row('team'),
    row('agreed'),
    row('performed'),
    row('resolved'),
  ];
}

function notes({ lowConfidence, calls, stations, before, until, awaitedYear }: DigestFacts): Note[] {
  const missing = stations - (calls?.stations ?? 0);
  return [
    ...(lowConfidence > 0 ? [{ code: 'low-confidence' as const, cases: lowConfidence }] : []),
    ...(missing > 0 ? [{ code: 'calls-missing' as const, stations: missing, of: stations }] : []),
    ...(until === null && before.length < WEEKS_COMPARED
      ? [{ code: 'short-history' as const, weeks: before.length }]
      : []),
    ...(awaitedYear === undefined ? [] : [{ code: 'calendar-awaited' as const, year: awaitedYear }]),
    { code: 'unknown' },
  ];
}

function sum(code: 'red' | 'overdue', listings: readonly Listing<unknown>[]): Sentence {
  return {
    code,
    total: listings.reduce((total, one) => total + one.total, 0),
    besides: listings.some(({ shielded }) => shielded === 'few'),
  };
}

function listing<Row>(attention: Attention<Row>): Listing<Row> {
  const { total, shielded, listed } = attention;
  const more = total - shielded - listed.length;
  const isFew = shielded > 0 && shielded < SMALL_CELL;
  return { listed, more, total: isFew ? total - shielded : total, shielded: isFew ? 'few' : shielded };
}

function meanOf(weeks: readonly WeekCounts[], step: CaseStep): number {
  return mean(weeks.map((week) => week[step]));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

function oneDecimal(number: number): number {
  return Math.round(number * 10) / 10;
}
