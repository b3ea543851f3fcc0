/** P1: the full submit of a report, verified, checked and committed before its ack, beside a bare Bolt app. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createSql } from '../../src/db/sql.ts';
import { CATEGORIES, RELATIONSHIPS } from '../../src/domain/case/vocabulary.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { type SignedPoster, signedPoster } from '../support/signed-post.ts';
import { startFakeSlack } from './fake-slack.ts';
import { median, ratioLine, summary } from './lanes.ts';

const SECRET = 'bench-signing-secret-0000';
const LATENCY_REQUESTS = 300;
const THROUGHPUT_REQUESTS = 1500;
const CONNECTIONS = 16;
const AREAS = Array.from({ length: 200 }, (_, at) => `bench-${at}`);
/** Between these nobody is asked about violence at home first. */
const OUTSIDE_THE_FAMILY = RELATIONSHIPS.slice(RELATIONSHIPS.indexOf('neighbour'));

type Round = { p50: number; p99: number; perSecond: number };
/** `commit`: the median of one durable row, milliseconds; less than that no submit can add to bare Bolt. */
type Figures = { own: Round[]; bare: Round[]; commit: number[] };

export async function benchAck(databaseUrl: string, rounds: number): Promise<boolean> {
  await addOfficer(databaseUrl);
  const slack = await startFakeSlack();
  const [ownPort, barePort, healthPort] = [await freePort(), await freePort(), await freePort()];
  const shared = { SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl };
  const own = start('src/main.ts', {
    ...shared,
    DATABASE_URL: databaseUrl,
    PORT: String(ownPort),
    HEALTH_PORT: String(healthPort),
    ROLES: 'bot',
    LOG_LEVEL: 'error',
  });
  const bare = start('test/bench/bare-bolt.ts', { ...shared, PORT: String(barePort) });
  try {
    await Promise.all([untilAnswered(ownPort), untilAnswered(barePort)]);
    const figures: Figures = { own: [], bare: [], commit: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const [bareRound, ownRound] = [await measure(barePort), await measure(ownPort)];
      const commit = await measureCommit(databaseUrl);
      if (round === 0) continue;
      figures.bare.push(bareRound);
      figures.own.push(ownRound);
      figures.commit.push(commit);
    }
    await expectCases(databaseUrl, (rounds + 1) * (LATENCY_REQUESTS + THROUGHPUT_REQUESTS));
    return report(figures);
  } finally {
    own.kill('SIGTERM');
    bare.kill('SIGTERM');
    await slack.stop();
  }
}

function report({ own, bare, commit }: Figures): boolean {
  const column = (rounds: Round[], key: keyof Round) => rounds.map((round) => round[key]);
  console.log('\nP1  submit of a report: bare Bolt, then the whole product');
  for (const [name, rounds] of [
    ['bare Bolt', bare],
    ['Laojing', own],
  ] as const) {
    console.log(
      `    ${name.padEnd(12)} one at a time p50 ${summary(column(rounds, 'p50'), 2)} ms, p99 ${summary(column(rounds, 'p99'), 2)} ms; ${summary(column(rounds, 'perSecond'), 0)} /s at ${CONNECTIONS}`,
    );
  }
  const ratios = (key: keyof Round) => own.map((round, at) => round[key] / bare[at]![key]);
  const extra = own.map((round, at) => round.p50 - bare[at]!.p50);
  const throughput = ratioLine('P1 throughput ÷ bare', ratios('perSecond'), 0.45, 'at least');
  const latency = median(extra) <= 0.6;
  console.log(`    P1 p50 − bare: ${summary(extra, 2)} ms; bar at most 0.6: ${latency ? 'holds' : 'DOES NOT HOLD'}`);
  console.log(`    of these, one committed row of one column takes ${summary(commit, 2)} ms (no bar)`);
  const tail = ratioLine('P1 p99 ÷ bare', ratios('p99'), 3, 'at most');
  return throughput && latency && tail;
}

