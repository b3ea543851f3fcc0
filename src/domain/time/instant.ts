/** Points in time as the programme writes them down: UTC, to the millisecond, so that they also sort as text. */
import { Temporal } from './temporal.ts';

/** Instants are ISO 8601 in UTC (`2026-11-23T01:00:00.000Z`, always with milliseconds, so that they compare as text); plain dates are `2026-11-23` in the programme's zone. */
export type Instant = string;
export type PlainDate = string;

/** `2026-11-23T01:00:00.000Z`: always three decimals, as the clock and the database write it. */
export function formatInstant(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 3 });
}

export const DAY_MS = 86_400_000;

export function minutesAfter(at: Instant, minutes: number): Instant {
  return formatInstant(Temporal.Instant.from(at).add({ minutes }));
}
