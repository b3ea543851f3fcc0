/** Each owner hears once which tasks are theirs; the reminders of each task are planned. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { dutyReminders } from '../../domain/reminders/duties.ts';
import { alarmsOf, type CaseTask } from '../../domain/tasks/case-task.ts';
import { messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
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
  await planAlarms(open, deps);
  for (const ownerId of new Set(open.map((task) => task.ownerId))) {
    const owner = roster.person(ownerId ?? '');
    if (!owner) continue;
    const locale = (await deps.slack.localeOf(owner.slackUserId)) ?? deps.programmeLocale;
    const words = wordsFor(locale, messagesFor(locale), roster, deps.calendar.zone);
    const theirs = open.filter((task) => task.ownerId === ownerId);
    await deps.slack.postToPerson(
      `tasks-${event.id}-${owner.id}`,
      owner.slackUserId,
      openedMessage(current, event.path, theirs, roster.programme.synthetic, words),
    );
  }
}

async function planAlarms(tasks: readonly CaseTask[], { reminders, ids, calendar }: Deps): Promise<void> {
  const planned = tasks.flatMap((task) =>
    dutyReminders(task.id, alarmsOf(task, calendar), calendar).map((reminder) => ({
      ...reminder,
      id: ids.next(),
      caseId: task.caseId,
      cycle: task.cycle,
    })),
  );
  if (planned.length > 0) await reminders.plan(planned);
}
