/** What waits too long for somebody to begin: for triage, for a volunteer, for the yes of whoever was named. */
import type { Case } from '../case/case.ts';
import { deliverAt } from '../case/clocks.ts';
import { unacknowledged } from '../case/open-hand-off.ts';
import { nextDue } from '../queue/next-due.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';

export const WAITS = ['triage', 'claim', 'accept'] as const;
export type Wait = (typeof WAITS)[number];
/** With the minute until which it may wait, in minutes since 1970: waiting anew is another reminder. */
export type WaitKind = `wait_${Wait}_${number}`;

const KIND = new RegExp(`^wait_(${WAITS.join('|')})_\\d+$`);

/** Null for a reminder of anything else. */
export function waitOf(kind: string): Wait | null {
  return (KIND.exec(kind)?.[1] as Wait | undefined) ?? null;
}

export function isWait(kind: string): kind is WaitKind {
  return waitOf(kind) !== null;
}

/** Null where nobody is waited for, or a hand-over is, which has its own time. */
export function waitReminder(
  current: Case,
  calendar: WorkingCalendar,
): { kind: WaitKind; anchorOn: PlainDate; dueAt: Instant } | null {
  const wait = { reported: 'triage', awaiting_claim: 'claim', assigned: 'accept' } as const;
  if (!(current.status in wait) || unacknowledged(current)) return null;
  const due = nextDue(current, calendar);
  if (!due || !('at' in due)) return null;
  const what = wait[current.status as keyof typeof wait];
  return {
    kind: `wait_${what}_${Math.floor(Date.parse(due.at) / 60_000)}`,
    anchorOn: dateOf(calendar, due.at),
    dueAt: deliverAt(current.level, due.at, calendar),
  };
}

/** False once somebody has begun, or the time began anew. */
export function isStillWaiting(
  current: Case,
  reminder: { kind: WaitKind; cycle: number },
  calendar: WorkingCalendar,
): boolean {
  return reminder.cycle === current.cycle && waitReminder(current, calendar)?.kind === reminder.kind;
}
