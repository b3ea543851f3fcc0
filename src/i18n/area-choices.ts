/** The areas to choose from, station by station. */
import type { Roster } from '../db/people-repo.ts';
import type { Person } from '../domain/people/person.ts';
import type { Locale } from './index.ts';

export type AreaGroup = { station: string; areas: readonly { code: string; name: string }[] };

/** One's own station first: most happens there. */
export function areaGroups(roster: Roster, person: Person, locale: Locale): AreaGroup[] {
  const key = locale === 'zh-CN' ? 'zh' : 'en';
  return ownFirst(roster, person)
    .map((station) => ({
      station: station.name[key],
      areas: roster.areas
        .filter((area) => area.stationId === station.id)
        .map((area) => ({ code: area.code, name: area[key] })),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** As a select of groups takes them. */
export function groupsOf(groups: readonly AreaGroup[]) {
  return groups.map(({ station, areas }) => ({
    label: station,
    choices: areas.map(({ code, name }) => [code, name] as const),
  }));
}

export function stationChoices(roster: Roster, person: Person, locale: Locale): (readonly [string, string])[] {
  const key = locale === 'zh-CN' ? 'zh' : 'en';
  return ownFirst(roster, person).map(({ id, name }) => [id, name[key]] as const);
}

function ownFirst({ stations }: Roster, { stationId }: Person): Roster['stations'] {
  return [...stations].sort((a, b) => Number(b.id === stationId) - Number(a.id === stationId));
}
