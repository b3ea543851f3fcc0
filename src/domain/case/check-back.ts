/** Some days after a case went to another office, whoever sent it asks there what became of it. Once. */
import type { Person } from '../people/person.ts';
import { ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, TurnedAwayCase } from './case.ts';
import type { Decision } from './events.ts';
import { step } from './step.ts';
import type { CheckBackResult } from './step-codes.ts';

const CHECK_BACK_AFTER_DAYS = 14;

export function checkBackOn(sentAt: Instant, calendar: WorkingCalendar): PlainDate {
  return nextWorkingDay(calendar, addDays(dateOf(calendar, sentAt), CHECK_BACK_AFTER_DAYS));
}

export function checkBack(
  current: Case,
  { result, note }: { result: CheckBackResult; note?: string },
  by: Person,
  at: Instant,
): Result<Decision<TurnedAwayCase>> {
  const allowed = step(current, 'case.check-back', by);
  if (!allowed.ok) return allowed;
  const made = { result, by: by.id, at, ...(note ? { note } : {}) };
  return ok({
    next: { ...allowed.value, version: current.version + 1, checkedBack: made },
    facts: [{ type: 'referral.checked', result }],
  });
}

/** Who sent it, and so asks. */
export function senderOf(current: TurnedAwayCase): string {
  return current.sentOn?.by ?? current.triage.by;
}
