/** A mediation waits for something with a name and a day, thirty days at most; then it goes on. */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, MediatedCase, SuspendedCase } from './case.ts';
import { nextContactOn } from './clocks.ts';
import { dropProposal } from './drop-proposal.ts';
import type { Decision } from './events.ts';
import { dueAfterAppraisal } from './public-security.ts';
import { step } from './step.ts';
import type { SuspendReason } from './step-codes.ts';

export const MOST_DAYS_SUSPENDED = 30;

export type SuspensionInput = { reason: SuspendReason; resumeOn: PlainDate; note?: string };

/** The rhythm of visits stops; what is promised instead is the day on which it goes on. */
export function suspend(
  current: Case,
  { reason, resumeOn, note }: SuspensionInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<SuspendedCase>> {
  const allowed = step(current, 'case.suspend', by);
  if (!allowed.ok) return allowed;
  if (isShielded(current)) return fail('case.shielded');
  const today = dateOf(calendar, at);
  const latestOn = addDays(today, MOST_DAYS_SUSPENDED);
  if (resumeOn <= today || resumeOn > latestOn) return fail('suspension.date-needed', { days: MOST_DAYS_SUSPENDED });
  const dropped = dropProposal(allowed.value);
  const suspension = { reason, since: at, resumeOn, latestOn, ...(note ? { note } : {}) };
  return ok({
    next: { ...dropped.core, status: 'suspended', version: current.version + 1, suspension, nextOn: resumeOn },
    facts: [{ type: 'case.suspended', reason, nextOn: resumeOn }, ...dropped.facts],
  });
}

export function resume(
  current: Case,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<MediatedCase>> {
  const allowed = step(current, 'case.resume', by);
  if (!allowed.ok) return allowed;
  if (isShielded(current)) return fail('case.shielded');
  const { suspension, closureProposal, ...core } = allowed.value;
  const nextOn = nextContactOn(core.level, dateOf(calendar, at), calendar);
  const clock = dueAfterAppraisal(allowed.value, at, calendar);
  const pastSuspensions = [...(core.pastSuspensions ?? []), { ...suspension, until: at }];
  return ok({
    next: { ...core, ...clock, status: 'in_mediation', version: current.version + 1, pastSuspensions, nextOn },
    facts: [{ type: 'case.resumed', nextOn }, ...(closureProposal ? [{ type: 'closure.dropped' as const }] : [])],
  });
}
