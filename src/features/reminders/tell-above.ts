/** A promise that was reminded of and not kept: the next one up hears of it, and whoever owes it is told so once. */
import type { Reminder } from '../../db/reminder-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import { deadlineOf } from '../../domain/reminders/deadline.ts';
import { nextStepAt, whoHearsNext } from '../../domain/reminders/ladder.ts';
import { isUnreachable } from '../../slack/slack-error.ts';
import { againKey, stepKey } from './ids.ts';
import { notKeptMessage, reminderMessage } from './reminder.view.ts';
import { whoseDutyIs } from './superiors.ts';
import { tellFirst } from './tell-first.ts';

type Promised = Reminder & { kind: ReminderKind };

export async function tellAbove(current: Case, reminder: Promised, deps: Deps): Promise<void> {
  const roster = await deps.people.roster();
  const { id, kind, told } = reminder;
  const who = whoseDutyIs(current, kind, roster);
  if (!who) return await deps.reminders.cancel(id);
  const reader = roster.person(reminder.sentTo ?? '');
  const promise = { ...reminder, deadline: deadlineOf(current, reminder, deps.calendar) };
  const { synthetic } = roster.programme;
  const next = await tellFirst(
    whoHearsNext(who, [...told, ...(reader ? [reader.id] : [])]),
    stepKey(id, told.length),
    (words) => notKeptMessage(current, promise, { lead: who.lead.name, synthetic }, words),
    deps,
  );
  if (!next) return await deps.reminders.cancel(id);
  if (reader && told.length === 0) {
    const facts = { isLate: false, insteadOf: null, alsoTold: next.name, synthetic };
    await tellFirst([reader], againKey(id), (words) => reminderMessage(current, promise, facts, words), deps).catch(
      (error: unknown) => {
        if (!isUnreachable(error)) throw error;
      },
    );
  }
  const steps = { steps: told.length + 1, toldAt: deps.clock.now() };
  await deps.reminders.stepped(id, next.id, nextStepAt(current.level, steps, deps.calendar));
}