function start(script: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function measure(port: number): Promise<Round> {
  const poster = signedPoster(SECRET, { connections: CONNECTIONS, timeoutMs: 10_000 });
  const latencies: number[] = [];
  for (let at = 0; at < LATENCY_REQUESTS; at += 1) latencies.push(await submit(port, poster));
  const started = performance.now();
  let next = 0;
  const worker = async () => {
    for (; next < THROUGHPUT_REQUESTS; ) {
      next += 1;
      await submit(port, poster);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const perSecond = THROUGHPUT_REQUESTS / ((performance.now() - started) / 1000);
  poster.close();
  latencies.sort((a, b) => a - b);
  return {
    p50: latencies[Math.floor(latencies.length * 0.5)]!,
    p99: latencies[Math.floor(latencies.length * 0.99)]!,
    perSecond,
  };
}

async function measureCommit(databaseUrl: string): Promise<number> {
  const sql = createSql(databaseUrl, createLogger('silent'), 1);
  await sql.run('floor', 'CREATE TABLE IF NOT EXISTS bench_floor (at timestamptz)', []);
  const latencies: number[] = [];
  for (let at = 0; at < LATENCY_REQUESTS; at += 1) {
    const started = performance.now();
    await sql.run('one-row', 'INSERT INTO bench_floor VALUES (now())', []);
    latencies.push(performance.now() - started);
  }
  await sql.close();
  return median(latencies);
}

/** Milliseconds from sending the submit to the whole answer; throws on anything but an acknowledged submit. */
async function submit(port: number, poster: SignedPoster): Promise<number> {
  const payload = viewSubmission();
  const started = performance.now();
  const { status, body } = await poster.post(port, payload);
  const took = performance.now() - started;
  if (status !== 200 || body.includes('"errors"')) throw new Error(`answered ${status}: ${body.slice(0, 200)}`);
  return took;
}

let reports = 0;

/** Never the same area, category and relationship again: the bot would ask whether it is the same dispute, and make no case. */
function anotherDispute() {
  const at = reports;
  reports += 1;
  const perArea = Math.floor(at / AREAS.length);
  return {
    area: AREAS[at % AREAS.length]!,
    category: CATEGORIES[perArea % CATEGORIES.length]!,
    relationship: OUTSIDE_THE_FAMILY[Math.floor(perArea / CATEGORIES.length) % OUTSIDE_THE_FAMILY.length]!,
  };
}

function viewSubmission() {
  const { area, category, relationship } = anotherDispute();
  const choice = (field: string, type: string, value: string) => ({
    [field]: { [field]: { type, selected_option: { text: { type: 'plain_text', text: value }, value } } },
  });
  return {
    type: 'view_submission',
    team: { id: 'TBENCH', domain: 'bench' },
    user: { id: 'UBENCH0', username: 'bench', name: 'bench', team_id: 'TBENCH' },
    api_app_id: 'ABENCH',
    token: 'bench',
    trigger_id: randomUUID(),
    response_urls: [],
    is_enterprise_install: false,
    view: {
      id: `V${randomUUID()}`,
      team_id: 'TBENCH',
      type: 'modal',
      callback_id: 'case.report.submit',
      hash: '1.a',
      private_metadata: '{}',
      title: { type: 'plain_text', text: '上报纠纷' },
      blocks: [],
      state: {
        values: {
          ...choice('category', 'static_select', category),
          ...choice('area', 'static_select', area),
          ...choice('relationship', 'static_select', relationship),
          ...choice('calls', 'static_select', '3'),
          narrative: {
            narrative: {
              type: 'plain_text_input',
              value: '楼上夜间跑跳，楼下多次报警。居委会调解过一次，两周后又吵，没有肢体冲突。',
            },
          },
          dangerSigns: {
            dangerSigns: {
              type: 'multi_static_select',
              selected_options: [{ text: { type: 'plain_text', text: '没有发现' }, value: 'none_seen' }],
            },
          },
        },
      },
    },
  };
}

/** Throws where a submit was acknowledged and made no case. */
async function expectCases(databaseUrl: string, submits: number): Promise<void> {
  const sql = createSql(databaseUrl, createLogger('silent'), 1);
  const made = await sql.one<{ count: number }>('made', 'SELECT count(*)::int AS count FROM "case"', []);
  await sql.close();
  if (made?.count !== submits) throw new Error(`${submits} submits made ${made?.count} cases`);
}

async function addOfficer(databaseUrl: string): Promise<void> {
  const sql = createSql(databaseUrl, createLogger('silent'));
  await sql.run(
    'p',
    `INSERT INTO programme (id, name, triage_channel_id, league_channel_id, digest_channel_id) VALUES (1, '{"zh":"演练","en":"Bench"}', 'C1', 'C2', 'C3')`,
    [],
  );
  await sql.run(
    's',
    `INSERT INTO station (id, name_zh, name_en, areas, sort_order) VALUES ('bench', '演练', 'Bench', $1, 2)`,
    [JSON.stringify(AREAS.map((code) => ({ code, zh: '演练小区', en: 'Bench garden' })))],
  );
  await sql.run(
    'o',
    `INSERT INTO person (id, slack_user_id, name, roles, station_id, skills, areas, excluded_areas) VALUES ('officer-bench', 'UBENCH0', '演练', '{reporting_officer}', 'bench', '{}', '{}', '{}')`,
    [],
  );
  await sql.close();
}

async function untilAnswered(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a bench process did not start');
}
