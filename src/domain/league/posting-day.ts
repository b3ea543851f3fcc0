/** The weekly posts go out on Monday at nine; on a holiday Monday they wait for the first working day. */
import type { Instant } from '../time/instant.ts';
import { type IsoWeek, lastClosedWeek, previousWeek, weekDates } from '../time/iso-week.ts';
import { instantAt, nextWorkingDay, type TimeOfDay, type WorkingCalendar } from '../time/working-calendar.ts';

const POST_AT: TimeOfDay = '09:00';

/** When the posts about this week are due. */
export function postDueAt(week: IsoWeek, calendar: WorkingCalendar): Instant {
  const { monday } = weekDates(previousWeek(week, -1));
  return instantAt(calendar, nextWorkingDay(calendar, monday), POST_AT);
}

/** The last closed week, once its posts are due; null before. Weeks missed during a long downtime are not made up. */
export function weekToPost(now: Instant, calendar: WorkingCalendar): IsoWeek | null {
  const week = lastClosedWeek(now, calendar.zone);
  return isDue(week, now, calendar) ? week : null;
}

/**
 * The week before the last closed one, where a whole week of holidays held its posts back into this one. (Spring Festival
 * 2026: off from Sunday 15 to Monday 23 February, so two weeks are posted on Tuesday 24.)
 */
export function weekHeldBack(now: Instant, calendar: WorkingCalendar): IsoWeek | null {
  const closed = lastClosedWeek(now, calendar.zone);
  const week = previousWeek(closed);
  const wasHeldBack = postDueAt(week, calendar) === postDueAt(closed, calendar);
  return wasHeldBack && isDue(week, now, calendar) ? week : null;
}

function isDue(week: IsoWeek, now: Instant, calendar: WorkingCalendar): boolean {
  return Date.parse(postDueAt(week, calendar)) <= Date.parse(now);
}
