/** Which promised check of the peace is due now. */
import type { Case, ResolvedCase, WatchedCase } from '../case/case.ts';
import type { PlainDate } from '../time/instant.ts';

/** The latest promise that is due and open; earlier ones that nobody kept stay missed. */
export function latestDue(current: WatchedCase | ResolvedCase, today: PlainDate): number | null {
  const answered = new Set(current.followUps.map((record) => record.dayOffset));
  const due = current.followUpPlan.filter((row) => row.dueOn <= today && !answered.has(row.dayOffset));
  return due.at(-1)?.dayOffset ?? null;
}

/** The terms are to be looked at today, or a check of the watch waits for its answer. */
export function isCheckDue(current: Case, today: PlainDate): boolean {
  if (current.status === 'agreed') return current.nextOn !== null && current.nextOn <= today;
  if (current.status !== 'follow_up' && current.status !== 'resolved') return false;
  return latestDue(current, today) !== null;
}
