import type { Area, Roster } from '../../src/db/people-repo.ts';
import type { Sql } from '../../src/db/sql.ts';
import type { Person, Station, Team } from '../../src/domain/people/person.ts';
import { aPerson, aPersonWith } from './builders.ts';

export const VETERAN = aPerson({ id: 'p-zhou', name: '周正' });
export const SECOND_VETERAN = aPerson({ id: 'p-wu', name: '吴和', style: 'warm' });
export const OTHER_TEAM = aPerson({ id: 'p-hewan', name: '何湾', stationId: 'hewan', teamId: 'hewan' });
export const LEAD = aPersonWith('team_lead', { id: 'p-lead', name: '李队' });
export const CHIEF = aPersonWith('station_chief', { id: 'p-chief', name: '所长' });
export const TRIAGE = aPersonWith('triage_officer', { id: 'p-triage', name: '分流' });
export const REPORTER = aPersonWith('reporting_officer', { id: 'p-reporter', name: '民警' });
export const CALLER = aPersonWith('follow_up_caller', { id: 'p-caller', name: '回访' });
export const PEOPLE = [VETERAN, SECOND_VETERAN, OTHER_TEAM, LEAD, CHIEF, TRIAGE, REPORTER, CALLER];

type NamedArea = Area & { stationId: string };
const AREAS: NamedArea[] = [
  { code: 'songling-north', zh: '松岭北区', en: 'Songling North', stationId: 'songling' },
  { code: 'hewan-east', zh: '河湾东', en: 'Hewan East', stationId: 'hewan' },
];

/** Two stations with a team each, every name as given. */
export function aRoster(
  overrides: { people?: readonly Person[]; areas?: NamedArea[]; stationName?: Station['name'] } = {},
): Roster {
  const { people = PEOPLE, areas = AREAS } = overrides;
  const ids = ['songling', 'hewan'];
  const names: Record<string, Station['name']> = {
    songling: overrides.stationName ?? { zh: '松岭', en: 'Songling' },
    hewan: { zh: '河湾', en: 'Hewan' },
  };
  const withRole = (role: Person['roles'][number], matches: (person: Person) => boolean) =>
    people.find((person) => person.roles.includes(role) && matches(person)) ?? null;
  const teams: Team[] = ids.map((id) => ({
    id,
    name: names[id]!,
    stationId: id,
    channelId: `C-${id}`,
    leadId: withRole('team_lead', (person) => person.teamId === id)?.id ?? '',
  }));
  const stations: Station[] = ids.map((id) => ({ id, name: names[id]!, channelId: `C-${id}-station`, chiefId: null }));
  return {
    programme: {
      name: { zh: '老警', en: 'Laojing' },
      triageChannelId: 'C-triage',
      leagueChannelId: 'C-league',
      digestChannelId: 'C-digest',
      synthetic: true,
    },
    people,
    teams,
    stations,
    areas,
    person: (id) => people.find((person) => person.id === id) ?? null,
    bySlackUser: (user) => people.find((person) => person.slackUserId === user) ?? null,
    team: (id) => teams.find((team) => team.id === id) ?? null,
    station: (id) => stations.find((station) => station.id === id) ?? null,
    area: (code) => areas.find((area) => area.code === code) ?? null,
    withRole: (role) => people.filter((person) => person.roles.includes(role)),
    chiefOf: (stationId) => withRole('station_chief', (person) => person.stationId === stationId),
    leadOf: (teamId) => withRole('team_lead', (person) => person.teamId === teamId),
    commander: () => withRole('commander', () => true),
  };
}

/** The same programme in a database; every veteran has a cap. */
export async function enrol(sql: Sql, people: readonly Person[] = PEOPLE): Promise<void> {
  const { programme, stations, teams, areas } = aRoster({ people });
  await sql.run(
    'enrol-programme',
    `INSERT INTO programme (id, name, triage_channel_id, league_channel_id, digest_channel_id, synthetic)
     VALUES (1, $1, $2, $3, $4, true)`,
    [JSON.stringify(programme.name), programme.triageChannelId, programme.leagueChannelId, programme.digestChannelId],
  );
  for (const [order, station] of stations.entries()) {
    await sql.run(
      'enrol-station',
      `INSERT INTO station (id, name_zh, name_en, channel_id, areas, sort_order) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        station.id,
        station.name.zh,
        station.name.en,
        station.channelId,
        JSON.stringify(areas.filter((area) => area.stationId === station.id)),
        order,
      ],
    );
  }
  for (const [order, team] of teams.entries()) {
    await sql.run(
      'enrol-team',
      `INSERT INTO team (id, name_zh, name_en, station_id, channel_id, sort_order) VALUES ($1, $2, $3, $4, $5, $6)`,
      [team.id, team.name.zh, team.name.en, team.stationId, team.channelId, order],
    );
  }
  for (const person of people) {
    await sql.run(
      'enrol-person',
      `INSERT INTO person (id, slack_user_id, name, roles, station_id, team_id, style, skills, areas, availability, excluded_areas)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        person.id,
        person.slackUserId,
        person.name,
        person.roles,
        person.stationId,
        person.teamId,
        person.style,
        person.skills,
        person.areas,
        person.availability,
        person.excludedAreas,
      ],
    );
    if (!person.roles.includes('veteran')) continue;
    await sql.run('enrol-load', 'INSERT INTO veteran_load (person_id, cap) VALUES ($1, $2)', [
      person.id,
      person.workloadCap,
    ]);
  }
}
