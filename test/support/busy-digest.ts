/** The facts of weekly digests: a quiet week, a busy one, and one with as much in it as a digest shows. */
import type { OverdueCase, RedCase } from '../../src/domain/digest/attention.ts';
import type { DigestFacts } from '../../src/domain/digest/weekly-digest.ts';
import { busyWeek } from './team-weeks.ts';

const red = (number: string): RedCase => ({
  number,
  category: 'inheritance_support',
  stationId: '松岭',
  ageDays: 3,
  ownerId: '葛长安',
  lastContactOn: '2026-11-20',
  nextOn: null,
});
const late = (number: string): OverdueCase => ({ number, stationId: '河湾', ownerId: null, dueOn: '2026-11-19' });
const team = busyWeek('松岭');
const none = { total: 0, shielded: 0, listed: [] };
const week = { reported: 0, accepted: 0, team: 0, taken: 0, agreed: 0, performed: 0, resolved: 0 };

export const QUIET: DigestFacts = {
  week: '2026-W47',
  until: null,
  madeAt: '2026-11-23T01:00:00.000Z',
  counts: { week: '2026-W47', ...week },
  before: [],
  calls: null,
  callsBefore: [],
  stations: 7,
  red: none,
  overdue: { triage: none, claim: none, first_contact: none, follow_up: none },
  lowConfidence: 0,
  league: { week: '2026-W47', until: null, teams: [] },
};
export const BUSY: DigestFacts = {
  ...QUIET,
  counts: { week: '2026-W47', reported: 30, accepted: 20, team: 7, taken: 6, agreed: 5, performed: 4, resolved: 2 },
  before: [{ week: '2026-W46', ...week, reported: 30 }],
  calls: { week: '2026-W47', calls: 96, disputes: 29, stations: 7 },
  red: { total: 3, shielded: 1, listed: [red('LJ-2026-000001'), red('LJ-2026-000002')] },
  overdue: { ...QUIET.overdue, first_contact: { total: 5, shielded: 0, listed: ['1', '2', '3'].map(late) } },
  league: { week: '2026-W47', until: null, teams: [team] },
};

const numbers = Array.from({ length: 40 }, (_, at) => `LJ-2026-${String(at).padStart(6, '0')}`);
const lates = { total: 43, shielded: 3, listed: numbers.slice(0, 3).map(late) };
export const FULL: DigestFacts = {
  ...BUSY,
  until: '2026-11-18T04:00:00.000Z',
  lowConfidence: 12,
  awaitedYear: 2027,
  red: { total: 43, shielded: 3, listed: numbers.slice(0, 15).map(red) },
  overdue: { triage: lates, claim: lates, first_contact: lates, follow_up: lates },
  league: { ...BUSY.league, teams: Array.from({ length: 7 }, () => team) },
};
