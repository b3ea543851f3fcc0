/** Which promises follow from what happened, and whether one is still to be kept. */

import { awaitsApplication, confirmationReminders } from '../agreement/judicial-confirmation.ts';
import type { Case } from '../case/case.ts';
import { checkBackOn, senderOf } from '../case/check-back.ts';
import { deliverAt } from '../case/clocks.ts';
import type { CaseEvent } from '../case/events.ts';
import type { ReminderKind } from '../case/records.ts';
import type { RiskLevel } from '../case/vocabulary.ts';
import { isShielded } from '../people/permissions.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, instantAt, type WorkingCalendar } from '../time/working-calendar.ts';

/** The promise's identity within its case is its kind and its day. */
export type PromiseDue = { kind: ReminderKind; anchorOn: PlainDate; dueAt: Instant };
/** One promise of one handling: what a button of a reminder says that it is about. */
export type PromiseKey = { cycle: number; kind: ReminderKind; anchorOn: PlainDate };

/** Reminders that are about a day come with the morning. */
const MORNING = '08:30';

/** The promises that this event makes; times already moved out of the quiet hours. */
export function promisesFrom(event: CaseEvent, level: RiskLevel, calendar: WorkingCalendar): PromiseDue[] {
  const onDay = (kind: ReminderKind, day: PlainDate): PromiseDue => ({
    kind,
    anchorOn: day,
    dueAt: instantAt(calendar, day, MORNING),
  });
  switch (event.type) {
    case 'case.taken': {
      const { firstContactDueAt } = event;
      return [
        {
          kind: 'first_contact',
          anchorOn: dateOf(calendar, firstContactDueAt),
          dueAt: deliverAt(level, firstContactDueAt, calendar),
        },
        ...(event.nextOn ? [onDay('next_date', event.nextOn)] : []),
      ];
    }
    case 'agreement.breached':
    case 'case.suspended':
    case 'case.resumed':
    case 'case.reopened':
    case 'lead.changed':
    case 'session.recorded':
    case 'follow-up.recorded':
      return event.nextOn ? [onDay('next_date', event.nextOn)] : [];
    case 'duplicate.joined':
      return event.promisedOn ? [onDay('next_date', event.promisedOn)] : [];
    case 'agreement.recorded':
    case 'agreement.part-recorded': {
      const asked = event.applyBy ? confirmationReminders(event.applyBy, dateOf(calendar, event.at), calendar) : [];
      return [
        ...(event.nextOn ? [onDay('next_date', event.nextOn)] : []),
        ...asked.map(({ day, on }) => onDay(`confirmation_${day}`, on)),
      ];
    }
    case 'terms.performed':
    case 'case.settled-on-scene':
      return event.plan.filter((row) => !row.optional).map((row) => onDay(`follow_up_${row.dayOffset}`, row.dueOn));
    case 'case.referred-out':
      return [onDay('check_back', checkBackOn(event.at, calendar))];
    case 'reminder.rescheduled':
      return [onDay(event.kind, event.to)];
    case 'reminder.not-reached':
      return [onDay(event.kind, event.retryOn)];
    default:
      return [];
  }
}

/** True while the case still owes what the reminder is about; asked again just before it is sent. */
export function isStillOwed(current: Case, reminder: PromiseKey): boolean {
  if (reminder.kind === 'check_back') {
    return reminder.cycle === current.cycle && current.status === 'referred_out' && !current.checkedBack;
  }
  if (reminder.cycle !== current.cycle || !('leadId' in current) || isShielded(current)) return false;
  if (reminder.kind === 'next_date') return AT_WORK.has(current.status) && current.nextOn === reminder.anchorOn;
  const putOff = current.postponements.findLast(({ kind }) => kind === reminder.kind);
  if (putOff && putOff.to !== reminder.anchorOn) return false;
  if (reminder.kind.startsWith('confirmation_')) return awaitsApplication(current);
  switch (reminder.kind) {
    case 'first_contact':
      return current.status === 'taken' && current.firstContactAt === null;
    default: {
      if (current.status !== 'follow_up' && current.status !== 'resolved') return false;
      const dayOffset = Number(reminder.kind.slice('follow_up_'.length));
      return !current.followUps.some((record) => record.dayOffset === dayOffset);
    }
  }
}

/** Who made the promise; null where nobody did. */
export function promisedBy(current: Case, kind: ReminderKind): string | null {
  if (kind === 'check_back') return current.status === 'referred_out' ? senderOf(current) : null;
  return 'leadId' in current ? current.leadId : null;
}

const AT_WORK: ReadonlySet<Case['status']> = new Set(['taken', 'in_mediation', 'suspended', 'agreed']);

/** Which promises this event keeps. */
export function keptBy(event: CaseEvent): readonly ReminderKind[] {
  switch (event.type) {
    case 'session.recorded':
      return event.firstContact ? ['first_contact', 'next_date'] : ['next_date'];
    case 'follow-up.recorded':
      if (event.dayOffset !== null) return [`follow_up_${event.dayOffset}`];
      return event.nextOn ? ['next_date'] : [];
    case 'confirmation.marked':
      return ['confirmation_20', 'confirmation_27'];
    case 'agreement.recorded':
    case 'agreement.part-recorded':
    case 'terms.performed':
      return ['next_date'];
    case 'referral.checked':
      return ['check_back'];
    default:
      return [];
  }
}
