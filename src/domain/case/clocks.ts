/**
 * What is due when, by risk level: the service levels of the programme (programme defaults, no statute sets them).
 * Hours are clock hours, days are working days, and only the triage of a yellow case counts working hours.
 */

import type { Instant, PlainDate } from '../time/instant.ts';
import { formatInstant } from '../time/instant.ts';
import { Temporal } from '../time/temporal.ts';
import {
  addDays,
  addWorkingDays,
  addWorkingMinutes,
  instantAt,
  localTime,
  nextWorkingDay,
  type TimeOfDay,
  type WorkingCalendar,
} from '../time/working-calendar.ts';
import type { RiskLevel } from './vocabulary.ts';

const QUIET_FROM: TimeOfDay = '21:00';
const QUIET_UNTIL: TimeOfDay = '07:30';

/** Red: 1 hour, day or night. Yellow: 4 working hours. Blue: 1 working day. */
export function triageDueAt(level: RiskLevel, reportedAt: Instant, calendar: WorkingCalendar): Instant {
  if (level === 'red') return plusMinutes(reportedAt, 60);
  return level === 'yellow' ? addWorkingMinutes(calendar, reportedAt, 240) : addWorkingDays(calendar, reportedAt, 1);
}

/** How long a case may wait for a volunteer: yellow 24 hours, blue 72. Red is never offered; it has 30 minutes. */
export function claimDueAt(level: RiskLevel, openedAt: Instant): Instant {
  return plusMinutes(openedAt, { red: 30, yellow: 24 * 60, blue: 72 * 60 }[level]);
}

/** How long the person named may take to accept: red 30 minutes, yellow 24 hours, blue 72. */
export function acceptDueAt(level: RiskLevel, assignedAt: Instant): Instant {
  return claimDueAt(level, assignedAt);
}

/**
 * Red: the day on which it was taken, so 23:59 local; taken in the quiet hours of the evening (from 21:00), by 12:00
 * the next day, because a first visit in the middle of the night does more harm than good. Holidays do not put it off.
 * Yellow: 48 hours. Blue: 5 working days.
 */
export function firstContactDueAt(level: RiskLevel, takenAt: Instant, calendar: WorkingCalendar): Instant {
  if (level === 'yellow') return plusMinutes(takenAt, 48 * 60);
  if (level === 'blue') return addWorkingDays(calendar, takenAt, 5);
  const local = localTime(calendar, takenAt);
  const date = local.toPlainDate().toString();
  return isLate(local) ? instantAt(calendar, addDays(date, 1), '12:00') : instantAt(calendar, date, '23:59');
}

/** Days until the sides are seen again while a case is at work. */
const RHYTHM_DAYS: Readonly<Record<RiskLevel, number>> = { red: 1, yellow: 3, blue: 7 };

export function nextContactOn(level: RiskLevel, today: PlainDate, calendar: WorkingCalendar): PlainDate {
  return nextWorkingDay(calendar, addDays(today, RHYTHM_DAYS[level]));
}

/** When a message that is due then may be sent: quiet hours (21:00 to 07:30) move it to 07:30, except for red. */
export function deliverAt(level: RiskLevel, dueAt: Instant, calendar: WorkingCalendar): Instant {
  const local = localTime(calendar, dueAt);
  const date = local.toPlainDate().toString();
  if (level !== 'red' && isLate(local)) return instantAt(calendar, addDays(date, 1), QUIET_UNTIL);
  if (level !== 'red' && isEarly(local)) return instantAt(calendar, date, QUIET_UNTIL);
  return formatInstant(local.toInstant());
}

function isLate(local: Temporal.ZonedDateTime): boolean {
  return Temporal.PlainTime.compare(local.toPlainTime(), QUIET_FROM) >= 0;
}

function isEarly(local: Temporal.ZonedDateTime): boolean {
  return Temporal.PlainTime.compare(local.toPlainTime(), QUIET_UNTIL) < 0;
}

function plusMinutes(at: Instant, minutes: number): Instant {
  return formatInstant(Temporal.Instant.from(at).add({ minutes }));
}
