/** China's working calendar from the published holiday tables: every year they know, make-up days included. */
// The package's functions go through the machine's zone and answer one day off west of Greenwich: its tables do not.
import tables from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { TimeOfDay, WorkingCalendar } from '../domain/time/working-calendar.ts';

/** A year that is not announced yet is missing from `knownYears`; its Mondays to Fridays then count as working days. */
export function chinaCalendar(options: { zone: string; dayStart: TimeOfDay; dayEnd: TimeOfDay }): WorkingCalendar {
  const holidays = Object.keys(tables.holidays);
  return {
    ...options,
    holidays: new Set(holidays),
    makeUpWorkdays: new Set(Object.keys(tables.workdays)),
    knownYears: new Set(holidays.map((date) => Number(date.slice(0, 4)))),
  };
}
