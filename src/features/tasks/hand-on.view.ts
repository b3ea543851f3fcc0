/** The question to the one who is asked to take a task over: codes and times, no typed word. */
import type { Case } from '../../domain/case/case.ts';
import type { CaseTask, TaskHandOff } from '../../domain/tasks/case-task.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, type Message, section } from '../../slack/blocks.ts';
import { sentence } from '../../slack/mrkdwn.ts';
import { TASK_LIST, TASK_STAYS, TASK_TAKE_OVER } from './ids.ts';

/** What was typed to them stands in the list of tasks, which answers in private. */
export function askedMessage(current: Case, task: CaseTask, { by, dueAt }: TaskHandOff, words: Words): Message {
  const { t } = words;
  const { handOff } = t.tasks;
  const text = handOff.asked(
    current.number,
    taskLabel(task, t),
    words.due(task.dueAt),
    words.person(by),
    words.due(dueAt),
  );
  const said = sentence(text);
  return {
    text: said.mrkdwn,
    blocks: [
      section(said),
      actions(`task-asked-${task.id}`, [
        button(TASK_TAKE_OVER, handOff.takeOver, { value: task.id, style: 'primary' }),
        button(TASK_STAYS, handOff.leave, { value: task.id }),
        button(TASK_LIST, t.tasks.all, { value: current.id }),
      ]),
    ],
  };
}
