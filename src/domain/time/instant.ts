/** Points in time as the programme writes them down: UTC, to the millisecond, so that they also sort as text. */
import type { Instant } from '../case/case.ts';
import type { Temporal } from './temporal.ts';

/** `2026-11-23T01:00:00.000Z`: always three decimals, as the clock and the database write it. */
export function formatInstant(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 3 });
}
