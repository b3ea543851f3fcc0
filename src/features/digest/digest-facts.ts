/** Looks up what a digest is made from; afterwards it can be kept and read again without the store. */
import type { Deps } from '../../deps.ts';
import { overdueAt, redNow } from '../../domain/digest/attention.ts';
import { CASE_STEPS, type DigestFacts, WEEKS_COMPARED, type WeekCounts } from '../../domain/digest/weekly-digest.ts';
import type { LeagueFacts } from '../../domain/league/weekly-table.ts';
import { awaitedYear } from '../../domain/time/calendar-year.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type IsoWeek, isoWeekOf, previousWeek, weekRange } from '../../domain/time/iso-week.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';

/** `until` is set while the week still runs: then it ends there. `madeAt` is when red and overdue are looked at. */
export async function digestFacts(
  week: IsoWeek,
  until: Instant | null,
  madeAt: Instant,
  deps: Deps,
): Promise<DigestFacts> {
  const { calendar, league, people } = deps;
  const { zone } = calendar;
  const range = weekRange(week, zone);
  const to = until ?? range.to;
  const earlier = Array.from({ length: WEEKS_COMPARED }, (_, at) => previousWeek(week, at + 1));
  const [counts, firstReportAt, calls, cases, missed, lowConfidence, teams, reminders, roster] = await Promise.all([
    league.weekCounts({ from: weekRange(earlier.at(-1)!, zone).from, to, zone }),
    league.firstReportAt(),
    league.calls([week, ...earlier]),
    league.casesNeedingAttention(),
    league.missedFollowUps(madeAt, zone),
    league.lowConfidenceReports({ from: range.from, to, zone }),
    leagueFacts(week, until, deps),
    deps.witness.count({ from: range.from, to }, madeAt),
    people.roster(),
  ]);
  const countsOf = (wanted: IsoWeek) => counts.find((row) => row.week === wanted) ?? nothing(wanted);
  const firstWeek = firstReportAt === null ? null : isoWeekOf(dateOf(calendar, firstReportAt));
  const awaited = awaitedYear(calendar, madeAt);
  return {
    week,
    until,
    madeAt,
    counts: countsOf(week),
    before: earlier.filter((wanted) => firstWeek !== null && wanted >= firstWeek).map(countsOf),
    calls: calls.find((row) => row.week === week) ?? null,
    callsBefore: calls.filter((row) => row.week !== week),
    stations: roster.stations.length,
    red: redNow(cases, madeAt, calendar),
    overdue: overdueAt(cases, missed, madeAt, calendar),
    lowConfidence,
    ...(awaited === null ? {} : { awaitedYear: awaited }),
    reminders,
    league: teams,
  };
}

/** The same figures as the league's: those that were published, where they were. */
async function leagueFacts(
  week: IsoWeek,
  until: Instant | null,
  { calendar, league, publications }: Deps,
): Promise<LeagueFacts> {
  const frozen = until === null ? await publications.frozen<LeagueFacts>('league', week) : null;
  if (frozen) return frozen;
  const range = weekRange(week, calendar.zone);
  return { week, until, teams: await league.teamWeeks({ ...range, to: until ?? range.to, zone: calendar.zone }) };
}

function nothing(week: IsoWeek): WeekCounts {
  return { week, ...(Object.fromEntries(CASE_STEPS.map((step) => [step, 0])) as Omit<WeekCounts, 'week'>) };
}
