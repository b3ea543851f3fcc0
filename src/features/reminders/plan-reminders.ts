/** From what happened to rows, and from rows to alarms. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import { nextStepAt } from '../../domain/reminders/ladder.ts';
import { keptBy, promisesFrom } from '../../domain/reminders/promises.ts';
import { waitReminder } from '../../domain/reminders/waits.ts';
import { REMIND_JOB } from './ids.ts';
import { remind } from './remind.job.ts';

/**
 * Running twice plans nothing twice: the promise's identity is unique in the store. Nor does it keep what it made: the
 * next date that the case owes now stays open, whichever event is delivered late or again.
 */
export async function planFor(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  if (isShielded(current)) return await deps.reminders.cancelAllOf(event.caseId);
  const kept = keptBy(event);
  const owedOn = 'nextOn' in current ? current.nextOn : null;
  if (kept.length > 0) await deps.reminders.keep(event.caseId, kept, event.at, owedOn);
  const promises = promisesFrom(event, current.level, deps.calendar).map((promise) => ({
    ...promise,
    id: deps.ids.next(),
    caseId: event.caseId,
    cycle: event.cycle,
  }));
  if (promises.length === 0) return;
  await deps.reminders.plan(promises, owedOn);
  await armSoon(deps);
}

/** A case that turns red: whoever is above hears of what is late within hours, not days. */
export async function hastenFor(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (current?.level !== 'red') return;
  const soon = nextStepAt('red', { steps: 0, toldAt: event.at }, deps.calendar);
  if (soon) await deps.reminders.hasten(event.caseId, soon);
}

/** Whoever waits for somebody to begin is reminded of it when the time is over; asked again, this plans nothing twice. */
export async function planWait(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  const wait = current && waitReminder(current, deps.calendar);
  if (!wait) return;
  await deps.reminders.plan([{ ...wait, id: deps.ids.next(), caseId: event.caseId, cycle: current.cycle }]);
  await armSoon(deps);
}

export async function cancelFor(event: CaseEvent, deps: Deps): Promise<void> {
  await deps.reminders.cancelAllOf(event.caseId);
}

type Afresh = Extract<CaseEvent, { type: 'agreement.breached' | 'case.suspended' | 'case.resumed' | 'case.reopened' }>;

/** What this event promises holds, what was promised before no longer does; running twice changes nothing. */
export async function planAfresh(event: Afresh, deps: Deps): Promise<void> {
  await planFor(event, deps);
  await deps.reminders.cancelAllOf(event.caseId, event.nextOn);
}

const ARM_AHEAD_MS = 24 * 3_600_000;
const BATCH = 500;

/** Only what is due within a day waits in the queue; the rest waits in the store. */
export async function armSoon(deps: Deps): Promise<void> {
  const now = Date.parse(deps.clock.now());
  const armed = await deps.reminders.arm(new Date(now + ARM_AHEAD_MS).toISOString(), BATCH);
  if (armed.length === 0) return;
  await deps.queue.addAll(
    armed.map(({ id, dueAt }) => ({
      name: REMIND_JOB,
      data: { reminderId: id },
      key: `${REMIND_JOB}-${id}-${Date.parse(dueAt)}`,
      delayMs: Math.max(0, Date.parse(dueAt) - now),
    })),
  );
}

/** Sends what is due and was not sent, queue or no queue, then arms what comes next. */
export async function sweepReminders(deps: Deps): Promise<void> {
  for (;;) {
    const due = await deps.reminders.due(deps.clock.now(), BATCH);
    const sent = await Promise.all(due.map((id) => sendOne(id, deps)));
    if (due.length < BATCH || !sent.includes(true)) break;
  }
  await armSoon(deps);
}

async function sendOne(reminderId: string, deps: Deps): Promise<boolean> {
  try {
    await remind(reminderId, deps);
    return true;
  } catch (error) {
    deps.log.warn({ err: error, reminderId }, 'a reminder could not be sent; the next sweep tries again');
    return false;
  }
}
