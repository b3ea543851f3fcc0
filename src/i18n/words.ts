/** Ids → words for one reader: names of people, teams, stations and areas; times in the programme's zone. */
import type { Roster } from '../db/people-repo.ts';
import { SYSTEM } from '../domain/people/person.ts';
import { Temporal } from '../domain/time/temporal.ts';
import type { Locale, Messages } from './index.ts';

export type Words = {
  locale: Locale;
  t: Messages;
  person: (id: string) => string;
  team: (id: string | null) => string;
  station: (id: string) => string;
  area: (code: string) => string;
  /** `11月23日 09:00`, in the programme's zone. */
  time: (at: string) => string;
  /** `11月23日`. */
  day: (date: string) => string;
  /** Several sentences on one line; Chinese puts no space between them. */
  sentences: (parts: readonly string[]) => string;
};

export function wordsFor(locale: Locale, t: Messages, roster: Roster, zone: string): Words {
  const key = locale === 'zh-CN' ? 'zh' : 'en';
  const day = new Intl.DateTimeFormat(locale, {
    month: locale === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const dayText = (date: string) => day.format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));
  return {
    locale,
    t,
    person: (id) => (id === SYSTEM ? t.common.system : (roster.person(id)?.name ?? t.common.nobody)),
    team: (id) => roster.team(id)?.name[key] ?? t.common.nobody,
    station: (id) => roster.station(id)?.name[key] ?? id,
    area: (code) => roster.area(code)?.[key] ?? code,
    time: (at) => {
      const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
      return `${dayText(local.toPlainDate().toString())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
    },
    day: dayText,
    sentences: (parts) => parts.join(locale === 'zh-CN' ? '' : ' '),
  };
}
