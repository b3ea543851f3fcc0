/** Brings stations, teams and people of the store to what the programme file says. */
import type { PrismaClient } from './generated/client.ts';
import type { ProgrammeFile } from './programme-file.ts';

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** A programme file that contradicts what the store already holds; `message` says what and why. */
export class ProgrammeConflict extends Error {
  override name = 'ProgrammeConflict';
}

export type LoadedProgramme = { stations: number; teams: number; people: number; departed: string[]; weeks: number };

/**
 * Afterwards the store says what the file says; a second run changes nothing. All in one transaction.
 *
 * Whoever is no longer in the file is kept, because cases and history name them, but loses every role and counts as
 * retired: reminders then go to the team's lead. A station or team that the file dropped goes as well, unless a case or
 * a kept person still belongs to it: then nothing is loaded and `ProgrammeConflict` says why. A veteran's points of open
 * cases are never touched, only the cap.
 */
export async function loadProgramme(prisma: PrismaClient, programme: ProgrammeFile): Promise<LoadedProgramme> {
  return prisma.$transaction(async (store) => {
    await loadFrame(store, programme);
    await loadOffices(store, programme);
    const departed = await retireDeparted(store, programme);
    await loadPeople(store, programme);
    await dropOffices(store, programme);
    for (const { week, station: stationId, calls, disputes } of programme.weeklyCalls) {
      const where = { week_stationId: { week, stationId } };
      const counted = { calls, disputes };
      await store.weeklyCalls.upsert({ where, create: { week, stationId, ...counted }, update: counted });
    }
    return {
      stations: programme.stations.length,
      teams: programme.teams.length,
      people: programme.people.length,
      departed,
      weeks: programme.weeklyCalls.length,
    };
  });
}

async function loadFrame(store: Transaction, { name, channels, synthetic }: ProgrammeFile): Promise<void> {
  const frame = {
    name,
    synthetic,
    triageChannelId: channels.triage,
    leagueChannelId: channels.league,
    digestChannelId: channels.digest,
  };
  await store.programme.upsert({ where: { id: 1 }, create: { id: 1, ...frame }, update: frame });
}

async function loadOffices(store: Transaction, { stations, teams }: ProgrammeFile): Promise<void> {
  for (const [sortOrder, { id, name, channel, areas }] of stations.entries()) {
    const row = { nameZh: name.zh, nameEn: name.en, channelId: channel ?? null, areas, sortOrder };
    await store.station.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
  for (const [sortOrder, { id, name, channel, station: stationId }] of teams.entries()) {
    const row = { nameZh: name.zh, nameEn: name.en, channelId: channel, stationId, sortOrder };
    await store.team.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
}

async function retireDeparted(store: Transaction, { people }: ProgrammeFile): Promise<string[]> {
  const gone = await store.person.findMany({ where: { id: { notIn: people.map(({ id }) => id) } } });
  const accounts = new Set(people.map(({ slackUserId }) => slackUserId));
  for (const { id, slackUserId } of gone) {
    // The account may now be another officer's; it can be one person's only.
    const account = accounts.has(slackUserId) ? { slackUserId: `former-${id}` } : {};
    await store.person.update({ where: { id }, data: { roles: [], availability: 'retired', ...account } });
  }
  return gone.filter(({ roles }) => roles.length > 0).map(({ name }) => name);
}

async function loadPeople(store: Transaction, { people }: ProgrammeFile): Promise<void> {
  const known = await store.person.findMany({ where: { id: { in: people.map(({ id }) => id) } } });
  for (const { id, slackUserId } of known) {
    const wanted = people.find((one) => one.id === id)?.slackUserId;
    // Two officers may have changed accounts with each other: first both let go.
    if (wanted !== slackUserId) await store.person.update({ where: { id }, data: { slackUserId: `moving-${id}` } });
  }
  for (const { id, station: stationId, team, style, workloadCap: cap, homeArea, ...rest } of people) {
    const row = { ...rest, stationId, teamId: team ?? null, style: style ?? null, homeArea: homeArea ?? null };
    await store.person.upsert({ where: { id }, create: { id, ...row }, update: row });
    if (!rest.roles.includes('veteran')) continue;
    await store.veteranLoad.upsert({ where: { personId: id }, create: { personId: id, cap }, update: { cap } });
  }
}

async function dropOffices(store: Transaction, { stations, teams }: ProgrammeFile): Promise<void> {
  const droppedTeams = await store.team.findMany({ where: { id: { notIn: teams.map(({ id }) => id) } } });
  for (const { id } of droppedTeams) {
    const used =
      (await store.person.count({ where: { teamId: id } })) + (await store.case.count({ where: { teamId: id } }));
    if (used > 0) throw new ProgrammeConflict(`Team "${id}" is not in the file, but cases or officers belong to it.`);
    await store.team.delete({ where: { id } });
  }
  const droppedStations = await store.station.findMany({ where: { id: { notIn: stations.map(({ id }) => id) } } });
  for (const { id } of droppedStations) {
    const used =
      (await store.person.count({ where: { stationId: id } })) +
      (await store.team.count({ where: { stationId: id } })) +
      (await store.case.count({ where: { stationId: id } }));
    if (used > 0)
      throw new ProgrammeConflict(`Station "${id}" is not in the file, but cases or officers belong to it.`);
    await store.station.delete({ where: { id } });
  }
}
