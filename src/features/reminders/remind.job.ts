/** Sends one reminder, if it is still due. The row decides; job and sweep only point at it. */
import { z } from 'zod';
import type { Reminder } from '../../db/reminder-repo.ts';
import { isDatabaseAway } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import type { Person } from '../../domain/people/person.ts';
import { deadlineOf } from '../../domain/reminders/deadline.ts';
import { isDuty } from '../../domain/reminders/duties.ts';
import { isEarlyWarning, nextStepAt, whoToRemind } from '../../domain/reminders/ladder.ts';
import { isStillOwed } from '../../domain/reminders/promises.ts';
import { isWait } from '../../domain/reminders/waits.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { OPERATOR_PAUSE_MS, planRetry } from '../../jobs/retry-plan.ts';
import { REMIND_JOB, reminderKey } from './ids.ts';
import { isLate } from './late.ts';
import { remindOfDuty } from './remind-of-duty.ts';
import { remindOfWait } from './remind-of-wait.ts';
import { type ReminderFacts, reminderMessage } from './reminder.view.ts';
import { whoseDutyIs } from './superiors.ts';
import { tellAbove } from './tell-above.ts';
import { tellFirst } from './tell-first.ts';

export const remindJob = defineJob({
  name: REMIND_JOB,
  data: z.object({ reminderId: z.uuid() }),
  run: ({ reminderId }, deps) => remind(reminderId, deps),
});

export async function remind(reminderId: string, deps: Deps): Promise<void> {
  const reminder = await deps.reminders.leaseDue(reminderId, deps.clock.now());
  if (!reminder) return;
  try {
    const current = await deps.cases.find(reminder.caseId);
    const { kind } = reminder;
    if (current && isDuty(kind)) return await remindOfDuty(current, { ...reminder, kind }, deps);
    if (current && isWait(kind)) return await remindOfWait(current, { ...reminder, kind }, deps);
    const promise = isDuty(kind) || isWait(kind) ? null : { ...reminder, kind };
    if (!current || !promise || !isStillOwed(current, promise)) return await deps.reminders.cancel(reminder.id);
    if (reminder.sentTo) return await tellAbove(current, promise, deps);
    await send(current, promise, deps);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    await putOff(reminder, error, deps);
  }
}

/** Tried again however long it takes: a promise is not dropped because Slack, or we, are broken. */
async function putOff(reminder: Reminder, error: unknown, { reminders, log }: Deps): Promise<void> {
  const plan = planRetry(error, reminder.attempts);
  const fields = { err: error, reminderId: reminder.id, code: plan.code, attempt: reminder.attempts };
  if (plan.next === 'postpone' && !plan.forOperator)
    log.warn(fields, 'a reminder could not be sent; it is tried again');
  else log.error(fields, 'a reminder could not be sent and somebody must mend the cause; it is tried again');
  await reminders.postpone(reminder.id, plan.next === 'set-aside' ? OPERATOR_PAUSE_MS : plan.afterMs);
}

type Promised = Reminder & { kind: ReminderKind };

/** Goes up the ladder past everybody whom Slack cannot reach. */
async function send(current: Case, reminder: Promised, deps: Deps): Promise<void> {
  const roster = await deps.people.roster();
  const { id, kind } = reminder;
  const who = whoseDutyIs(current, kind, roster);
  if (!who) return await deps.reminders.cancel(id);
  const { lead } = who;
  const ladder = whoToRemind(who);
  const now = deps.clock.now();
  const promise = { ...reminder, deadline: deadlineOf(current, reminder, deps.calendar) };
  const facts = { isLate: isLate(reminder, now), synthetic: roster.programme.synthetic };
  const insteadOfLead = (person: Person): ReminderFacts['insteadOf'] => {
    if (person.id === lead.id) return null;
    const wasTried = ladder.indexOf(lead) < ladder.indexOf(person);
    return { name: lead.name, why: wasTried ? 'unreached' : 'away' };
  };
  const told = await tellFirst(
    ladder,
    reminderKey(id),
    (words, person) => reminderMessage(current, promise, { ...facts, insteadOf: insteadOfLead(person) }, words),
    deps,
  );
  if (!told) return await deps.reminders.cancel(id);
  const next = isEarlyWarning(kind) ? null : nextStepAt(current.level, { steps: 0, toldAt: now }, deps.calendar);
  await deps.reminders.sent(id, told.id, now, next);
}
