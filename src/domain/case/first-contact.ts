/** Until when whoever takes a case owes the parties the first contact. */
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { graverLevel } from '../triage/risk-score.ts';
import type { TriagedCore } from './case.ts';
import { firstContactDueAt } from './clocks.ts';

/** As triage set it; by the level where it is graver since, where that has passed, and for older cases. */
export function firstContactOwedBy(
  { level, triage }: TriagedCore,
  takenAt: Instant,
  calendar: WorkingCalendar,
): Instant {
  const set = triage.firstContactDueAt;
  const byLevel = firstContactDueAt(level, takenAt, calendar);
  const isRaised = level !== triage.level && graverLevel(level, triage.level) === level;
  if (set === undefined || Date.parse(set) <= Date.parse(takenAt)) return byLevel;
  return isRaised && Date.parse(byLevel) < Date.parse(set) ? byLevel : set;
}
