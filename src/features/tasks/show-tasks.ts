/** The list of one case's tasks, privately; and one's own among what waits. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Waiting } from '../../feature.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import { wordsFor } from '../../i18n/words.ts';
import { button } from '../../slack/blocks.ts';
import type { ActionCall, Viewer } from '../../slack/calls.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { TASK_LIST } from './ids.ts';
import { taskList } from './task-list.view.ts';

export async function showTasks(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const [current, roster] = await Promise.all([deps.cases.find(call.value), deps.people.roster()]);
  if (!current || !can(person, 'task.read', current).allowed) {
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  }
  const about = { by: person.id, purpose: 'chat', caseId: current.id, at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'tasks_read' });
  const words = wordsFor(locale, t, roster, deps.calendar);
  const tasks = await deps.tasks.ofDispute(current.id);
  const merged = await Promise.all(
    [...new Set(tasks.map(({ caseId }) => caseId))].filter((id) => id !== current.id).map((id) => deps.cases.find(id)),
  );
  const dispute = [current, ...merged.filter((it) => it !== null)] as const;
  await call.reply(taskList(dispute, tasks, person, deps.clock.now(), words));
}

/** Nobody has as many. */
const MOST_OF_ONE = 200;

export async function tasksWaiting({ person, t, locale }: Viewer, deps: Deps): Promise<Waiting[]> {
  const [mine, roster] = await Promise.all([deps.tasks.openOf(person.id, MOST_OF_ONE), deps.people.roster()]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  return mine.map((task) => ({
    due: { at: task.dueAt },
    isOthers: false,
    show: async () => {
      const number = (await deps.cases.find(task.caseId))?.number ?? '';
      return {
        text: mrkdwn`${raw(t.tasks.openLine(taskLabel(task, t), number, words.due(task.dueAt)))}`,
        button: button(TASK_LIST, t.tasks.all, { value: task.caseId }),
      };
    },
  }));
}
