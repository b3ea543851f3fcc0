/**
 * A team's week is shown by what it took on and what it did in time. Teams stand in the programme's order and are never
 * ranked by the week: with two or three cases each, any order of outcomes would be chance (Goldstein & Spiegelhalter 1996).
 */
import type { Instant } from '../time/instant.ts';
import type { IsoWeek } from '../time/iso-week.ts';

/** Promises that fell due, and how many of them were kept in time. */
export type Kept = { due: number; onTime: number };

export type TeamWeek = {
  teamId: string;
  taken: number;
  /** Of those taken: complex or hard (D3, D4). */
  hardTaken: number;
  /** Being worked on at the end: taken, in mediation, or agreed and not yet performed. */
  active: number;
  firstContacts: Kept;
  followUps: Kept;
  /** Meetings, calls and visits at which somebody was met. */
  sessions: number;
  visits: number;
  /** Visits that belong to no case; weeks of before they were counted lack them. */
  outreach?: number;
  /** First contacts and follow-ups whose time had passed at the end, unkept. */
  overdue: number;
};

/** `until` is set while the week still runs. Teams come in the programme's order. */
export type LeagueFacts = { week: IsoWeek; until: Instant | null; teams: readonly TeamWeek[] };

/** `percent` is null where nothing was counted: no cases is not nought per cent. */
export type Share = { part: number; whole: number; percent: number | null };

export type Figures = {
  taken: number;
  active: number;
  firstContacts: Share;
  followUps: Share;
  sessions: number;
  visits: number;
  outreach: number;
  overdue: number;
  hard: Share;
};
export type WeeklyTable = {
  week: IsoWeek;
  until: Instant | null;
  rows: readonly (Figures & { teamId: string })[];
  all: Figures;
  /** No team took a case and nobody was met. */
  isQuiet: boolean;
};

/** One row per team in the order of the facts, and the sum of all. */
export function weeklyTable({ week, until, teams }: LeagueFacts): WeeklyTable {
  const all = figures(sum(teams));
  return {
    week,
    until,
    rows: teams.map((team) => ({ teamId: team.teamId, ...figures(team) })),
    all,
    isQuiet: all.taken === 0 && all.sessions === 0 && all.outreach === 0,
  };
}

/** Whole per cent, halves up; but 100 only for all of them and 0 only for none. */
export function share(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, percent: null };
  const rounded = Math.round((100 * part) / whole);
  const least = part > 0 ? 1 : 0;
  const most = part < whole ? 99 : 100;
  return { part, whole, percent: Math.min(most, Math.max(least, rounded)) };
}

type Counts = Omit<TeamWeek, 'teamId'>;

function figures(counts: Counts): Figures {
  const { taken, active, sessions, visits, outreach = 0, overdue } = counts;
  return {
    taken,
    active,
    firstContacts: share(counts.firstContacts.onTime, counts.firstContacts.due),
    followUps: share(counts.followUps.onTime, counts.followUps.due),
    sessions,
    visits,
    outreach,
    overdue,
    hard: share(counts.hardTaken, taken),
  };
}

function sum(teams: readonly Counts[]): Counts {
  const total = (count: (team: Counts) => number) => teams.reduce((whole, team) => whole + count(team), 0);
  return {
    taken: total((team) => team.taken),
    hardTaken: total((team) => team.hardTaken),
    active: total((team) => team.active),
    firstContacts: { due: total((team) => team.firstContacts.due), onTime: total((team) => team.firstContacts.onTime) },
    followUps: { due: total((team) => team.followUps.due), onTime: total((team) => team.followUps.onTime) },
    sessions: total((team) => team.sessions),
    visits: total((team) => team.visits),
    outreach: total((team) => team.outreach ?? 0),
    overdue: total((team) => team.overdue),
  };
}
