/** The dispute is back: the same parties, the same matter. A recurrence, and never a second success. */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { withoutUndecided } from '../repeats/repeats.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, MediatedCase } from './case.ts';
import type { Decision } from './events.ts';
import type { PastCycle } from './overlay.ts';
import { step } from './step.ts';
import type { ReopenGround } from './step-codes.ts';

/** With its old lead, who sees the sides on the next working day; what was agreed stays on record with its checks. */
export function reopen(
  current: Case,
  ground: ReopenGround,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<MediatedCase>> {
  const allowed = step(current, 'case.reopen', by);
  if (!allowed.ok) return allowed;
  if (isShielded(current)) return fail('case.shielded');
  const before = allowed.value;
  if (before.agreement.form === 'on_scene' && before.sessions.length === 0) return fail('reopen.no-mediation');
  const { agreement, followUps, postponements, followUpFrom: _from, followUpPlan: _plan, ...watched } = before;
  const {
    closure,
    closureProposal: _proposal,
    archivedAt: _archived,
    performanceCheck: _check,
    ...core
  } = { closure: undefined, ...watched };
  const past: PastCycle = {
    ...{ cycle: before.cycle, ground, reopenedAt: at, reopenedBy: by.id, agreement, followUps, postponements },
    ...(closure ? { resolvedAt: closure.at } : {}),
  };
  const nextOn = nextWorkingDay(calendar, addDays(dateOf(calendar, at), 1));
  const next: MediatedCase = {
    ...withoutUndecided(core),
    status: 'in_mediation',
    version: before.version + 1,
    cycle: before.cycle + 1,
    firstContactAt: before.firstContactAt ?? before.takenAt,
    nextOn,
    postponements: [],
    pastCycles: [...(before.pastCycles ?? []), past],
  };
  return ok({ next, facts: [{ type: 'case.reopened', ground, nextOn }] });
}
