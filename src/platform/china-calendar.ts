/** China's working calendar from the published holiday tables: every year they know, make-up days included. */
// The package's functions go through the machine's zone and answer one day off west of Greenwich: its tables do not.
import tables from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { TimeOfDay, WorkingCalendar } from '../domain/time/working-calendar.ts';

/** In a year that is not announced yet every Monday to Friday counts as a working day. */
export function chinaCalendar(options: { zone: string; dayStart: TimeOfDay; dayEnd: TimeOfDay }): WorkingCalendar {
  return {
    ...options,
    holidays: new Set(Object.keys(tables.holidays)),
    makeUpWorkdays: new Set(Object.keys(tables.workdays)),
  };
}
