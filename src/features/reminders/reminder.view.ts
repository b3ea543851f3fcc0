/** A reminder to one person: what is due, and the answers. */
import type { Button } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Deadline } from '../../domain/reminders/deadline.ts';
import type { PromiseKey } from '../../domain/reminders/promises.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, type Message, section } from '../../slack/blocks.ts';
import { calmButton } from '../../slack/calm-button.ts';
import { type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { ASK_HELP, NOT_REACHED, RESCHEDULE } from './ids.ts';
import { promiseValue } from './promise-value.ts';

export type ReminderFacts = {
  isLate: boolean;
  /** Whom the reader stands in for, and why. */
  insteadOf: { name: string; why: 'away' | 'unreached' } | null;
  /** Who has heard that it is not kept yet: then this is the second time. */
  alsoTold?: string;
  synthetic: boolean;
};

export function reminderMessage(
  current: Case,
  reminder: PromiseKey & { id: string; deadline: Deadline },
  facts: ReminderFacts,
  words: Words,
): Message {
  const { t } = words;
  const what = t.reminders.kind(reminder.kind);
  return {
    text: t.reminders.text(current.number, what),
    blocks: [
      section(raw(t.reminders.heading(current.number, what))),
      context(factsLine(current, reminder.deadline, words)),
      ...(facts.isLate ? [context(raw(t.reminders.late))] : []),
      ...(facts.alsoTold ? [context(mrkdwn`${t.reminders.again(facts.alsoTold)}`)] : []),
      ...(facts.insteadOf ? [context(mrkdwn`${t.reminders.standIn[facts.insteadOf.why](facts.insteadOf.name)}`)] : []),
      actions(`reminder-${reminder.id}`, answersTo(current, reminder, words)),
      ...(facts.synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}

/** To somebody above. */
export function notKeptMessage(
  current: Case,
  reminder: PromiseKey & { id: string; deadline: Deadline },
  { lead, synthetic }: { lead: string; synthetic: boolean },
  words: Words,
): Message {
  const { t } = words;
  const what = t.reminders.kind(reminder.kind);
  return {
    text: t.reminders.notKept.text(current.number, what),
    blocks: [
      section(raw(t.reminders.notKept.heading(current.number, what))),
      context(factsLine(current, reminder.deadline, words)),
      context(mrkdwn`${t.reminders.notKept.ask(lead)}`),
      actions(`reminder-${reminder.id}`, [button('case.open', t.reminders.notKept.open, { value: current.id })]),
      ...(synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}

function factsLine({ level, report }: Case, deadline: Deadline, words: Words): Mrkdwn {
  const { codes, reminders } = words.t;
  const due = 'at' in deadline ? words.due(deadline.at) : words.dueDay(deadline.on);
  return mrkdwn`${reminders.facts(codes.level[level], codes.category[report.category], words.area(report.area), due)}`;
}

function answersTo(current: Case, reminder: PromiseKey, { t }: Words): Button[] {
  const id = current.id;
  if (reminder.kind === 'check_back') {
    return [
      button('case.check-back', t.reminders.done, { value: id, style: 'primary' }),
      button('case.take-back', t.steps.title['case.take-back'], { value: id }),
    ];
  }
  const value = promiseValue(id, reminder);
  const isConfirmation = reminder.kind.startsWith('confirmation');
  const isCheck = reminder.kind.startsWith('follow_up') || (current.status === 'agreed' && !isConfirmation);
  const doneVerb = isConfirmation
    ? 'case.mark-confirmation'
    : current.status === 'suspended'
      ? 'case.resume'
      : isCheck
        ? 'case.record-follow-up'
        : 'case.record-session';
  return [
    ...(isCheck ? [calmButton(id, t, true)] : []),
    button(doneVerb, t.reminders.done, { value: id, ...(isCheck ? {} : { style: 'primary' }) }),
    button(RESCHEDULE, t.reminders.reschedule, { value }),
    button(NOT_REACHED, t.reminders.notReached, { value }),
    button(ASK_HELP, t.reminders.help, { value }),
  ];
}
