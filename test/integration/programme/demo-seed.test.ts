import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Seeded, seedDemo } from '../../../prisma/seed.ts';
import { reactionsOf } from '../../../src/app.ts';
import { createCaseRepo } from '../../../src/db/case-repo.ts';
import { createPrisma } from '../../../src/db/client.ts';
import { createLeagueRepo } from '../../../src/db/league-repo.ts';
import { createPeopleRepo } from '../../../src/db/people-repo.ts';
import { createSql, type Sql } from '../../../src/db/sql.ts';
import { lastClosedWeek, weekRange } from '../../../src/domain/time/iso-week.ts';
import { freshDatabase } from '../../support/postgres.ts';

const NOW = '2026-11-24T02:30:00.000Z'; // Tuesday 10:30 in Shanghai
const zone = 'Asia/Shanghai';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const cards = (type: Parameters<typeof reactionsOf>[0]) =>
  reactionsOf(type).filter((name) => name === 'cases' || name === 'triage');

let url: string;
let seeded: Seeded;
let sql: Sql;

beforeAll(async () => {
  url = await freshDatabase();
  seeded = await seedDemo(url, NOW, { owedFor: cards });
  sql = createSql(url, silent);
});
afterAll(() => sql.close());

describe('the demo database', () => {
  it('holds what half a year of a sub-bureau brings', () => {
    expect(seeded.cases).toBeGreaterThan(750);
    expect(seeded.cases).toBeLessThanOrEqual(800);
  });

  it('is not filled twice', async () => {
    await expect(seedDemo(url, NOW)).rejects.toThrow('already holds cases');
  });

  it('has cases that the product reads back as they were told, and numbers that go on', async () => {
    const cases = createCaseRepo(sql, () => []);
    const found = await cases.findByNumber('LJ-2026-000001');
    expect(found?.number).toBe('LJ-2026-000001');
    const history = await cases.history(found!.id);
    expect(history[0]).toMatchObject({ type: 'case.reported', by: found!.reportedBy });
    const versions = await sql.one<{ odd: number }>(
      'seed-versions',
      `SELECT count(*)::int AS odd FROM "case" c WHERE c.version <> (c.details ->> 'version')::int
         OR c.version <> (SELECT max(e.version) FROM case_event e WHERE e.case_id = c.id) OR c.status <> c.details ->> 'status'`,
      [],
    );
    expect(versions?.odd).toBe(0);
    const next = await sql.one<{ no: string }>('seed-number', `SELECT nextval('case_number')::text AS no`, []);
    expect(Number(next?.no)).toBe(seeded.cases + 1);
  });

  it('carries for each veteran the points of the open cases, never above the cap', async () => {
    const loads = await sql.all<{ points: number; cap: number }>(
      'seed-loads',
      'SELECT points, cap FROM veteran_load',
      [],
    );
    expect(loads).toHaveLength(21);
    expect(loads.filter(({ points, cap }) => points > cap)).toEqual([]);
    expect(loads.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThan(10);
  });

  it('gives the last closed week a league with figures for every team but the quiet one', async () => {
    const week = lastClosedWeek(NOW, zone);
    const rows = await createLeagueRepo(sql).teamWeeks({ ...weekRange(week, zone), zone });
    expect(rows.map(({ teamId }) => teamId)).toEqual([
      'songling',
      'hewan',
      'dongkuang',
      'xikuang',
      'xincun',
      'shanqian',
      'matou',
    ]);
    expect(rows.filter(({ followUps }) => followUps.due > 0).length).toBeGreaterThanOrEqual(4);
    const onTime = rows.reduce((sum, { followUps }) => sum + followUps.onTime, 0);
    const due = rows.reduce((sum, { followUps }) => sum + followUps.due, 0);
    expect(onTime / due).toBeGreaterThan(0.6);
  });

  it('gives the digest calls for every week, and few checks that nobody made', async () => {
    const league = createLeagueRepo(sql);
    const [calls] = await league.calls([lastClosedWeek(NOW, zone)]);
    expect(calls?.calls).toBeGreaterThan(70);
    const missed = await league.missedFollowUps(NOW, zone);
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.length).toBeLessThan(20);
  });

  it('owes cards only for what someone can act on', async () => {
    const owed = await sql.all<{ reaction: string; cases: number; events: number }>(
      'seed-owed',
      `SELECT d.reaction, count(DISTINCT e.case_id)::int AS cases, count(*)::int AS events
       FROM event_delivery d JOIN case_event e ON e.id = d.event_id GROUP BY d.reaction ORDER BY d.reaction`,
      [],
    );
    expect(owed.map(({ reaction }) => reaction)).toEqual(['cases', 'triage']);
    for (const { cases, events } of owed) {
      expect(events).toBe(cases);
      expect(cases).toBeGreaterThanOrEqual(10);
      expect(cases).toBeLessThan(40);
    }
  });

  it('has something due today: a first contact, a next date and a follow-up', async () => {
    const due = await sql.all<{ kind: string; number: string }>(
      'seed-due',
      `SELECT r.kind, c.number FROM reminder r JOIN "case" c ON c.id = r.case_id
       WHERE r.state = 'pending' AND r.anchor_on = '2026-11-24' ORDER BY c.number`,
      [],
    );
    const kinds = due.map(({ kind }) => kind);
    expect(kinds).toContain('first_contact');
    expect(kinds).toContain('next_date');
    expect(kinds.some((kind) => kind.startsWith('follow_up_'))).toBe(true);
    const late = await sql.one<{ count: number }>(
      'seed-late',
      `SELECT count(*)::int AS count FROM reminder WHERE state = 'pending' AND anchor_on < '2026-11-24'`,
      [],
    );
    expect(late?.count).toBe(0);
  });

  it('knows its people', async () => {
    const prisma = createPrisma(url);
    const roster = await createPeopleRepo(prisma).roster();
    await prisma.$disconnect();
    expect(roster.programme.synthetic).toBe(true);
    expect(roster.people.filter(({ roles }) => roles.includes('veteran'))).toHaveLength(21);
    expect(roster.teams.map(({ leadId }) => roster.person(leadId)?.name)).toEqual([
      '葛长安',
      '柏建国',
      '单立本',
      '麻永年',
      '臧守义',
      '晏有才',
      '路明远',
    ]);
  });
});
