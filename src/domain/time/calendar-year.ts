/** The days off of one year as the state announces them, what may be wrong with such a list, and which year is still awaited. */
import type { Instant, PlainDate } from './instant.ts';
import { Temporal } from './temporal.ts';
import { dateOf, type WorkingCalendar } from './working-calendar.ts';

export type CalendarYear = { year: number; holidays: readonly PlainDate[]; makeUpWorkdays: readonly PlainDate[] };

export const SATURDAY_AND_SUNDAY: ReadonlySet<number> = new Set([6, 7]);

type Options = Pick<WorkingCalendar, 'zone' | 'dayStart' | 'dayEnd'> & { weekend?: ReadonlySet<number> };

/** Of two lists for one year the later one counts, whole. */
export function calendarOf(
  { weekend = SATURDAY_AND_SUNDAY, ...hours }: Options,
  years: readonly CalendarYear[],
): WorkingCalendar {
  const known = [...new Map(years.map((one) => [one.year, one])).values()];
  return {
    ...hours,
    weekend,
    announcedYears: new Set(known.map(({ year }) => year)),
    holidays: new Set(known.flatMap(({ holidays }) => holidays)),
    makeUpWorkdays: new Set(known.flatMap(({ makeUpWorkdays }) => makeUpWorkdays)),
  };
}

export type CalendarProblem =
  | { code: 'other-year' | 'twice' | 'holiday-and-make-up' | 'make-up-on-a-weekday'; date: PlainDate }
  | { code: 'no-holiday' }
  /** A festival on which the state always gives a day off. */
  | { code: 'festival-at-work'; date: PlainDate; festival: string };

/** `festivals`: the days that must be off in that year, by their names. */
export function calendarProblems(
  { year, holidays, makeUpWorkdays }: CalendarYear,
  festivals: Readonly<Record<string, PlainDate>> = {},
  weekend: ReadonlySet<number> = SATURDAY_AND_SUNDAY,
): CalendarProblem[] {
  const all = [...holidays, ...makeUpWorkdays];
  const off = new Set(holidays);
  const dayOfWeek = (date: PlainDate) => Temporal.PlainDate.from(date).dayOfWeek;
  const at = (code: Exclude<CalendarProblem['code'], 'no-holiday' | 'festival-at-work'>, dates: readonly PlainDate[]) =>
    [...new Set(dates)].map((date) => ({ code, date }));
  return [
    ...(holidays.length === 0 ? [{ code: 'no-holiday' as const }] : []),
    ...at(
      'other-year',
      all.filter((date) => !date.startsWith(`${year}-`)),
    ),
    ...at('twice', [...repeated(holidays), ...repeated(makeUpWorkdays)]),
    ...at(
      'holiday-and-make-up',
      makeUpWorkdays.filter((date) => off.has(date)),
    ),
    ...at(
      'make-up-on-a-weekday',
      makeUpWorkdays.filter((date) => !weekend.has(dayOfWeek(date))),
    ),
    ...Object.entries(festivals)
      .filter(([, date]) => !off.has(date) && (!weekend.has(dayOfWeek(date)) || makeUpWorkdays.includes(date)))
      .map(([festival, date]) => ({ code: 'festival-at-work' as const, festival, date })),
  ];
}

function repeated(dates: readonly PlainDate[]): PlainDate[] {
  return dates.filter((date, at) => dates.indexOf(date) < at);
}

/** Whether the date may still turn out to be a day off or a working day, because its year is not announced. */
export function isProvisional({ announcedYears }: Pick<WorkingCalendar, 'announcedYears'>, date: PlainDate): boolean {
  return !announcedYears.has(Number(date.slice(0, 4)));
}

/** In December the next year's days must be known. */
const AWAITED_FROM_MONTH = 12;

/** The first year that is needed by now and not announced: this one, or from December on the next; null when all is known. */
export function awaitedYear(calendar: WorkingCalendar, now: Instant): number | null {
  const [year = 0, month = 0] = dateOf(calendar, now).split('-').map(Number);
  const needed = month >= AWAITED_FROM_MONTH ? [year, year + 1] : [year];
  return needed.find((one) => !calendar.announcedYears.has(one)) ?? null;
}
