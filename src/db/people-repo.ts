/** Officers, teams, stations and where the programme speaks. Read often, changed rarely: kept for up to a minute. */
import type { Availability, Person, Role, Station, Style, Team } from '../domain/people/person.ts';
import type { PrismaClient } from './generated/client.ts';

export type Area = { code: string; zh: string; en: string };
export type Programme = {
  name: { zh: string; en: string };
  triageChannelId: string;
  leagueChannelId: string;
  digestChannelId: string;
  synthetic: boolean;
};
export type VeteranLoad = { person: Person; loadPoints: number; lastTakenAt: string | null };

/** One consistent picture of who is who. */
export type Roster = {
  programme: Programme;
  people: readonly Person[];
  teams: readonly Team[];
  stations: readonly Station[];
  areas: readonly (Area & { stationId: string })[];
  person: (id: string) => Person | null;
  bySlackUser: (slackUserId: string) => Person | null;
  team: (id: string | null) => Team | null;
  station: (id: string) => Station | null;
  area: (code: string) => Area | null;
  /** Everybody with this role. */
  withRole: (role: Role) => readonly Person[];
  chiefOf: (stationId: string) => Person | null;
  leadOf: (teamId: string | null) => Person | null;
  commander: () => Person | null;
};

export type PeopleRepo = {
  roster: () => Promise<Roster>;
  /** Forgets what was read, after a change of the roster. */
  refresh: () => void;
  loadOf: (personId: string) => Promise<number>;
  veterans: () => Promise<VeteranLoad[]>;
};

/** The database holds no programme yet, so nobody is enrolled. */
export class NoProgramme extends Error {
  override name = 'NoProgramme';
}

const FRESH_MS = 60_000;

export function createPeopleRepo(prisma: PrismaClient): PeopleRepo {
  let kept: { roster: Promise<Roster>; at: number } | null = null;
  const roster = () => {
    if (kept && Date.now() - kept.at < FRESH_MS) return kept.roster;
    const reading = readRoster(prisma);
    kept = { roster: reading, at: Date.now() };
    reading.catch(() => {
      kept = null;
    });
    return reading;
  };
  return {
    roster,
    refresh: () => {
      kept = null;
    },
    loadOf: async (personId) => (await prisma.veteranLoad.findUnique({ where: { personId } }))?.points ?? 0,
    veterans: async () => {
      const veterans = (await roster()).withRole('veteran');
      const [loads, latest] = await Promise.all([
        prisma.veteranLoad.findMany(),
        prisma.case.groupBy({ by: ['ownerId'], _max: { takenAt: true }, where: { takenAt: { not: null } } }),
      ]);
      const points = new Map(loads.map((load) => [load.personId, load.points]));
      const takenAt = new Map(latest.map((row) => [row.ownerId, row._max.takenAt]));
      return veterans.map((person) => ({
        person,
        loadPoints: points.get(person.id) ?? 0,
        lastTakenAt: takenAt.get(person.id)?.toISOString() ?? null,
      }));
    },
  };
}

async function readRoster(prisma: PrismaClient): Promise<Roster> {
  const [programme, personRows, teamRows, stationRows] = await Promise.all([
    prisma.programme.findUnique({ where: { id: 1 } }),
    prisma.person.findMany({ include: { load: true }, orderBy: { id: 'asc' } }),
    prisma.team.findMany({ orderBy: { sortOrder: 'asc' } }),
    prisma.station.findMany({ orderBy: { sortOrder: 'asc' } }),
  ]);
  if (!programme) throw new NoProgramme('No programme is loaded yet: run `npm run programme:load -- <file>`.');

  const people: Person[] = personRows.map((row) => ({
    id: row.id,
    slackUserId: row.slackUserId,
    name: row.name,
    roles: row.roles as Role[],
    stationId: row.stationId,
    teamId: row.teamId,
    style: row.style as Style | null,
    skills: row.skills,
    areas: row.areas,
    availability: row.availability as Availability,
    workloadCap: row.load?.cap ?? 0,
    excludedAreas: row.excludedAreas,
    ...(row.homeArea ? { homeArea: row.homeArea } : {}),
  }));
  const withRole = (role: Role) => people.filter((person) => person.roles.includes(role));
  const theOne = (role: Role, matches: (person: Person) => boolean) => withRole(role).find(matches) ?? null;
  const teams: Team[] = teamRows.map((row) => ({
    id: row.id,
    name: { zh: row.nameZh, en: row.nameEn },
    stationId: row.stationId,
    channelId: row.channelId,
    leadId: theOne('team_lead', (person) => person.teamId === row.id)?.id ?? '',
  }));
  const stations: Station[] = stationRows.map((row) => ({
    id: row.id,
    name: { zh: row.nameZh, en: row.nameEn },
    channelId: row.channelId,
    chiefId: theOne('station_chief', (person) => person.stationId === row.id)?.id ?? null,
  }));
  const areas = stationRows.flatMap((row) => (row.areas as Area[]).map((area) => ({ ...area, stationId: row.id })));
  const byId = new Map(people.map((person) => [person.id, person]));
  const bySlack = new Map(people.map((person) => [person.slackUserId, person]));
  return {
    programme: {
      name: programme.name as Programme['name'],
      triageChannelId: programme.triageChannelId,
      leagueChannelId: programme.leagueChannelId,
      digestChannelId: programme.digestChannelId,
      synthetic: programme.synthetic,
    },
    people,
    teams,
    stations,
    areas,
    person: (id) => byId.get(id) ?? null,
    bySlackUser: (slackUserId) => bySlack.get(slackUserId) ?? null,
    team: (id) => teams.find((team) => team.id === id) ?? null,
    station: (id) => stations.find((station) => station.id === id) ?? null,
    area: (code) => areas.find((area) => area.code === code) ?? null,
    withRole,
    chiefOf: (stationId) => theOne('station_chief', (person) => person.stationId === stationId),
    leadOf: (teamId) => (teamId === null ? null : theOne('team_lead', (person) => person.teamId === teamId)),
    commander: () => theOne('commander', () => true),
  };
}
