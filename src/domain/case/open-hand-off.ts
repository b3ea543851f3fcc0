/** The hand-over that is under way: whom it asks, until when, and how it ends. Kept with those before it, oldest first. */
import type { Instant } from '../time/instant.ts';
import { formatInstant } from '../time/instant.ts';
import { Temporal } from '../time/temporal.ts';
import { addWorkingDays, type WorkingCalendar } from '../time/working-calendar.ts';
import type { HandOff } from './overlay.ts';
import type { RiskLevel } from './vocabulary.ts';

type Kept = { handOffs?: readonly HandOff[] };

/** Red: two hours, day or night. The others: one working day. */
export function acknowledgeBy(level: RiskLevel, at: Instant, calendar: WorkingCalendar): Instant {
  if (level !== 'red') return addWorkingDays(calendar, at, 1);
  return formatInstant(Temporal.Instant.from(at).add({ hours: 2 }));
}

/** Nobody has taken the case since; it may have bounced. */
export function unacknowledged({ handOffs }: Kept): HandOff | null {
  const last = handOffs?.at(-1);
  return last && !last.acknowledgedAt && !last.endedAt ? last : null;
}

/** Not acknowledged, and its time is still running. */
export function openHandOff(current: Kept): HandOff | null {
  const last = unacknowledged(current);
  return last && !last.bouncedAt ? last : null;
}

/** Somebody else is named before the first has answered: the time begins anew. Nothing where no hand-over is open. */
export function readdressed(current: Kept & { level: RiskLevel }, at: Instant, calendar: WorkingCalendar): Kept {
  const open = openHandOff(current);
  return open ? { handOffs: changed(current, { ...open, dueAt: acknowledgeBy(current.level, at, calendar) }) } : {};
}

/** The case left the house before anybody took it over; when it comes back it is a case like any other. */
export function withoutOpenHandOff(current: Kept, at: Instant): Kept {
  const open = unacknowledged(current);
  return open ? { handOffs: changed(current, { ...open, endedAt: at }) } : {};
}

export function changed({ handOffs = [] }: Kept, last: HandOff): HandOff[] {
  return [...handOffs.slice(0, -1), last];
}
