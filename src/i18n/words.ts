/** Ids → words for one reader: names of people, teams, stations and areas; times in the programme's zone. */
import type { Roster } from '../db/people-repo.ts';
import { SYSTEM } from '../domain/people/person.ts';
import { isProvisional } from '../domain/time/calendar-year.ts';
import { dateOf, type WorkingCalendar } from '../domain/time/working-calendar.ts';
import type { Locale, Messages } from './index.ts';
import { shortDay, shortTime } from './local-date.ts';

export type Words = {
  locale: Locale;
  t: Messages;
  person: (id: string) => string;
  team: (id: string | null) => string;
  station: (id: string) => string;
  area: (code: string) => string;
  /** The day on which something happened, in the programme's zone. */
  dateOf: (at: string) => string;
  /** `11月23日 09:00`, in the programme's zone. */
  time: (at: string) => string;
  /** `11月23日`. */
  day: (date: string) => string;
  /** What was counted in working days: as `time`, and marked where that year's days off are not known yet. */
  due: (at: string) => string;
  /** As `day`, with the same mark. */
  dueDay: (date: string) => string;
  /** Several sentences on one line; Chinese puts no space between them. */
  sentences: (parts: readonly string[]) => string;
};

type Calendar = Pick<WorkingCalendar, 'zone' | 'announcedYears'>;

export function wordsFor(locale: Locale, t: Messages, roster: Roster, calendar: Calendar): Words {
  const key = locale === 'zh-CN' ? 'zh' : 'en';
  const { zone } = calendar;
  const marked = (words: string, date: string) => (isProvisional(calendar, date) ? t.common.provisional(words) : words);
  return {
    locale,
    t,
    person: (id) => (id === SYSTEM ? t.common.system : (roster.person(id)?.name ?? t.common.nobody)),
    team: (id) => roster.team(id)?.name[key] ?? t.common.nobody,
    station: (id) => roster.station(id)?.name[key] ?? id,
    area: (code) => roster.area(code)?.[key] ?? code,
    dateOf: (at) => dateOf(calendar, at),
    time: (at) => shortTime(at, zone, locale),
    day: (date) => shortDay(date, locale),
    due: (at) => marked(shortTime(at, zone, locale), dateOf(calendar, at)),
    dueDay: (date) => marked(shortDay(date, locale), date),
    sentences: (parts) => parts.join(locale === 'zh-CN' ? '' : ' '),
  };
}
