/** The programme's week: Monday to Sunday in its own zone, numbered by ISO 8601 (`2026-W53` ends on 3 January 2027). */
import type { Instant, PlainDate } from './instant.ts';
import { Temporal } from './temporal.ts';
import { addDays, dateOf, instantAt } from './working-calendar.ts';

export type IsoWeek = `${number}-W${number}`;

export function isoWeekOf(date: PlainDate): IsoWeek {
  const day = Temporal.PlainDate.from(date);
  return `${day.yearOfWeek!}-W${String(day.weekOfYear).padStart(2, '0')}` as IsoWeek;
}

/** Its first and last day. Throws a RangeError for a week that the year does not have. */
export function weekDates(week: IsoWeek): { monday: PlainDate; sunday: PlainDate } {
  const [year = '', number = ''] = week.split('-W');
  // 4 January lies in week 1 of every year.
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const monday = fourth.add({ days: 1 - fourth.dayOfWeek + 7 * (Number(number) - 1) }).toString();
  if (isoWeekOf(monday) !== week) throw new RangeError(`there is no week ${week}`);
  return { monday, sunday: addDays(monday, 6) };
}

/** From Monday's first instant up to, and without, the next Monday's. */
export function weekRange(week: IsoWeek, zone: string): { from: Instant; to: Instant } {
  const { monday } = weekDates(week);
  return { from: instantAt({ zone }, monday, '00:00'), to: instantAt({ zone }, addDays(monday, 7), '00:00') };
}

/** The week `weeks` before; negative goes forward. */
export function previousWeek(week: IsoWeek, weeks = 1): IsoWeek {
  return isoWeekOf(addDays(weekDates(week).monday, -7 * weeks));
}

/** The last week that is over: its figures no longer change. */
export function lastClosedWeek(now: Instant, zone: string): IsoWeek {
  return previousWeek(runningWeek(now, zone));
}

export function runningWeek(now: Instant, zone: string): IsoWeek {
  return isoWeekOf(dateOf({ zone }, now));
}
