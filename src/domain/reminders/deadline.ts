/** By when a promise was to be kept, which may be earlier than when one is reminded of it: nobody is woken at night. */
import type { Case } from '../case/case.ts';
import type { ReminderKind } from '../case/records.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';

/** The first contact has its hour, unless it was put off to another day; every other promise is about a day. */
export type Deadline = { at: Instant } | { on: PlainDate };

export function deadlineOf(
  current: Case,
  { kind, anchorOn }: { kind: ReminderKind; anchorOn: PlainDate },
  calendar: WorkingCalendar,
): Deadline {
  if (kind !== 'first_contact' || !('firstContactDueAt' in current)) return { on: anchorOn };
  const at = current.firstContactDueAt;
  return dateOf(calendar, at) === anchorOn ? { at } : { on: anchorOn };
}
