import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../prisma/demo/workspace-seed.ts';
import { createPrisma } from '../../../src/db/client.ts';
import type { PrismaClient } from '../../../src/db/generated/client.ts';
import { loadProgramme } from '../../../src/db/load-programme.ts';
import type { ProgrammeFile } from '../../../src/db/programme-file.ts';
import { freshDatabase } from '../../support/postgres.ts';

let url: string;
let prisma: PrismaClient;
let directory: string;
let programme: ProgrammeFile;

beforeAll(async () => {
  url = await freshDatabase();
  prisma = createPrisma(url);
  directory = await mkdtemp(join(tmpdir(), 'laojing-programme-'));
});
beforeEach(() => {
  programme = structuredClone(demoProgramme());
});
afterAll(async () => {
  await prisma.$disconnect();
  await rm(directory, { recursive: true, force: true });
});

const person = (id: string) => prisma.person.findUniqueOrThrow({ where: { id }, include: { load: true } });

describe('loading a programme', () => {
  it('puts everyone in place, and the same once more', async () => {
    const first = await loadProgramme(prisma, programme);
    expect(first).toEqual({ stations: 7, teams: 7, people: 50, departed: [], weeks: 0 });
    expect(await loadProgramme(prisma, programme)).toEqual(first);
    expect(await prisma.person.count()).toBe(50);
    expect(await prisma.veteranLoad.count()).toBe(21);
    expect(await person('veteran-09')).toMatchObject({ name: '卞春生', availability: 'light_duty', load: { cap: 2 } });
  });

  it('changes a cap without touching what the veteran carries', async () => {
    await prisma.veteranLoad.update({ where: { personId: 'veteran-01' }, data: { points: 3.5 } });
    programme.people.find(({ id }) => id === 'veteran-01')!.workloadCap = 4;
    await loadProgramme(prisma, programme);
    expect((await person('veteran-01')).load).toMatchObject({ cap: 4, points: 3.5 });
  });

  it('keeps whoever left the file, without any role', async () => {
    programme.people = programme.people.filter(({ id }) => id !== 'veteran-14');
    const { departed } = await loadProgramme(prisma, programme);
    expect(departed).toEqual(['佟海涛']);
    expect(await person('veteran-14')).toMatchObject({ name: '佟海涛', roles: [], availability: 'retired' });
    expect((await loadProgramme(prisma, programme)).departed).toEqual([]);
  });

  it('gives an account to its new owner, and lets two people swap theirs', async () => {
    const [one, other] = ['officer-01', 'officer-02'].map((id) => programme.people.find((who) => who.id === id)!);
    [one!.slackUserId, other!.slackUserId] = [other!.slackUserId, one!.slackUserId];
    programme.people = programme.people.filter(({ id }) => id !== 'officer-14');
    programme.people.push({ ...one!, id: 'officer-15', name: '暨晴', slackUserId: 'U0OFFICER14' });
    await loadProgramme(prisma, programme);
    expect((await person('officer-01')).slackUserId).toBe('U0OFFICER02');
    expect((await person('officer-02')).slackUserId).toBe('U0OFFICER01');
    expect((await person('officer-15')).slackUserId).toBe('U0OFFICER14');
    expect((await person('officer-14')).slackUserId).toBe('former-officer-14');
  });

  it('does not drop a station to which officers still belong, and then changes nothing', async () => {
    programme.stations = programme.stations.filter(({ id }) => id !== 'matou');
    programme.teams = programme.teams.filter(({ id }) => id !== 'matou');
    programme.people = programme.people.filter(({ station }) => station !== 'matou');
    programme.name.en = 'Not to be seen';
    await expect(loadProgramme(prisma, programme)).rejects.toThrow('Team "matou" is not in the file');
    const kept = await prisma.programme.findUniqueOrThrow({ where: { id: 1 } });
    expect(kept.name).not.toMatchObject({ en: 'Not to be seen' });
  });

  it('drops a station that nobody needs', async () => {
    const added = structuredClone(demoProgramme());
    added.stations.push({
      id: 'spare',
      name: { zh: '备用', en: 'Spare' },
      areas: [{ code: 'spare-1', zh: '一', en: 'One' }],
    });
    await loadProgramme(prisma, added);
    expect(await prisma.station.count()).toBe(8);
    await loadProgramme(prisma, programme);
    expect(await prisma.station.count()).toBe(7);
  });
});

describe('npm run programme:load', () => {
  const load = async (yaml: string, databaseUrl = url) => {
    const file = join(directory, 'programme.yaml');
    await writeFile(file, yaml);
    const args = ['--import', 'tsx', 'src/cli/load-programme.ts', file];
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    return promisify(execFile)(process.execPath, args, { env }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  };
  const asYaml = (value: ProgrammeFile) => JSON.stringify(value); // JSON is YAML

  it('says what it loaded', async () => {
    programme.weeklyCalls = [{ week: '2026-W47', station: 'matou', calls: 14, disputes: 4 }];
    const { code, stdout } = await load(asYaml(programme));
    expect(code).toBe(0);
    expect(stdout).toContain('7 stations, 7 teams, 50 people');
    expect(await prisma.weeklyCalls.findMany()).toEqual([
      { week: '2026-W47', stationId: 'matou', calls: 14, disputes: 4 },
    ]);
  });

  it('refuses a broken file with every problem, and exit code 1', async () => {
    programme.people[0]!.team = 'nowhere';
    programme.people[1]!.slackUserId = programme.people[2]!.slackUserId;
    const { code, stderr } = await load(asYaml(programme));
    expect(code).toBe(1);
    expect(stderr).toContain('people[0].team: there is no team "nowhere"');
    expect(stderr).toContain('people[2].slackUserId: Slack user');
  });

  it('says in one line that the database is not there', async () => {
    const { code, stderr } = await load(asYaml(programme), 'postgresql://laojing@127.0.0.1:1/none');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
