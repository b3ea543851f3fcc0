/**
 * A task goes to another owner like a case does: asked for with a note, and taken over only by the one who says so. Until
 * then it stays with whoever had it, so that no task is ever nobody's (domain notes 4.4).
 */
import type { Case } from '../case/case.ts';
import { acknowledgeBy } from '../case/open-hand-off.ts';
import { mayAskOutside } from '../follow-up/independent-check.ts';
import { can, notAllowed } from '../people/permissions.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { isChiefOf } from '../people/relations.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { CaseTask, TaskHandOff } from './case-task.ts';
import { stepOf } from './task-codes.ts';

/** The owner, and whoever answers for the station or for all. */
export function mayHandOn(task: CaseTask, current: Case, by: Person): boolean {
  if (!can(by, 'task.read', current).allowed) return false;
  return task.ownerId === by.id || isChiefOf(by, current) || by.roles.includes('commander');
}

/** Only somebody who may see the case and close such a task, and who is there. */
export function mayReceive(task: Pick<CaseTask, 'path'>, current: Case, to: Person): boolean {
  if (task.path === 'independent_check' && !mayAskOutside(to, current)) return false;
  const verb = stepOf(task.path) ?? 'task.close';
  return isOnDuty(to) && can(to, 'task.read', current).allowed && can(to, verb, current).allowed;
}

export function handableBy(task: CaseTask, current: Case, by: Person): Result<CaseTask> {
  if (!mayHandOn(task, current, by)) return notAllowed(['task_owner', 'chief_of_station', 'commander']);
  return task.state === 'open' ? ok(task) : fail('task.closed', { personId: task.closedBy ?? '' });
}

export function handOnTask(
  task: CaseTask,
  current: Case,
  { to, note }: { to: Person; note: string },
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<TaskHandOff> {
  const handable = handableBy(task, current, by);
  if (!handable.ok) return handable;
  if (to.id === task.ownerId) return fail('task.has-it-already');
  if (!mayReceive(task, current, to)) return fail('task.cannot-receive');
  return ok({ to: to.id, by: by.id, at, dueAt: acknowledgeBy(current.level, at, calendar), note });
}

/** The one who was asked answers, while the question is open. */
export function answersHandOff(task: CaseTask, by: Person): Result<TaskHandOff> {
  if (task.state !== 'open') return fail('task.closed', { personId: task.closedBy ?? '' });
  return task.handOff?.to === by.id ? ok(task.handOff) : fail('task.not-asked');
}
