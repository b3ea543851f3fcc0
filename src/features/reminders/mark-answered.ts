/** A reminder that was answered, or is owed no more, loses its buttons: nobody is to answer it twice. */
import type { Reminder } from '../../db/reminder-repo.ts';
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isStillOwed } from '../../domain/reminders/promises.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { answeredMessage } from './answered.view.ts';
import { againKey, reminderKey, stepKey } from './ids.ts';

/** The reminder itself is version 0 of its message. */
const ANSWERED = 1;

export async function markAnswered(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const sent = (await deps.reminders.ofCase(event.caseId)).filter((it) => it.state === 'sent');
  const roster = await deps.people.roster();
  for (const reminder of sent) {
    if (isStillOwed(current, reminder)) continue;
    for (const [key, personId] of messagesOf(reminder)) {
      const reader = roster.person(personId);
      if (!reader) continue;
      const words = await wordsForPerson(reader, deps);
      const message = answeredMessage(current, reminder.kind, event, words, roster.programme.synthetic);
      await deps.slack.showToPerson(key, reader.slackUserId, message, ANSWERED);
    }
  }
}

function messagesOf({ id, sentTo, told }: Pick<Reminder, 'id' | 'sentTo' | 'told'>): [key: string, personId: string][] {
  const above = told.map((personId, step): [string, string] => [stepKey(id, step), personId]);
  if (!sentTo) return above;
  return [
    [reminderKey(id), sentTo],
    ...(told.length > 0 ? [[againKey(id), sentTo] as [string, string]] : []),
    ...above,
  ];
}
