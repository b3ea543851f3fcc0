/** Reminds of a task or a review: the owner before it is due, the one above once it is overdue. Silent once it is done. */

import type { Roster } from '../../db/people-repo.ts';
import type { Reminder } from '../../db/reminder-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Person } from '../../domain/people/person.ts';
import { type DutyKind, dutyOf } from '../../domain/reminders/duties.ts';
import type { SentinelReview } from '../../domain/sentinel/review.ts';
import type { CaseTask } from '../../domain/tasks/case-task.ts';
import type { Words } from '../../i18n/words.ts';
import type { Message } from '../../slack/blocks.ts';
import { reviewReminder, taskReminder } from './duty-reminder.view.ts';
import { reminderKey } from './ids.ts';
import { isLate } from './late.ts';
import { tellFirst } from './tell-first.ts';

export async function remindOfDuty(
  current: Case,
  reminder: Omit<Reminder, 'kind'> & { kind: DutyKind },
  deps: Deps,
): Promise<void> {
  const duty = dutyOf(reminder.kind)!;
  const [task, review, roster] = await Promise.all([
    deps.tasks.find(duty.id),
    deps.reviews.find(duty.id),
    deps.people.roster(),
  ]);
  const now = deps.clock.now();
  const facts = { stage: duty.stage, isLate: isLate(reminder, now), synthetic: roster.programme.synthetic };
  if (task?.state === 'open') {
    const readers = duty.stage === 'due' ? ownersOf(task, current, roster) : above(task, current, roster);
    return await sendToFirst(readers, reminder.id, deps, (words) => taskReminder(current, task, facts, words));
  }
  if (review && !review.closedAt) {
    return await sendToFirst(commanders(review, roster), reminder.id, deps, (words) =>
      reviewReminder(current, review, facts, words),
    );
  }
  await deps.reminders.cancel(reminder.id);
}

/** Where the owner left the programme, the chief, and then the commander. */
function ownersOf(task: CaseTask, current: Case, roster: Roster): Person[] {
  const owner = task.ownerId ? roster.person(task.ownerId) : null;
  return present(owner, roster.chiefOf(current.report.stationId), roster.commander());
}

/** The chief hears that it is overdue; what is the chief's own, the commander. */
function above(task: CaseTask, current: Case, roster: Roster): Person[] {
  const chief = roster.chiefOf(current.report.stationId);
  return present(chief?.id === task.ownerId ? null : chief, roster.commander(), chief);
}

function commanders(review: SentinelReview, roster: Roster): Person[] {
  return present(review.ownerId ? roster.person(review.ownerId) : null, roster.commander());
}

function present(...people: (Person | null)[]): Person[] {
  return people.filter((person) => person !== null);
}

/** Nobody enrolled: nothing can be told. */
async function sendToFirst(
  readers: readonly Person[],
  reminderId: string,
  deps: Deps,
  messageIn: (words: Words) => Message,
): Promise<void> {
  const told = await tellFirst(readers, reminderKey(reminderId), messageIn, deps);
  if (told) return await deps.reminders.sent(reminderId, told.id, deps.clock.now());
  await deps.reminders.cancel(reminderId);
}
