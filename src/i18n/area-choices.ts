/** The areas to choose from, station by station. */
import type { Roster } from '../db/people-repo.ts';
import type { Person } from '../domain/people/person.ts';
import type { Locale } from './index.ts';

export type AreaGroup = { station: string; areas: readonly { code: string; name: string }[] };

/** One's own station first: most happens there. */
export function areaGroups(roster: Roster, person: Person, locale: Locale): AreaGroup[] {
  const key = locale === 'zh-CN' ? 'zh' : 'en';
  const stations = [...roster.stations].sort(
    (a, b) => Number(b.id === person.stationId) - Number(a.id === person.stationId),
  );
  return stations
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
