/** Until when a case waits for its next step, whosever that is. */
import type { Case, WatchedCase } from '../case/case.ts';
import { triageDueAt } from '../case/clocks.ts';
import type { ReminderKind } from '../case/records.ts';
import { watchEndsOn } from '../follow-up/schedule.ts';
import type { Deadline } from '../reminders/deadline.ts';
import type { PlainDate } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';

/** Null where nothing dates it. What was put off is due on its new day. */
export function nextDue(current: Case, calendar: WorkingCalendar): Deadline | null {
  switch (current.status) {
    case 'reported':
      return { at: triageDueAt(current.assessment.clockLevel, current.reportedAt, calendar) };
    case 'awaiting_claim':
      return { at: current.claimDueAt };
    case 'assigned':
      return current.declined ? null : { at: current.acceptDueAt };
    case 'taken': {
      const putOff = putOffTo(current, 'first_contact');
      return putOff ? { on: putOff } : { at: current.firstContactDueAt };
    }
    case 'suspended':
      return { on: current.suspension.resumeOn };
    case 'in_mediation':
    case 'agreed':
      return current.nextOn ? { on: current.nextOn } : null;
    case 'follow_up':
      return { on: nextCheckOn(current) ?? watchEndsOn(current) };
    default:
      return null;
  }
}

/** The first check of the peace that is still to be made. */
export function nextCheckOn(current: WatchedCase): PlainDate | null {
  const answered = new Set(current.followUps.map((record) => record.dayOffset));
  const row = current.followUpPlan.find(({ dayOffset, optional }) => !optional && !answered.has(dayOffset));
  return row ? (putOffTo(current, `follow_up_${row.dayOffset}`) ?? row.dueOn) : null;
}

function putOffTo({ postponements }: Pick<WatchedCase, 'postponements'>, kind: ReminderKind): PlainDate | null {
  return postponements.findLast((made) => made.kind === kind)?.to ?? null;
}
