import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { redisProblem } from '../../src/jobs/redis-policy.ts';
import { freePort } from '../../src/platform/free-port.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { pageSettings } from '../support/pages.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startRedis } from '../support/redis-server.ts';
import { silent } from '../support/store.ts';

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_API_URL: slack.url,
      LOG_LEVEL: 'silent',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said: said.join('') };
}

test.each(['HEALTH_PORT', 'PORT', 'WEB_PORT'])(
  'started on a taken %s, it says so in one sentence and ends with 1',
  async (name) => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const settings = {
      ...pageSettings(await freePort()),
      HEALTH_PORT: String(await freePort()),
      PORT: String(await freePort()),
      [name]: String(taken),
    };
    const { code, said } = await start({ DATABASE_URL: await freshDatabase(), ...settings });
    other.close();
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      'Laojing does not start: a port is taken.',
      `  - ${name}: ${taken} is in use; end what uses it, or set another`,
    ]);
  },
);

test('without a key with which parties are sealed it does not start, and names the key', async () => {
  const url = await freshDatabase();
  const sql = createSql(url, silent, 1);
  await sql.run(
    'old-key',
    `INSERT INTO case_key (case_id, key_id, wrapped) VALUES (gen_random_uuid(), '2025', 'v1.x')`,
    [],
  );
  await sql.close();
  const { code, said } = await start({ ...pageSettings(await freePort()), DATABASE_URL: url });
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    'Laojing does not start: FIELD_KEYS lacks keys with which parties are sealed.',
    '  - 2025',
  ]);
});

test('with a calendar that cannot be meant it does not start, and says what is wrong in which file', async () => {
  const CALENDAR_DIR = await mkdtemp(join(tmpdir(), 'laojing-calendar-'));
  await writeFile(join(CALENDAR_DIR, '2027.json'), '{ "holidays": ["2026-01-01"] }');
  const ports = { HEALTH_PORT: String(await freePort()), PORT: String(await freePort()) };
  const { code, said } = await start({ DATABASE_URL: await freshDatabase(), ...ports, CALENDAR_DIR });
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    'Laojing does not start: please mend the calendar in CALENDAR_DIR.',
    '  - 2027.json: 2026-01-01 is not in this year',
  ]);
});

const redis = await startRedis();
test.skipIf(!redis)('a Redis that throws keys away when it is full is refused by name', async () => {
  const admin = new Redis(redis!.url);
  try {
    expect(await redisProblem(redis!.url, silent)).toBeNull();
    await admin.config('SET', 'maxmemory-policy', 'allkeys-lru');
    expect(await redisProblem(redis!.url, silent)).toBe(
      'REDIS_URL: maxmemory-policy is allkeys-lru; set it to noeviction',
    );
    expect(await redisProblem(`redis://127.0.0.1:${await freePort()}`, silent)).toBeNull();
  } finally {
    admin.disconnect();
    await redis!.stop();
  }
});
