/** P1: the full submit of a report, verified, checked and committed before its ack, beside a bare Bolt app. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createSql } from '../../src/db/sql.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { signedPoster } from '../support/signed-post.ts';
import { startFakeSlack } from './fake-slack.ts';
import { median, ratioLine, summary } from './lanes.ts';
import { AREAS, submit } from './report-submit.ts';
import { type BenchSize, sized } from './size.ts';

const SECRET = 'bench-signing-secret-0000';
const LATENCY_REQUESTS = 300;
const THROUGHPUT_REQUESTS = 1500;
const CONNECTIONS = 16;
/** As a clock would send them, whether the answers come or not. */
const OPEN_LOOP_PER_SECOND = 200;
const OPEN_LOOP_REQUESTS = 1000;
const OPEN_LOOP_BAR_MS = 25;

type Round = { p50: number; p99: number; perSecond: number; openLoopP99: number };
/** `commit`: the median of one durable row, milliseconds; less than that no submit can add to bare Bolt. */
type Figures = { own: Round[]; bare: Round[]; commit: number[] };

export async function benchAck(databaseUrl: string, size: BenchSize): Promise<boolean> {
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
    for (let round = 0; round <= size.rounds; round += 1) {
      const [bareRound, ownRound] = [await measure(barePort, size), await measure(ownPort, size)];
      const commit = await measureCommit(databaseUrl);
      if (round === 0) continue;
      figures.bare.push(bareRound);
      figures.own.push(ownRound);
      figures.commit.push(commit);
    }
    await expectCases(databaseUrl, (size.rounds + 1) * submitsOfARound(size));
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
  const atRate = column(own, 'openLoopP99');
  const inTime = median(atRate) <= OPEN_LOOP_BAR_MS;
  console.log(
    `    P1 p99 at ${OPEN_LOOP_PER_SECOND} a second, open loop: ${summary(atRate, 2)} ms (bare ${summary(column(bare, 'openLoopP99'), 2)}); ` +
      `bar at most ${OPEN_LOOP_BAR_MS}: ${inTime ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return throughput && latency && tail && inTime;
}

function start(script: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const submitsOfARound = (size: BenchSize) =>
  [LATENCY_REQUESTS, THROUGHPUT_REQUESTS, OPEN_LOOP_REQUESTS].reduce((sum, count) => sum + sized(size, count), 0);

async function measure(port: number, size: BenchSize): Promise<Round> {
  const poster = signedPoster(SECRET, { connections: CONNECTIONS, timeoutMs: 10_000 });
  const latencies: number[] = [];
  for (let at = 0; at < sized(size, LATENCY_REQUESTS); at += 1) latencies.push(await submit(port, poster));
  const requests = sized(size, THROUGHPUT_REQUESTS);
  const started = performance.now();
  let next = 0;
  const worker = async () => {
    for (; next < requests; ) {
      next += 1;
      await submit(port, poster);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const perSecond = requests / ((performance.now() - started) / 1000);
  const atRate = await openLoop(() => submit(port, poster), sized(size, OPEN_LOOP_REQUESTS));
  poster.close();
  return {
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    perSecond,
    openLoopP99: quantile(atRate, 0.99),
  };
}

/** Milliseconds from when each was due, not from when it could be sent: what waits behind a slow one counts. */
async function openLoop(send: () => Promise<unknown>, requests: number): Promise<number[]> {
  const started = performance.now();
  const answered: Promise<number>[] = [];
  for (let at = 0; at < requests; at += 1) {
    const due = started + (at * 1000) / OPEN_LOOP_PER_SECOND;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    answered.push(send().then(() => performance.now() - due));
  }
  return Promise.all(answered);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
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
