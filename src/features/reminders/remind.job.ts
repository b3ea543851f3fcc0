/** Sends one reminder, if it is still due. The row decides; job and sweep only point at it. */
import { z } from 'zod';
import type { Reminder } from '../../db/reminder-repo.ts';
import { isDatabaseAway } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { whoToRemind } from '../../domain/reminders/ladder.ts';
import { isStillOwed } from '../../domain/reminders/promises.ts';
import { messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { REMIND_JOB } from './ids.ts';
import { reminderMessage } from './reminder.view.ts';

export const remindJob = defineJob({
  name: REMIND_JOB,
  data: z.object({ reminderId: z.uuid() }),
  run: ({ reminderId }, deps) => remind(reminderId, deps),
});

/** Later than this is no longer "on time": the system was away. */
const LATE_AFTER_MS = 2 * 3_600_000;

export async function remind(reminderId: string, deps: Deps): Promise<void> {
  const reminder = await deps.reminders.leaseDue(reminderId, deps.clock.now());
  if (!reminder) return;
  try {
    const current = await deps.cases.find(reminder.caseId);
    if (!current || !isStillOwed(current, reminder)) return await deps.reminders.cancel(reminder.id);
    await send(current, reminder, deps);
  } catch (error) {
    if (!isDatabaseAway(error)) await deps.reminders.release(reminder.id);
    throw error;
  }
}

async function send(current: Case, reminder: Reminder, deps: Deps): Promise<void> {
  const roster = await deps.people.roster();
  const leadId = 'leadId' in current ? current.leadId : '';
  const lead = roster.person(leadId);
  if (!lead) return await deps.reminders.cancel(reminder.id);
  const teamLead = 'teamId' in current ? roster.leadOf(current.teamId) : null;
  const addressee = whoToRemind({ leadId, lead, teamLead, chief: roster.chiefOf(current.report.stationId) });
  const person = roster.person(addressee.personId) ?? lead;
  const locale = (await deps.slack.localeOf(person.slackUserId)) ?? deps.programmeLocale;
  const now = deps.clock.now();
  const message = reminderMessage(
    current,
    reminder,
    {
      isLate: Date.parse(now) - Date.parse(reminder.dueAt) > LATE_AFTER_MS,
      insteadOf: person.id === lead.id ? null : lead.name,
      synthetic: roster.programme.synthetic,
    },
    wordsFor(locale, messagesFor(locale), roster, deps.calendar.zone),
  );
  await deps.slack.postToPerson(`reminder-${reminder.id}`, person.slackUserId, message);
  await deps.reminders.sent(reminder.id, person.id, now);
}
