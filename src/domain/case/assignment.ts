/** Naming the one who is to take a case, and what becomes of it when they cannot. */
import { can, notAllowed } from '../people/permissions.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { fail, ok, type ProblemCode, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { AssignedCase, Case, OpenCase, TriagedCore } from './case.ts';
import { acceptDueAt } from './clocks.ts';
import { tieOf, whyTied } from './disclosure.ts';
import type { Decision } from './events.ts';
import { readdressed } from './open-hand-off.ts';
import type { DeclineReason } from './records.ts';
import { mayStartFrom, step } from './step.ts';

/** Why this person cannot be named; null when they could take it. A station's case has no team. */
export function whyNotNamed(assignee: Person, place: { teamId: string | null; area: string }): ProblemCode | null {
  if (place.teamId !== null && !assignee.roles.includes('veteran')) return 'case.assignee-no-veteran';
  if (place.teamId !== null && assignee.teamId !== place.teamId) return 'case.assignee-other-team';
  if (!can(assignee, 'case.take').allowed) return 'case.assignee-cannot-take';
  if (!isOnDuty(assignee)) return 'case.assignee-away';
  return assignee.excludedAreas.includes(place.area) ? 'case.assignee-tied' : null;
}

/** Refusals that are about the person named; a form shows them beside that field. */
export const ABOUT_THE_NAMED = [
  'case.assignee-away',
  'case.assignee-tied',
  'case.assignee-other-team',
  'case.assignee-no-veteran',
  'case.assignee-cannot-take',
] as const satisfies readonly ProblemCode[];

/** Why this person cannot go on with a case that another had; a tie that the chief let pass is none. */
export function whyNotGoOn(current: TriagedCore & Case, to: Person): ProblemCode | null {
  const whyNot = whyNotNamed(to, { teamId: current.teamId, area: current.report.area });
  if (whyNot) return whyNot;
  const tie = tieOf(current, to, []);
  if (tie === 'case.recused') return 'case.assignee-recused';
  return tie ? 'case.assignee-awaits-chief' : null;
}

/** Names the one who is to take it: a chief's, a lead's or a triage officer's decision, also in place of another. */
export function assign(
  current: Case,
  assignee: Person,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
  whose: 'own' | 'suggested' = 'own',
): Result<Decision<AssignedCase>> {
  const allowed = step(current, 'case.assign', by);
  if (!allowed.ok) return allowed;
  const waiting = allowed.value;
  const whyNot = whyNotNamed(assignee, { teamId: waiting.teamId, area: waiting.report.area });
  if (whyNot) return fail(whyNot);
  if (hasSaidNo(waiting, assignee)) return fail('case.assignee-declined');
  const tied = whyTied(waiting, assignee, by);
  if (tied) return fail(tied);
  const core = {
    ...coreOf(waiting),
    version: waiting.version + 1,
    ...readdressed(waiting, at, calendar),
  };
  return ok(assignTo(core, assignee.id, whose === 'suggested', at));
}

function hasSaidNo(current: OpenCase | AssignedCase, { id }: Person): boolean {
  if (current.status !== 'assigned') return false;
  return (current.declined !== undefined && current.assigneeId === id) || (current.tied ?? []).includes(id);
}

/** The assignee cannot take it; it stays with whoever assigns until another is named. */
export function decline(current: Case, reason: DeclineReason, by: Person): Result<Decision<AssignedCase>> {
  if (!mayStartFrom(current, 'case.decline')) return fail('case.not-in-this-state');
  if (current.assigneeId !== by.id) return fail('case.assigned-to-another', { personId: current.assigneeId });
  if (current.declined) return fail('case.declined');
  const permission = can(by, 'case.decline', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  const tied = reason === 'conflict' ? [...(current.tied ?? []), by.id] : current.tied;
  return ok({
    next: { ...current, version: current.version + 1, declined: reason, ...(tied ? { tied } : {}) },
    facts: [{ type: 'case.declined', reason }],
  });
}

export function assignTo(
  core: TriagedCore & Pick<AssignedCase, 'tied'>,
  assigneeId: string,
  suggestedBySystem: boolean,
  at: Instant,
): Decision<AssignedCase> {
  return {
    next: {
      ...core,
      status: 'assigned',
      assigneeId,
      assignedAt: at,
      acceptDueAt: acceptDueAt(core.level, at),
    },
    facts: [{ type: 'case.assigned', teamId: core.teamId, assigneeId, suggestedBySystem }],
  };
}

/** Without what waiting for this assignee, or for any veteran, had added. */
export function coreOf(current: OpenCase | AssignedCase): TriagedCore & Pick<AssignedCase, 'tied'> {
  if (current.status === 'awaiting_claim') {
    const { status: _status, claimDueAt: _due, ...core } = current;
    return core;
  }
  const { status: _status, declined: _declined, ...core } = current;
  return core;
}
