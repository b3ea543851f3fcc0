/** A promise that was reminded of and not kept: the next one up hears of it, and whoever owes it is told so once. */
import type { Reminder } from '../../db/reminder-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import type { Person } from '../../domain/people/person.ts';
import { deadlineOf } from '../../domain/reminders/deadline.ts';
import { nextStepAt, whoHearsNext } from '../../domain/reminders/ladder.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { isUnreachable } from '../../slack/slack-error.ts';
import { againKey, stepKey } from './ids.ts';
import { notKeptMessage, reminderMessage } from './reminder.view.ts';
import { whoseDutyIs } from './superiors.ts';

type Promised = Reminder & { kind: ReminderKind };

export async function tellAbove(current: Case, reminder: Promised, deps: Deps): Promise<void> {
  const roster = await deps.people.roster();
  const who = whoseDutyIs(current, reminder.kind, roster);
  const reader = roster.person(reminder.sentTo ?? '');
  const above = who && whoHearsNext(who, [...reminder.told, ...(reader ? [reader.id] : [])]);
  const told = above && (await tellFirst(above, current, reminder, who.lead, deps));
  if (!told) return await deps.reminders.cancel(reminder.id);
  if (reminder.told.length === 0 && reader) await tellAgain(reader, told, current, reminder, deps);
  const steps = reminder.told.length + 1;
  const next = nextStepAt(reminder.kind, current.level, { steps, toldAt: deps.clock.now() }, deps.calendar);
  await deps.reminders.stepped(reminder.id, told.id, next);
}

/** The first whom Slack can reach. */
async function tellFirst(
  people: readonly Person[],
  current: Case,
  reminder: Promised,
  lead: Person,
  deps: Deps,
): Promise<Person | null> {
  const { synthetic } = (await deps.people.roster()).programme;
  const deadline = deadlineOf(current, reminder, deps.calendar);
  for (const person of people) {
    const words = await wordsForPerson(person, deps);
    const message = notKeptMessage(current, { ...reminder, deadline }, { lead: lead.name, synthetic }, words);
    const posted = await reaches(() =>
      deps.slack.postToPerson(stepKey(reminder.id, reminder.told.length), person.slackUserId, message),
    );
    if (posted) return person;
  }
  return null;
}

async function tellAgain(reader: Person, told: Person, current: Case, reminder: Promised, deps: Deps): Promise<void> {
  const { synthetic } = (await deps.people.roster()).programme;
  const deadline = deadlineOf(current, reminder, deps.calendar);
  const facts = { isLate: false, insteadOf: null, alsoTold: told.name, synthetic };
  const message = reminderMessage(current, { ...reminder, deadline }, facts, await wordsForPerson(reader, deps));
  await reaches(() => deps.slack.postToPerson(againKey(reminder.id), reader.slackUserId, message));
}

/** False where this account is gone for good; throws what may pass. */
async function reaches(post: () => Promise<unknown>): Promise<boolean> {
  try {
    await post();
    return true;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return false;
  }
}
