/** One question to whoever closes a task: when it was done, or why it is not needed. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { CaseTask, TaskEnd } from '../../domain/tasks/case-task.ts';
import type { Messages } from '../../i18n/index.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import { dateTimePicker, textInput } from '../../slack/elements.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { DONE_FORM, NOT_NEEDED_FORM } from './ids.ts';

export function closeTaskForm(
  current: Pick<Case, 'number'>,
  task: Pick<CaseTask, 'id' | 'kind' | 'slot'>,
  ending: TaskEnd['state'],
  now: string,
  t: Messages,
): ModalView {
  const { form } = t.tasks;
  const field =
    ending === 'done'
      ? input(form.doneAt, dateTimePicker('doneAt', now))
      : input(form.reason, textInput('reason', { multiline: true, min: 5, max: 300 }), { hint: t.common.noNames });
  return modal({
    callbackId: ending === 'done' ? DONE_FORM : NOT_NEEDED_FORM,
    title: ending === 'done' ? form.doneTitle : form.notNeededTitle,
    submit: form.submit,
    close: t.common.cancel,
    metadata: { taskId: task.id },
    blocks: [context(mrkdwn`*${current.number}* · ${taskLabel(task, t)}`), field],
  });
}
