/** The working calendar of this programme: a country's published tables, and a file per year that goes before them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CalendarProblem, type CalendarYear, calendarOf, calendarProblems } from '../domain/time/calendar-year.ts';
import type { WorkingCalendar } from '../domain/time/working-calendar.ts';
import { chinaYears } from './china-calendar.ts';
import { festivalsOf } from './chinese-festivals.ts';

export type CalendarSettings = Pick<WorkingCalendar, 'zone' | 'dayStart' | 'dayEnd' | 'weekend'> & {
  /** Whose published tables count; `none`: only what the files say. */
  country: 'CN' | 'none';
  /** Holds `2027.json` and so on. */
  directory: string | undefined;
};

/** `from`: the published tables, or the name of the file. */
export type KnownYear = CalendarYear & { from: string };
/** `certain` ones make a calendar useless; the others may be meant. */
export type YearFinding = { from: string; sentence: string; certain: boolean };

const day = z.iso.date({ error: 'a date such as 2027-01-01' });
const file = z.strictObject({
  /** Where the days were published, for whoever reads the file. */
  source: z.string().optional(),
  holidays: z.array(day),
  makeUpWorkdays: z.array(day).default([]),
});

const FILE_NAME = /^(\d{4})\.json$/;
const TABLES = 'published tables';

export class UnusableCalendar extends Error {
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(findings.join('\n'));
    this.findings = findings;
  }
}

/** Throws UnusableCalendar, with a line for each thing that is wrong, where the files cannot be meant. */
export async function loadCalendar(settings: CalendarSettings): Promise<WorkingCalendar> {
  const { years, findings } = await readYears(settings);
  const certain = findings.filter((finding) => finding.certain).map(({ from, sentence }) => `${from}: ${sentence}`);
  if (certain.length > 0) throw new UnusableCalendar(certain);
  return calendarOf(settings, years);
}

/** Every year that is known, the one that counts of each, and what is to be said about the files. */
export async function readYears({
  country,
  directory,
  weekend,
}: CalendarSettings): Promise<{ years: KnownYear[]; findings: YearFinding[] }> {
  const tables = country === 'CN' ? chinaYears().map((year) => ({ ...year, from: TABLES })) : [];
  const read = directory === undefined ? [] : await readFiles(directory);
  const written = read.flatMap((one) => ('year' in one ? [one] : []));
  const mustBeOff = (year: number) => (country === 'CN' ? festivalsOf(year) : {});
  const findings = [
    ...read.flatMap((one) => ('year' in one ? [] : [one])),
    ...written.flatMap((year) =>
      calendarProblems(year, mustBeOff(year.year), weekend).map((problem) => finding(year.from, problem)),
    ),
  ];
  const years = [...new Map([...tables, ...written].map((one) => [one.year, one])).values()];
  return { years: years.sort((one, other) => one.year - other.year), findings };
}

async function readFiles(directory: string): Promise<(KnownYear | YearFinding)[]> {
  const wrong = (from: string, sentence: string): YearFinding => ({ from, sentence, certain: true });
  const names = await readdir(directory).catch(() => null);
  if (names === null) return [wrong(directory, 'cannot be read')];
  const wanted = names.filter((name) => FILE_NAME.test(name)).sort();
  return Promise.all(
    wanted.map(async (name) => {
      const text = await readFile(join(directory, name), 'utf8').catch(() => null);
      if (text === null) return wrong(name, 'cannot be read');
      const parsed = file.safeParse(jsonOf(text));
      if (parsed.success) return { ...parsed.data, year: Number(FILE_NAME.exec(name)?.[1]), from: name };
      const { path, message } = parsed.error.issues[0]!;
      return wrong(name, path.length > 0 ? `${path.join('.')}: ${message}` : message);
    }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function finding(from: string, problem: CalendarProblem): YearFinding {
  switch (problem.code) {
    case 'no-holiday':
      return { from, certain: false, sentence: 'lists no day off at all' };
    case 'other-year':
      return { from, certain: true, sentence: `${problem.date} is not in this year` };
    case 'twice':
      return { from, certain: true, sentence: `${problem.date} is listed twice` };
    case 'holiday-and-make-up':
      return { from, certain: true, sentence: `${problem.date} is a day off and a make-up day at once` };
    case 'make-up-on-a-weekday':
      return { from, certain: false, sentence: `${problem.date} is worked anyway, so it is no make-up day` };
    case 'festival-at-work':
      return { from, certain: false, sentence: `${problem.date} (${problem.festival}) is missing among the days off` };
  }
}
