/**
 * The station had it first, and so many calls later the veterans have it: straight to one of them, whose team it is from
 * then on. What the officer did stays on record (rule G8 and 2.8 of the domain notes).
 */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { isForVeterans } from '../repeats/calls.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { stopOf } from '../triage/gate.ts';
import { assignTo, coreOf, whyNotGoOn } from './assignment.ts';
import type { AssignedCase, Case, OpenCase } from './case.ts';
import type { Decision } from './events.ts';
import { handOn } from './hand-off.ts';
import { acknowledgeBy, withoutOpenHandOff } from './open-hand-off.ts';
import type { HandOff } from './overlay.ts';
import { step } from './step.ts';

export type ToTeamInput = { to: Person; summary: string };

export function toTeam(
  current: Case,
  { to, summary }: ToTeamInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<OpenCase | AssignedCase>> {
  const allowed = step(current, 'case.to-team', by);
  if (!allowed.ok) return allowed;
  if (isShielded(current)) return fail('case.shielded');
  const stop = stopOf(allowed.value.triage.gate);
  if (stop) return fail('triage.gate-closed', { rule: stop.rule, outcome: stop.outcome });
  if (!isForVeterans(current.report)) return fail('to-team.too-few-calls');
  const moved = { ...allowed.value, teamId: to.teamId };
  if (moved.teamId === null) return fail('case.assignee-no-veteran');
  if (moved.status !== 'assigned') {
    return handOn(moved, { to, reason: 'to_veterans', summary, openPromises: '', nextOn: null }, by, at, calendar);
  }
  const whyNot = whyNotGoOn(moved, to);
  return whyNot ? fail(whyNot) : ok(fromAssigned(moved, { to, summary }, by, at, calendar));
}

/** The officer was named and had not begun: handed over all the same, so that the veteran reads why. */
function fromAssigned(
  current: AssignedCase,
  { to, summary }: ToTeamInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Decision<AssignedCase> {
  const dueAt = acknowledgeBy(current.level, at, calendar);
  const from = current.assigneeId;
  const handOff: HandOff = {
    ...{ from, to: to.id, reason: 'to_veterans', summary, openPromises: '', nextOn: null, by: by.id, at, dueAt },
  };
  const before = { ...current, ...withoutOpenHandOff(current, at) };
  const core = {
    ...coreOf(current),
    version: current.version + 1,
    handOffs: [...(before.handOffs ?? []), handOff],
  };
  const { next, facts } = assignTo(core, to.id, false, at);
  return {
    next: { ...next, acceptDueAt: dueAt },
    facts: [{ type: 'case.released', reason: 'to_veterans', fromId: from, toId: to.id, dueAt }, ...facts],
  };
}
