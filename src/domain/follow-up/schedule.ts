/**
 * The visits and calls promised after peace is made: agreed is not yet settled.
 * Of 28 neighbour disputes that were mediated and still turned violent in one county, 15 had been "successful".
 */

import type { FollowUpPlanRow } from '../case/records.ts';
import type { RiskLevel } from '../case/vocabulary.ts';
import type { PlainDate } from '../time/instant.ts';
import {
  addDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
} from '../time/working-calendar.ts';

type Check = Omit<FollowUpPlanRow, 'dueOn'>;

/** Days after performance, by level. +30 and +90 follow practice elsewhere; the others are programme defaults. */
const CHECKS: Readonly<Record<RiskLevel, readonly Check[]>> = {
  red: [
    { dayOffset: 1, method: 'phone' },
    { dayOffset: 3, method: 'visit' },
    { dayOffset: 7, method: 'visit' },
    { dayOffset: 14, method: 'phone' },
    { dayOffset: 30, method: 'visit' },
    { dayOffset: 90, method: 'visit' },
    { dayOffset: 180, method: 'phone' },
  ],
  yellow: [
    { dayOffset: 3, method: 'phone' },
    { dayOffset: 7, method: 'visit' },
    { dayOffset: 30, method: 'visit' },
    { dayOffset: 90, method: 'visit' },
    { dayOffset: 180, method: 'phone', optional: true },
  ],
  blue: [
    { dayOffset: 7, method: 'phone' },
    { dayOffset: 30, method: 'phone' },
    { dayOffset: 90, method: 'phone' },
  ],
};

/**
 * Every check with its date, in order; `from` is day 0. A check on a day off moves to the working day before it for red
 * and after it for the others. A red check that this would put on day 0, or on the day of the check before, stays on
 * its own date: over a week of holidays a red case would otherwise get its checks all at once, and then none.
 */
export function planFollowUps(level: RiskLevel, from: PlainDate, calendar: WorkingCalendar): FollowUpPlanRow[] {
  let last = from;
  return CHECKS[level].map((check) => {
    last =
      level === 'red'
        ? redDate(calendar, addDays(from, check.dayOffset), last)
        : nextWorkingDay(calendar, addDays(from, check.dayOffset));
    return { ...check, dueOn: last };
  });
}

type Watch = { level: RiskLevel; followUpFrom: PlainDate; followUpPlan: readonly FollowUpPlanRow[] };

/**
 * How many days must stay calm before the dispute counts as settled: 30 for blue, 90 for yellow and red; never beyond the
 * last check that was promised, which for what was settled on the scene is one call after 30 days.
 */
export function watchDays({ level, followUpPlan }: Pick<Watch, 'level' | 'followUpPlan'>): number {
  const byLevel = level === 'blue' ? 30 : 90;
  const last = followUpPlan.findLast(({ optional }) => !optional);
  return last ? Math.min(byLevel, last.dayOffset) : byLevel;
}

export function watchEndsOn(watched: Watch): PlainDate {
  return addDays(watched.followUpFrom, watchDays(watched));
}

function redDate(calendar: WorkingCalendar, date: PlainDate, after: PlainDate): PlainDate {
  if (isWorkingDay(calendar, date)) return date;
  const moved = previousWorkingDay(calendar, date);
  return moved > after ? moved : date;
}
