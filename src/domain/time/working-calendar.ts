/**
 * Working days and working hours as the station keeps them: weekends and holidays off, make-up days (调休) on.
 * Promises of law and of the programme are counted in these days, so a plain Monday-to-Friday count would be wrong.
 */
import type { Instant, PlainDate } from './instant.ts';
import { formatInstant } from './instant.ts';
import { Temporal } from './temporal.ts';

/** `08:30`, 24 hours, in the programme's zone. */
export type TimeOfDay = string;

export type WorkingCalendar = {
  /** IANA name, such as `Asia/Shanghai`. */
  zone: string;
  dayStart: TimeOfDay;
  dayEnd: TimeOfDay;
  /** Days of the week that are off unless a make-up day says otherwise: 1 is Monday, 7 is Sunday. */
  weekend: ReadonlySet<number>;
  /** The years whose days off are known. In any other only the weekend is off, which may yet change. */
  announcedYears: ReadonlySet<number>;
  /** Days off that the state has announced, year by year; weekends need not be listed. */
  holidays: ReadonlySet<PlainDate>;
  /** Saturdays and Sundays that the state has declared working days. */
  makeUpWorkdays: ReadonlySet<PlainDate>;
};

export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  if (calendar.makeUpWorkdays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  return !calendar.weekend.has(Temporal.PlainDate.from(date).dayOfWeek);
}

/** The day itself where it is a working day, else the first one after it. */
export function nextWorkingDay(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, addDays(date, 1));
}

/** The day itself where it is a working day, else the last one before it. */
export function previousWorkingDay(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : previousWorkingDay(calendar, addDays(date, -1));
}

/** Calendar days, whether worked or not; negative goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The same local time of day, `days` whole working days later (earlier when negative). Day 1 is the first working day
 * after the local date of `at`; 0 gives the date itself or, on a day off, the next working day. A time of day that
 * the clock change skips moves forward by the skipped hour.
 */
export function addWorkingDays(calendar: WorkingCalendar, at: Instant, days: number): Instant {
  const local = localTime(calendar, at);
  const step = Math.sign(days);
  let date = local.toPlainDate().toString();
  if (step === 0) date = nextWorkingDay(calendar, date);
  for (let left = Math.abs(days); left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return atLocalTime(calendar, date, local.toPlainTime());
}

/**
 * The moment when `minutes` of working hours have passed. Time outside them does not count: a span begun in the evening
 * begins at the next `dayStart`. A span that ends with the working day ends at its `dayEnd`, not the morning after.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, at: Instant, minutes: number): Instant {
  if (Temporal.PlainTime.compare(calendar.dayStart, calendar.dayEnd) >= 0) {
    throw new RangeError(`working hours end (${calendar.dayEnd}) before they begin (${calendar.dayStart})`);
  }
  let now = milliseconds(at);
  let left = minutes * 60_000;
  for (let date = dateOf(calendar, at); ; date = addDays(date, 1)) {
    if (!isWorkingDay(calendar, date)) continue;
    const end = milliseconds(instantAt(calendar, date, calendar.dayEnd));
    now = Math.max(now, milliseconds(instantAt(calendar, date, calendar.dayStart)));
    if (now >= end) continue;
    if (left <= end - now) return formatInstant(Temporal.Instant.fromEpochMilliseconds(now + left));
    left -= end - now;
  }
}

/** The local date on which the instant falls. */
export function dateOf(calendar: Pick<WorkingCalendar, 'zone'>, at: Instant): PlainDate {
  return localTime(calendar, at).toPlainDate().toString();
}

/** The instant of a local date and time of day. */
export function instantAt(calendar: Pick<WorkingCalendar, 'zone'>, date: PlainDate, time: TimeOfDay): Instant {
  return atLocalTime(calendar, date, Temporal.PlainTime.from(time));
}

/** The local clock reading of an instant. */
export function localTime(calendar: Pick<WorkingCalendar, 'zone'>, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone);
}

function atLocalTime(calendar: Pick<WorkingCalendar, 'zone'>, date: PlainDate, plainTime: Temporal.PlainTime): Instant {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: calendar.zone, plainTime });
  return formatInstant(local.toInstant());
}

function milliseconds(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}
