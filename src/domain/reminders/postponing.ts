/** A promise is put off: by the veteran, or because nobody answered. Twice; then somebody else must look at it. */
import type { OwnedCase } from '../case/case.ts';
import type { CaseFact } from '../case/events.ts';
import type { Postponement, ReminderKind } from '../case/records.ts';
import type { Person } from '../people/person.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';

/** How often one promise may be put off before others must decide. */
export const MOST_POSTPONEMENTS = 2;

/** How often this promise was put off since the last one of its kind was kept; there are many next dates, one of the others. */
export function timesPutOff(current: OwnedCase, kind: ReminderKind): number {
  const since = kind === 'next_date' ? lastSeenAt(current) : '';
  return current.postponements.filter((made) => made.kind === kind && made.at > since).length;
}

function lastSeenAt(current: OwnedCase): Instant {
  const session = current.sessions.at(-1);
  const agreement = 'agreement' in current ? current.agreement.recordedAt : undefined;
  const check = 'followUps' in current ? current.followUps.findLast(({ reached }) => isReached(reached)) : undefined;
  const times = [current.takenAt, session?.recordedAt ?? session?.startedAt, agreement, check?.at];
  return times.reduce<Instant>((last, time) => (time && time > last ? time : last), current.takenAt);
}

/** Whether anybody was spoken to; somebody who did not want to talk told nothing. */
export function isReached(reached: Record<string, 'yes' | 'no' | 'refused'>): boolean {
  return Object.values(reached).includes('yes');
}

export function moved<T extends OwnedCase>(current: T, made: Postponement): T {
  const waits = current.status === 'suspended' ? { suspension: { ...current.suspension, resumeOn: made.to } } : {};
  const change = made.kind === 'next_date' ? { nextOn: made.to, ...waits } : {};
  return { ...current, ...change, postponements: [...current.postponements, made] };
}

/** Nobody answered: reminded again on the next working day; once too often, and others are told. */
export function tryAgain<T extends OwnedCase>(
  current: T,
  kind: ReminderKind,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): { next: T; retryOn: PlainDate; facts: CaseFact[] } {
  const retryOn = nextWorkingDay(calendar, addDays(dateOf(calendar, at), 1));
  const times = timesPutOff(current, kind) + 1;
  return {
    next: moved(current, { kind, to: retryOn, reason: '', at, by: by.id, notReached: true }),
    retryOn,
    facts: [
      { type: 'reminder.not-reached', kind, retryOn },
      ...(times > MOST_POSTPONEMENTS ? [{ type: 'promise.stuck' as const, kind, anchorOn: retryOn, times }] : []),
    ],
  };
}
