/** Each owner hears once which tasks are theirs; the reminders of each task are planned. */

import { planDuties } from '../../db/plan-duties.ts';
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { alarmsOf } from '../../domain/tasks/case-task.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { openedMessage } from './task-list.view.ts';

/** Running twice plans and tells nothing twice: reminders by their kind and day, messages by the ledger's key. */
export async function tellOwners(event: Extract<CaseEvent, { type: 'tasks.opened' }>, deps: Deps): Promise<void> {
  const [current, all, roster] = await Promise.all([
    deps.cases.find(event.caseId),
    deps.tasks.ofCase(event.caseId),
    deps.people.roster(),
  ]);
  if (!current) return;
  const open = all.filter((task) => task.state === 'open' && task.path === event.path && task.cycle === event.cycle);
  await planDuties(
    open.map((task) => ({ ...task, alarms: alarmsOf(task, deps.calendar) })),
    deps,
  );
  for (const ownerId of new Set(open.map((task) => task.ownerId))) {
    const owner = roster.person(ownerId ?? '');
    if (!owner) continue;
    const words = await wordsForPerson(owner, deps);
    const theirs = open.filter((task) => task.ownerId === ownerId);
    await deps.slack.postToPerson(
      `tasks-${event.id}-${owner.id}`,
      owner.slackUserId,
      openedMessage(current, event.path, theirs, roster.programme.synthetic, words),
    );
  }
}
