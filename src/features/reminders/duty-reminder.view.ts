/** A reminder of a task or a review: what, for which case, by when, and the buttons. Codes and numbers only. */
import type { Case } from '../../domain/case/case.ts';
import type { DutyStage } from '../../domain/reminders/duties.ts';
import type { SentinelReview } from '../../domain/sentinel/review.ts';
import type { CaseTask } from '../../domain/tasks/case-task.ts';
import { stepOf } from '../../domain/tasks/task-codes.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, type Message, section } from '../../slack/blocks.ts';
import { raw, sentence } from '../../slack/mrkdwn.ts';

export type DutyFacts = { stage: DutyStage; isLate: boolean; synthetic: boolean };

export function taskReminder(current: Case, task: CaseTask, facts: DutyFacts, words: Words): Message {
  const { t } = words;
  const [what, by] = [taskLabel(task, t), words.due(task.dueAt)];
  const owner = task.ownerId ? words.person(task.ownerId) : t.common.nobody;
  const text =
    facts.stage === 'due' ? t.tasks.due(current.number, what, by) : t.tasks.overdue(current.number, what, by, owner);
  const step = stepOf(task.path);
  return message(text, `task-${task.id}-${facts.stage}`, facts, words, [
    ...(step
      ? [button(step, t.tasks.step[step], { value: current.id, style: 'primary' })]
      : [
          button('task.done', t.tasks.done, { value: task.id, style: 'primary' }),
          button('task.not-needed', t.tasks.notNeeded, { value: task.id }),
        ]),
    button('case.tasks', t.tasks.all, { value: current.id }),
  ]);
}

export function reviewReminder(current: Case, review: SentinelReview, facts: DutyFacts, words: Words): Message {
  const { sentinel } = words.t;
  const says = facts.stage === 'due' ? sentinel.due : sentinel.overdue;
  const text = says(current.number, words.time(review.dueAt));
  return message(text, `review-${review.id}-${facts.stage}`, facts, words, [
    button('review.open', sentinel.open, { value: review.id, style: 'primary' }),
  ]);
}

function message(
  text: string,
  blockId: string,
  { isLate, synthetic }: DutyFacts,
  { t }: Words,
  buttons: ReturnType<typeof button>[],
): Message {
  const said = sentence(text);
  return {
    text: said.mrkdwn,
    blocks: [
      section(said),
      ...(isLate ? [context(raw(t.reminders.late))] : []),
      actions(blockId, buttons),
      ...(synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}
