/** Steps into the invented past, which ends at the present: no step lies in the future. */
import type { Case } from '../../src/domain/case/case.ts';
import type { Decision } from '../../src/domain/case/events.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import { carryOn, type Journal } from './journal.ts';
import type { Random } from './random.ts';

/** Nothing happens at or after `until`. */
export type PastFrame = { until: Instant; calendar: WorkingCalendar; random: Random };

/** Thrown by the step that would lie in the future: the past ends there. */
export const THE_PRESENT = Symbol('the present');

export type Step = (by: Person, at: Instant, decide: (current: Case) => Result<Decision>) => void;

export function stepper(journal: Journal, { until }: PastFrame): Step {
  return (by, at, decide) => {
    if (at >= until) throw THE_PRESENT;
    carryOn(journal, by.id, at, decide);
  };
}

export function lastAt(journal: Journal): Instant {
  return journal.events.at(-1)!.at;
}
