/** One case's past, written by the same rules as its future: every step is a decision of the domain at a time long gone. */

import type { Case } from '../../src/domain/case/case.ts';
import type { CaseEvent, CaseFact, Decision } from '../../src/domain/case/events.ts';
import type { ReminderKind } from '../../src/domain/case/records.ts';
import { isStillOwed, keptBy, promisesFrom } from '../../src/domain/reminders/promises.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Instant, PlainDate } from '../../src/domain/time/instant.ts';
import { dateOf, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';

export type PastEvent = {
  fact: CaseFact;
  by: string;
  at: Instant;
  cycle: number;
  version: number;
  level: Case['level'];
};
export type Journal = { current: Case; events: PastEvent[] };

export function begin({ next, facts }: Decision, by: string, at: Instant): Journal {
  const journal: Journal = { current: next, events: [] };
  record(journal, { next, facts }, by, at);
  return journal;
}

/** One step more. The domain's refusal is a mistake in the invented past, so it throws. */
export function carryOn(journal: Journal, by: string, at: Instant, decide: (current: Case) => Result<Decision>): void {
  const last = journal.events.at(-1);
  if (last && last.at > at) throw new Error(`${journal.current.number}: ${at} lies before ${last.at}`);
  const result = decide(journal.current);
  if (!result.ok) throw new Error(`${journal.current.number} at ${at}: ${result.problem.code}`);
  record(journal, result.value, by, at);
}

function record(journal: Journal, { next, facts }: Decision, by: string, at: Instant): void {
  journal.current = next;
  const { cycle, version, level } = next;
  journal.events.push(...facts.map((fact) => ({ fact, by, at, cycle, version, level })));
}

export type PastReminder = {
  caseId: string;
  cycle: number;
  kind: ReminderKind;
  anchorOn: PlainDate;
  dueAt: Instant;
  state: 'pending' | 'sent' | 'kept' | 'cancelled';
  sentAt: Instant | null;
  sentTo: string | null;
  keptAt: Instant | null;
};

const ENDS_ALL: readonly CaseFact['type'][] = ['case.unresolved', 'case.withdrawn', 'agreement.breached'];

/** The promises of this case as they would stand had the bot run all along; nothing due from `openFrom` on was sent yet. */
export function remindersOf(
  { current, events }: Journal,
  openFrom: Instant,
  calendar: WorkingCalendar,
): PastReminder[] {
  const reminders: PastReminder[] = [];
  const isOpen = (reminder: PastReminder) => reminder.state === 'pending';
  /** Sends what came due before this moment and was still owed then. */
  const sendUntil = (moment: Instant) => {
    for (const reminder of reminders.filter(isOpen)) {
      if (reminder.dueAt >= moment || reminder.dueAt >= openFrom) continue;
      Object.assign(reminder, { state: 'sent', sentAt: reminder.dueAt, sentTo: ownerOf(current) });
    }
  };
  for (const { fact, by, at, cycle, level } of events) {
    const event: CaseEvent = { ...fact, id: 0, caseId: current.id, cycle, by, at };
    sendUntil(at);
    const kept = keptBy(event);
    for (const reminder of reminders) {
      if (!kept.includes(reminder.kind) || reminder.keptAt !== null || reminder.state === 'cancelled') continue;
      reminder.keptAt = at;
      if (isOpen(reminder)) reminder.state = 'kept';
    }
    if (ENDS_ALL.includes(fact.type)) for (const reminder of reminders.filter(isOpen)) reminder.state = 'cancelled';
    for (const promise of promisesFrom(event, level, calendar)) {
      const isKnown = reminders.some((one) => one.kind === promise.kind && one.anchorOn === promise.anchorOn);
      if (isKnown) continue;
      const fresh = { state: 'pending', sentAt: null, sentTo: null, keptAt: null } as const;
      reminders.push({ caseId: current.id, cycle, ...promise, ...fresh });
    }
  }
  sendUntil(openFrom);
  for (const reminder of reminders.filter(isOpen)) if (!isStillOwed(current, reminder)) reminder.state = 'cancelled';
  return reminders;
}

function ownerOf(current: Case): string | null {
  return 'leadId' in current ? current.leadId : null;
}

/** When the lead's active work began and ended, so that nobody ever carries more than the cap. */
export function workSpan({ current, events }: Journal): { leadId: string; from: Instant; to: Instant | null } | null {
  const taken = events.find(({ fact }) => fact.type === 'case.taken');
  if (!taken || !('leadId' in current)) return null;
  const isOver = current.status !== 'taken' && current.status !== 'in_mediation' && current.status !== 'agreed';
  const ended = events.findLast(({ fact }) => ENDS_WORK.includes(fact.type));
  return { leadId: current.leadId, from: taken.at, to: isOver ? (ended?.at ?? null) : null };
}

const ENDS_WORK: readonly CaseFact['type'][] = ['terms.performed', 'case.unresolved', 'case.withdrawn'];

/** The day of the last thing that happened. */
export function lastDayOf({ events }: Journal, calendar: WorkingCalendar): PlainDate {
  return dateOf(calendar, events.at(-1)!.at);
}
