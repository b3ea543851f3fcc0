/** Whether the peace held while it was watched, and which check nobody may keep to himself. */
import type { WatchedCase } from '../case/case.ts';
import type { FollowUpRecord } from '../case/records.ts';
import type { FollowUpAction } from '../case/vocabulary.ts';
import { isReached } from '../reminders/postponing.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import { watchDays } from './schedule.ts';

/**
 * The last required check before the watch ends was made, and the latest word since it was due is calm. A check that
 * reached nobody is no word, unless it brought bad news from elsewhere.
 */
export function isWatchKept(current: WatchedCase, calendar: WorkingCalendar): boolean {
  const required = current.followUpPlan.filter((row) => !row.optional && row.dayOffset <= watchDays(current));
  const last = required.at(-1);
  const record = current.followUps.findLast(
    (made) =>
      last &&
      (isReached(made.reached) || !isCalm(made)) &&
      (made.dayOffset === last.dayOffset || dateOf(calendar, made.at) >= last.dueOn),
  );
  return record !== undefined && isReached(record.reached) && isCalm(record);
}

function isCalm({ recurrence, mood }: FollowUpRecord): boolean {
  return recurrence === 'none' && mood !== 'escalating';
}

const FOR_OTHERS: ReadonlySet<FollowUpAction> = new Set(['reopen', 'escalate', 'refer']);

/** Violence, a new call, a worsening mood, or a step that is not the veteran's: chief and triage must know. */
export function isAlarming({ recurrence, mood, action }: FollowUpRecord): boolean {
  if (recurrence === 'violence' || recurrence === 'call_to_police' || mood === 'escalating') return true;
  return action !== undefined && FOR_OTHERS.has(action);
}
