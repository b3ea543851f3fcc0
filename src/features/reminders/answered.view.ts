/** A reminder that needs no answer any more: what it was about, and what became of it. No buttons. */
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import { keptBy } from '../../domain/reminders/promises.ts';
import type { Words } from '../../i18n/words.ts';
import { context, type Message, section } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';

export function answeredMessage(
  current: Case,
  kind: ReminderKind,
  event: CaseEvent,
  words: Words,
  synthetic: boolean,
): Message {
  const { t } = words;
  const what = t.reminders.kind(kind);
  const answered = answerIn(kind, event, words);
  return {
    text: `${t.reminders.text(current.number, what)} · ${answered}`,
    blocks: [
      section(raw(t.reminders.heading(current.number, what))),
      context(mrkdwn`${answered}`),
      ...(synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}

function answerIn(kind: ReminderKind, event: CaseEvent, words: Words): string {
  const { answered } = words.t.reminders;
  if (event.type === 'reminder.rescheduled' && event.kind === kind) return answered.rescheduled(words.day(event.to));
  if (event.type === 'reminder.not-reached' && event.kind === kind)
    return answered.notReached(words.dueDay(event.retryOn));
  return keptBy(event).includes(kind) ? answered.kept : answered.over;
}
