/** What a case calls for beside a mediation, or instead of it, becomes rows: once, however often the event is delivered. */
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { awaitsGateCheck } from '../../domain/case/gate-check.ts';
import { handlingDueOn } from '../../domain/case/handling.ts';
import { awaitsIndependentCheck, mayAskOutside } from '../../domain/follow-up/independent-check.ts';
import { isOnDuty } from '../../domain/people/person.ts';
import { KEPT_BY_STEP, type TaskOwner } from '../../domain/tasks/task-codes.ts';
import {
  notYetUnderWay,
  type PlannedTask,
  planCheck,
  planGateCheck,
  planHandling,
  planReview,
  planTasks,
} from '../../domain/tasks/task-plans.ts';

export async function openTasks(event: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  const planned = planTasks(current, event.at, deps.calendar);
  if (planned.length === 0) return;
  const wanted = notYetUnderWay(planned, current, await deps.tasks.ofDispute(current.id));
  await save(current, wanted, event, roster, deps);
}

export async function openReviewTask(
  event: Extract<CaseEvent, { type: 'agreement.submitted' }>,
  deps: Deps,
): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current || !('pendingAgreement' in current)) return;
  const slot = (current.legalReviews?.length ?? 0) + 1;
  await save(current, [planReview(slot, event.at, deps.calendar)], event, roster, deps);
}

/** Named at triage: looks at the ground before both sides meet. */
export async function openGateCheck(event: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current || !awaitsGateCheck(current)) return;
  await save(current, [planGateCheck(event.at, deps.calendar)], event, roster, deps);
}

export async function openHandling(event: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current?.handling) return;
  await deps.tasks.settle(event.caseId, 'handling', 'not_needed', event);
  await save(current, [planHandling(current.handling, deps.calendar)], event, roster, deps);
}

/** Decided, or performed after all: the days of the law are over. */
export async function settleHandling(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current || (event.type === 'enforcement.changed' && handlingDueOn(current))) return;
  const state = event.type === 'terms.performed' ? 'not_needed' : 'done';
  await deps.tasks.settle(event.caseId, 'handling', state, event);
}

/** No mediator has it any more: nobody meets, and nothing is reviewed. */
export async function settleAtEnd(event: CaseEvent, deps: Deps): Promise<void> {
  for (const path of Object.keys(KEPT_BY_STEP)) await deps.tasks.settle(event.caseId, path, 'not_needed', event);
}

/** Said to be performed: somebody from outside the team asks the sides. No longer said, or heard: nothing to ask. */
export async function keepCheckTask(event: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  const isCheck = event.type === 'follow-up.recorded';
  if (!awaitsIndependentCheck(current)) {
    await deps.tasks.settle(event.caseId, 'independent_check', isCheck ? 'done' : 'not_needed', event);
    return;
  }
  if (event.type !== 'follow-up.recorded' || !event.awaitsCheck) return;
  await save(current, [planCheck(current, event.at, deps.calendar)], event, roster, deps);
}

async function save(current: Case, planned: readonly PlannedTask[], event: CaseEvent, roster: Roster, deps: Deps) {
  if (planned.length === 0) return;
  const tasks = planned.map(({ owner, done, ...task }) => ({
    ...task,
    id: deps.ids.next(),
    caseId: current.id,
    cycle: current.cycle,
    ownerRole: owner,
    ownerId: ownerOf(owner, current, roster),
    openedAt: event.at,
    ...(done ? { doneAt: done.at, closedBy: done.by } : {}),
  }));
  const opened = await deps.tasks.open(tasks, { by: event.by, at: event.at });
  if (opened > 0) deps.announce();
}

/** Where nobody of that role is there, the commander. */
function ownerOf(owner: TaskOwner, current: Case, roster: Roster): string | null {
  const first = (role: 'commander' | 'legal_reviewer') =>
    roster.people.find(({ roles }) => roles.includes(role)) ?? null;
  const named = 'triage' in current ? roster.person(current.triage.legalReviewerId ?? '') : null;
  const people = {
    reporter: roster.person(current.reportedBy) ?? roster.chiefOf(current.report.stationId),
    station_chief: roster.chiefOf(current.report.stationId),
    legal_reviewer: named ?? first('legal_reviewer'),
    outside_caller: roster.people.find((person) => isOnDuty(person) && mayAskOutside(person, current)) ?? null,
  };
  return (people[owner] ?? first('commander'))?.id ?? null;
}

/** A review that was decided is done; a case entered in error needs nothing. */
export async function settleTasks(event: CaseEvent, deps: Deps): Promise<void> {
  if (event.type === 'case.cancelled') await deps.tasks.settle(event.caseId, null, 'not_needed', event);
  else
    await deps.tasks.settle(event.caseId, event.type === 'gate.checked' ? 'gate_check' : 'legal_review', 'done', event);
}
