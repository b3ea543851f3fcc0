/** A reminder that was answered, or is owed no more, loses its buttons: nobody is to answer it twice. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isStillOwed } from '../../domain/reminders/promises.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { answeredMessage } from './answered.view.ts';

/** The reminder itself is version 0 of its message. */
const ANSWERED = 1;

export async function markAnswered(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const sent = (await deps.reminders.ofCase(event.caseId)).filter((it) => it.state === 'sent');
  const roster = await deps.people.roster();
  for (const reminder of sent) {
    const reader = reminder.sentTo ? roster.person(reminder.sentTo) : null;
    if (!reader || isStillOwed(current, reminder)) continue;
    const words = await wordsForPerson(reader, deps);
    const message = answeredMessage(current, reminder.kind, event, words, roster.programme.synthetic);
    await deps.slack.showToPerson(`reminder-${reminder.id}`, reader.slackUserId, message, ANSWERED);
  }
}
