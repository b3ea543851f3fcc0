import { randomUUID } from 'node:crypto';
import { createPrisma } from '../../src/db/client.ts';
import { createLeagueRepo } from '../../src/db/league-repo.ts';
import { createPeopleRepo } from '../../src/db/people-repo.ts';
import { createPublicationRepo } from '../../src/db/publication-repo.ts';
import { createSlackPostRepo } from '../../src/db/slack-post-repo.ts';
import { createSql, type Sql } from '../../src/db/sql.ts';
import { createWitnessRepo } from '../../src/db/witness-repo.ts';
import type { Deps } from '../../src/deps.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { chinaCalendar } from '../../src/platform/china-calendar.ts';
import { manualClock } from '../../src/platform/clock.ts';
import type { Logger } from '../../src/platform/logger.ts';
import type { Message } from '../../src/slack/blocks.ts';
import type { SlackClients } from '../../src/slack/clients.ts';
import { createGateway } from '../../src/slack/gateway.ts';

const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type Posted = Message & { channel: string };
export type WeekWorld = {
  sql: Sql;
  deps: Deps;
  clock: ReturnType<typeof manualClock>;
  /** What reached Slack, in order. `beforePost` runs while a message is on its way. */
  posts: Posted[];
  slack: { beforePost: () => Promise<void> };
  stop: () => Promise<void>;
};

/** Three teams in the order songling, hewan, dongkuang; a real store, and a Slack that only takes notes. */
export async function weekWorld(
  databaseUrl: string,
  now: string,
  programmeLocale: Locale = 'zh-CN',
): Promise<WeekWorld> {
  const sql = createSql(databaseUrl, silent);
  const prisma = createPrisma(databaseUrl);
  const clock = manualClock(now);
  const posts: Posted[] = [];
  const slack = { beforePost: async () => {} };
  const postMessage = async ({ channel, text, blocks }: Posted) => {
    await slack.beforePost();
    posts.push({ channel, text, blocks });
    return { ok: true, channel, ts: `${posts.length}.0` };
  };
  const clients = { bulk: { chat: { postMessage } }, interactive: {} } as unknown as SlackClients;
  await loadProgramme(sql);
  const deps = {
    clock,
    log: silent,
    calendar: chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' }),
    programmeLocale,
    people: createPeopleRepo(prisma),
    league: createLeagueRepo(sql),
    witness: createWitnessRepo(sql),
    publications: createPublicationRepo(sql),
    slack: createGateway(clients, createSlackPostRepo(sql, 60_000), silent),
  } as unknown as Deps;
  const stop = async () => {
    await prisma.$disconnect();
    await sql.close();
  };
  return { sql, deps, clock, posts, slack, stop };
}

async function loadProgramme(sql: Sql): Promise<void> {
  await sql.run(
    'rows-programme',
    `INSERT INTO programme (id, name, triage_channel_id, league_channel_id, digest_channel_id, synthetic)
     VALUES (1, '{"zh": "老警", "en": "Laojing"}', 'C-triage', 'C-league', 'C-digest', true)`,
    [],
  );
  const names = [
    ['songling', '松岭'],
    ['hewan', '河湾'],
    ['dongkuang', '东矿'],
  ] as const;
  for (const [order, [id, zh]] of names.entries()) {
    await sql.run(
      'rows-station',
      `INSERT INTO station (id, name_zh, name_en, areas, sort_order) VALUES ($1, $2, $1, '[]', $3)`,
      [id, zh, order],
    );
    await sql.run(
      'rows-team',
      `INSERT INTO team (id, name_zh, name_en, station_id, channel_id, sort_order) VALUES ($1, $2, $1, $1, 'C-' || $1, $3)`,
      [id, zh, order],
    );
  }
}

export type CaseRows = {
  number: string;
  status?: string;
  teamId?: string | null;
  level?: string;
  difficulty?: string;
  takenAt?: string;
  firstContactDueAt?: string;
  firstContactAt?: string;
  closedAt?: string;
  reportedAt?: string;
  details?: Record<string, unknown>;
  events?: readonly [type: string, at: string, payload?: Record<string, unknown>][];
  followUps?: readonly { day: number; on: string; keptAt?: string; state?: string }[];
};

/** One case with its columns, its history and its promises, as the application would have left them. */
export async function addCase(sql: Sql, rows: CaseRows): Promise<string> {
  const id = randomUUID();
  const { status = 'taken', teamId = 'songling', level = 'yellow', reportedAt = '2026-11-01T02:00:00Z' } = rows;
  const details = {
    id,
    number: rows.number,
    status,
    level,
    teamId,
    reportedAt,
    assessment: { clockLevel: level, confidence: 'normal' },
    report: { category: 'neighbour', stationId: 'songling', dangerSigns: [] },
    leadId: 'p1',
    sessions: [],
    nextOn: null,
    ...rows.details,
  };
  await sql.run(
    'rows-case',
    `INSERT INTO "case" (id, number, status, level, category, station_id, area, team_id, difficulty, reported_by, reported_at,
       taken_at, first_contact_due_at, first_contact_at, closed_at, details)
     VALUES ($1, $2, $3, $4, 'neighbour', 'songling', 'a', $5, $6, 'p0', $7, $8, $9, $10, $11, $12)`,
    [
      id,
      rows.number,
      status,
      level,
      teamId,
      rows.difficulty ?? 'D2',
      reportedAt,
      rows.takenAt ?? null,
      rows.firstContactDueAt ?? null,
      rows.firstContactAt ?? null,
      rows.closedAt ?? null,
      JSON.stringify(details),
    ],
  );
  for (const [type, at, payload = {}] of rows.events ?? []) {
    await sql.run(
      'rows-event',
      `INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload) VALUES ($1, 1, 1, $2, 'p1', $3, $4)`,
      [id, type, at, JSON.stringify(payload)],
    );
  }
  for (const { day, on, keptAt, state = keptAt ? 'kept' : 'sent' } of rows.followUps ?? []) {
    await sql.run(
      'rows-reminder',
      `INSERT INTO reminder (id, case_id, cycle, kind, anchor_on, due_at, state, kept_at)
       VALUES ($1, $2, 1, $3, $4::date, $4::date + interval '1 hour', $5, $6)`,
      [randomUUID(), id, `follow_up_${day}`, on, state, keptAt ?? null],
    );
  }
  return id;
}
