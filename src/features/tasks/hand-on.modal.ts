/** Whom to hand a task to, and what they need to know. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { CaseTask } from '../../domain/tasks/case-task.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import { textInput, userSelect } from '../../slack/elements.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { HAND_ON_FORM } from './ids.ts';

export const NOTE = { min: 5, max: 500 } as const;

export function handOnForm(current: Pick<Case, 'number'>, task: CaseTask, { t }: Words): ModalView {
  const { handOff } = t.tasks;
  return modal({
    callbackId: HAND_ON_FORM,
    title: handOff.title,
    submit: handOff.submit,
    close: t.common.cancel,
    metadata: { taskId: task.id },
    blocks: [
      context(mrkdwn`*${current.number}* · ${taskLabel(task, t)}`),
      context(mrkdwn`${handOff.staysUntil}`),
      input(handOff.to, userSelect('to', t.common.choose)),
      input(handOff.note, textInput('note', { multiline: true, ...NOTE }), { hint: t.common.noNames }),
    ],
  });
}
