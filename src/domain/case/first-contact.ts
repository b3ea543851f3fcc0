/** Until when whoever takes a case owes the parties the first contact. */
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { TriagedCore } from './case.ts';
import { firstContactDueAt } from './clocks.ts';

/** As triage set it; by the level where that has passed, and for cases triaged before it was asked. */
export function firstContactOwedBy(
  { level, triage }: TriagedCore,
  takenAt: Instant,
  calendar: WorkingCalendar,
): Instant {
  const set = triage.firstContactDueAt;
  const isAhead = set !== undefined && Date.parse(set) > Date.parse(takenAt);
  return isAhead ? set : firstContactDueAt(level, takenAt, calendar);
}
