/** What a case calls for beside a mediation, or instead of it, becomes rows: once, however often the event is delivered. */
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import {
  notYetUnderWay,
  type PlannedTask,
  planReview,
  planTasks,
  type TaskOwner,
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
  };
  return (people[owner] ?? first('commander'))?.id ?? null;
}

/** A case entered in error needs nothing; a review that was decided is no longer open. */
export async function dropTasks(event: CaseEvent, deps: Deps): Promise<void> {
  await deps.tasks.drop(event.caseId, event.type === 'case.cancelled' ? null : 'legal_review', event);
}
