/** Teams and stations as somebody chooses among them. */
import type { Roster } from '../../db/people-repo.ts';
import type { Place } from '../../domain/case/overlay.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choices } from '../../slack/elements.ts';

export function placeChoices(roster: Roster, words: Words): Choices {
  const { field } = words.t.steps;
  return [
    ...roster.teams.map(({ id }) => [`team:${id}`, field.placeTeam(words.team(id))] as const),
    ...roster.stations.map(({ id }) => [`station:${id}`, field.placeStation(words.station(id))] as const),
  ];
}

export function placeIds(roster: Roster): string[] {
  return [...roster.teams.map(({ id }) => `team:${id}`), ...roster.stations.map(({ id }) => `station:${id}`)];
}

/** Null for a place that is not there. */
export function placeFrom(value: string | null, roster: Roster): Place | null {
  const [kind, id = ''] = (value ?? '').split(':');
  const team = kind === 'team' ? roster.team(id) : null;
  if (team) return { teamId: team.id, stationId: team.stationId };
  const station = kind === 'station' ? roster.station(id) : null;
  return station ? { teamId: null, stationId: station.id } : null;
}
