/** Moments of the invented past: mostly in working hours, never before what they follow. */
import type { Instant, PlainDate } from '../../src/domain/time/instant.ts';
import { addWorkingMinutes, instantAt, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import type { Random } from './random.ts';

export function plusMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** So many working minutes later. */
export function workingMoment(calendar: WorkingCalendar, after: Instant, minutes: number): Instant {
  return addWorkingMinutes(calendar, after, minutes);
}

/** Some time between 08:40 and 17:00 of that day. */
export function momentOn(day: PlainDate, random: Random, calendar: WorkingCalendar): Instant {
  const minutes = random.int(8 * 60 + 40, 17 * 60);
  return instantAt(calendar, day, clockTime(minutes));
}

/** When people call: two thirds in working hours, the rest in the evening, a few at night. */
export function callMoment(day: PlainDate, random: Random, calendar: WorkingCalendar): Instant {
  const part = random.weighted({ day: 62, evening: 32, night: 6 });
  const [from, to] = { day: [510, 1050], evening: [1050, 1380], night: [10, 420] }[part] as [number, number];
  return instantAt(calendar, day, clockTime(random.int(from, to)));
}

function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
