/** A task beside the mediation: whose it is, until when, and how it ends: done, or not needed for a reason. */

import type { Case } from '../case/case.ts';
import { deliverAt } from '../case/clocks.ts';
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Instant, minutesAfter } from '../time/instant.ts';
import { addDays, dateOf, instantAt, type WorkingCalendar } from '../time/working-calendar.ts';
import { stepOf, type TaskKind, type TaskOwner, type TaskPath } from './task-codes.ts';

export type TaskState = 'open' | 'done' | 'not_needed';
/** Who is asked to take it over, by whom, and until when an answer is due. */
export type TaskHandOff = { to: string; by: string; at: Instant; dueAt: Instant; note: string };

export type CaseTask = {
  id: string;
  caseId: string;
  cycle: number;
  path: TaskPath;
  kind: TaskKind;
  slot: number;
  ownerRole: TaskOwner;
  /** Null where nobody of that role is enrolled: then the commander is asked. */
  ownerId: string | null;
  openedAt: Instant;
  dueAt: Instant;
  state: TaskState;
  /** Who marked it, and when that was. */
  closedBy?: string;
  closedAt?: Instant;
  /** When it was done; earlier than the marking, mostly. */
  doneAt?: Instant;
  reason?: string;
  /** Somebody is asked to take it over; until then it stays with its owner. */
  handOff?: TaskHandOff;
};

export type TaskEnd = { state: 'done'; doneAt: Instant } | { state: 'not_needed'; reason: string };

/** The owner, and whoever answers for the station or for all; safety actions also those who work on the case. */
export function mayClose(task: CaseTask, current: Case, by: Person): boolean {
  if (stepOf(task.path) || !can(by, 'task.close', current).allowed) return false;
  if (task.path === 'immediate_safety' || task.ownerId === by.id) return true;
  const isChief = by.roles.includes('station_chief') && by.stationId === current.report.stationId;
  return isChief || by.roles.includes('commander');
}

/** Nothing happens after now, nor before the dispute did. */
export function closeTask(task: CaseTask, current: Case, end: TaskEnd, by: Person, at: Instant): Result<TaskEnd> {
  if (!mayClose(task, current, by)) return notAllowed(['task_owner', 'chief_of_station', 'commander']);
  if (task.state !== 'open') return fail('task.closed', { personId: task.closedBy ?? '' });
  if (end.state === 'done' && end.doneAt > at) return fail('task.done-later');
  if (end.state === 'done' && end.doneAt < current.report.occurredAt) return fail('task.done-before');
  return ok(end);
}

export function isOverdue(task: Pick<CaseTask, 'state' | 'dueAt'>, now: Instant): boolean {
  return task.state === 'open' && task.dueAt < now;
}

const MORNING = '08:30';
const DAY_MINUTES = 24 * 60;

/**
 * When the owner is reminded, and when the one above hears that it is overdue: on the morning of the last day; where
 * hours count, four hours before, or halfway where there are fewer.
 */
export function alarmsOf(
  task: Pick<CaseTask, 'openedAt' | 'dueAt'>,
  calendar: WorkingCalendar,
): { due: Instant; overdue: Instant } {
  const { openedAt, dueAt } = task;
  const minutes = (Date.parse(dueAt) - Date.parse(openedAt)) / 60_000;
  if (minutes <= DAY_MINUTES) {
    return { due: minutesAfter(dueAt, -Math.round(Math.min(240, minutes / 2))), overdue: dueAt };
  }
  const morning = instantAt(calendar, dateOf(calendar, dueAt), MORNING);
  const due = morning < dueAt ? morning : instantAt(calendar, addDays(dateOf(calendar, dueAt), -1), MORNING);
  return { due, overdue: deliverAt('yellow', dueAt, calendar) };
}
