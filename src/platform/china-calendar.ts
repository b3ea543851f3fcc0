/** China's working calendar from the published holiday tables: every year they know, make-up days included. */
// The package's functions go through the machine's zone and answer one day off west of Greenwich: its tables do not.
import tables from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CalendarYear, calendarOf } from '../domain/time/calendar-year.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import type { TimeOfDay, WorkingCalendar } from '../domain/time/working-calendar.ts';

/** In a year that is not announced yet every Monday to Friday counts as a working day. */
export function chinaCalendar(hours: { zone: string; dayStart: TimeOfDay; dayEnd: TimeOfDay }): WorkingCalendar {
  return calendarOf(hours, chinaYears());
}

/** Each year that has been announced. */
export function chinaYears(): CalendarYear[] {
  const holidays = Object.keys(tables.holidays);
  const makeUpWorkdays = Object.keys(tables.workdays);
  const years = [...new Set(holidays.map((date) => Number(date.slice(0, 4))))].sort();
  const of = (year: number) => (date: PlainDate) => date.startsWith(`${year}-`);
  return years.map((year) => ({
    year,
    holidays: holidays.filter(of(year)),
    makeUpWorkdays: makeUpWorkdays.filter(of(year)),
  }));
}
