/** The figures of a week, from the event log and from promises. Teams' figures leave out what the stations handle. */

import type { Case } from '../domain/case/case.ts';
import type { MissedFollowUp } from '../domain/digest/attention.ts';
import type { WeekCalls, WeekCounts } from '../domain/digest/weekly-digest.ts';
import type { Kept, TeamWeek } from '../domain/league/weekly-table.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IsoWeek } from '../domain/time/iso-week.ts';
import {
  ACTIVE,
  ATTENTION,
  CALLS,
  FIRST_CONTACTS,
  FOLLOW_UPS,
  LOW_CONFIDENCE,
  MISSED,
  OUTREACH,
  OVERDUE,
  SESSIONS,
  TAKEN,
  WEEK_COUNTS,
} from './league-statements.ts';
import type { Sql } from './sql.ts';

/** From the first instant up to, and without, the last; days are counted in the zone. */
export type Span = { from: Instant; to: Instant; zone: string };

export type LeagueRepo = {
  /** Every team's week in the programme's order, also where nothing happened; states are those at the end. */
  teamWeeks: (span: Span) => Promise<TeamWeek[]>;
  /** How many cases made each step, per week in which any did. */
  weekCounts: (span: Span) => Promise<WeekCounts[]>;
  firstReportAt: () => Promise<Instant | null>;
  /** What was entered of the calls, per week in which anything was. */
  calls: (weeks: readonly IsoWeek[]) => Promise<WeekCalls[]>;
  /** Cases that are red or wait for someone's first step, and are not at peace yet. */
  casesNeedingAttention: () => Promise<Case[]>;
  /** Follow-ups whose day was over at `at` and that nobody made, station cases included. */
  missedFollowUps: (at: Instant, zone: string) => Promise<MissedFollowUp[]>;
  lowConfidenceReports: (span: Span) => Promise<number>;
};

const VISITS = ['home_visit', 'detention_visit', 'site_inspection'];

type Counted = { team_id: string };

export function createLeagueRepo(sql: Sql): LeagueRepo {
  const counted = async <Row extends Counted>(name: string, text: string, values: readonly unknown[]) => {
    const rows = await sql.all<Row>(name, text, values);
    return (teamId: string) => rows.find((row) => row.team_id === teamId);
  };
  return {
    teamWeeks: async ({ from, to, zone }) => {
      const [teams, taken, active, contacts, followUps, sessions, outreach, overdue] = await Promise.all([
        sql.all<{ id: string }>('league-teams', 'SELECT id FROM team ORDER BY sort_order, id', []),
        counted<Counted & { taken: number; hard: number }>('league-taken', TAKEN, [from, to]),
        counted<Counted & { active: number }>('league-active', ACTIVE, [to]),
        counted<Counted & KeptRow>('league-first-contacts', FIRST_CONTACTS, [from, to]),
        counted<Counted & KeptRow>('league-follow-ups', FOLLOW_UPS, [from, to, zone]),
        counted<Counted & { sessions: number; visits: number }>('league-sessions', SESSIONS, [from, to, VISITS]),
        counted<Counted & { outreach: number }>('league-outreach', OUTREACH, [from, to]),
        counted<Counted & { overdue: number }>('league-overdue', OVERDUE, [to, zone]),
      ]);
      return teams.map(({ id }) => ({
        teamId: id,
        taken: taken(id)?.taken ?? 0,
        hardTaken: taken(id)?.hard ?? 0,
        active: active(id)?.active ?? 0,
        firstContacts: readKept(contacts(id)),
        followUps: readKept(followUps(id)),
        sessions: sessions(id)?.sessions ?? 0,
        visits: sessions(id)?.visits ?? 0,
        outreach: outreach(id)?.outreach ?? 0,
        overdue: overdue(id)?.overdue ?? 0,
      }));
    },
    weekCounts: ({ from, to, zone }) => sql.all<WeekCounts>('league-week-counts', WEEK_COUNTS, [from, to, zone]),
    firstReportAt: async () => {
      const row = await sql.one<{ at: Date | null }>(
        'league-first-report',
        `SELECT min(at) AS at FROM case_event WHERE type = 'case.reported'`,
        [],
      );
      return row?.at?.toISOString() ?? null;
    },
    calls: (weeks) => sql.all<WeekCalls>('league-calls', CALLS, [weeks]),
    casesNeedingAttention: async () => (await sql.all<CaseRow>('league-attention', ATTENTION, [])).map(readCase),
    missedFollowUps: async (at, zone) => {
      const rows = await sql.all<CaseRow & { due_on: string }>('league-missed', MISSED, [at, zone]);
      return rows.map((row) => ({ case: readCase(row), dueOn: row.due_on }));
    },
    lowConfidenceReports: async ({ from, to }) =>
      (await sql.one<{ cases: number }>('league-low-confidence', LOW_CONFIDENCE, [from, to]))!.cases,
  };
}

type CaseRow = { details: Case; version: number };
type KeptRow = { due: number; on_time: number };

function readCase({ details, version }: CaseRow): Case {
  return { ...details, version };
}

function readKept(row: KeptRow | undefined): Kept {
  return { due: row?.due ?? 0, onTime: row?.on_time ?? 0 };
}
