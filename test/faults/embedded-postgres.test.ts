import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startPostgres,
} from '../../src/platform/embedded-postgres.ts';
import { describeProcess } from '../../src/platform/postgres-process.ts';

const modulePath = new URL('../../src/platform/embedded-postgres.ts', import.meta.url).href;
const settings = { fsync: 'off' };
let dataDir: string;
let running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'laojing test ')), 'data');
});

afterEach(async () => {
  const places = running.map((postgres) => dirname(postgres.dataDir));
  await Promise.all(running.map((postgres) => postgres.stop()));
  for (const place of places) await rm(place, { recursive: true, force: true });
  running = [];
  await rm(dirname(dataDir), { recursive: true, force: true });
});

async function start(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ settings, ...options });
  running.push(postgres);
  return postgres;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0] ?? [];
  } finally {
    await client.end();
  }
}

async function untilGone(pid: number): Promise<void> {
  await expect.poll(() => describeProcess(pid), { timeout: 10_000 }).toBeUndefined();
}

const pidOf = async (postgres: { dataDir: string }) =>
  Number((await readFile(join(postgres.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** Another process of ours that starts the cluster, prints what it is and then waits to be killed. */
async function startElsewhere(): Promise<{ kill: () => Promise<void>; dataDir: string }> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(modulePath)});
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } });
    console.log(postgres.dataDir);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { kill, dataDir: String(said).trim() };
}

describe('the embedded PostgreSQL', () => {
  test('speaks UTF-8, sorts by code point and listens to this machine alone, with a password', async () => {
    const postgres = await start();
    const url = await postgres.ensureDatabase('one');
    expect(
      await ask(url, `select pg_encoding_to_char(encoding), datcollate from pg_database where datname = 'one'`),
    ).toEqual(['UTF8', 'C']);
    expect(
      await ask(url, `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`),
    ).toEqual(['127.0.0.1', '']);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(dirname(postgres.dataDir), 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(postgres.dataDir)).mode & 0o777).toBe(0o700);
  });

  test('keeps what was committed through a crash and through a restart', async () => {
    const postgres = await start();
    const url = await postgres.ensureDatabase('one');
    await ask(url, 'create table kept (n int)');
    await ask(url, 'insert into kept values (7)');
    await postgres.crash();
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await postgres.restart();
    expect(await ask(url, 'select n from kept')).toEqual([7]);
    await postgres.restart();
    expect(await ask(url, 'select n from kept')).toEqual([7]);
  });

  test('has its data again after a stop, and nothing after a fresh start', async () => {
    const first = await start({ dataDir });
    await first.ensureDatabase('kept');
    await first.stop();
    const second = await start({ dataDir });
    expect(await ask(second.url('kept'), 'select 1')).toEqual([1]);
    await second.stop();
    const third = await start({ dataDir, fresh: true });
    await expect(ask(third.url('kept'), 'select 1')).rejects.toThrow(/does not exist/);
  });

  test('leaves nothing behind when it had a temporary place', async () => {
    const postgres = await start();
    await postgres.stop();
    await expect(stat(dirname(postgres.dataDir))).rejects.toThrow(/ENOENT/);
  });

  test('refuses a database that another living process uses', async () => {
    const other = await startElsewhere();
    await expect(start({ dataDir })).rejects.toThrow(/is in use by process \d+/);
    await other.kill();
    const postgres = await start({ dataDir });
    expect(await ask(postgres.url('postgres'), 'select 1')).toEqual([1]);
  });

  test('ends with the process that started it, even when that is killed', async () => {
    const other = await startElsewhere();
    const pid = await pidOf(other);
    await other.kill();
    await untilGone(pid);
    await start({ dataDir, fresh: true });
  });

  test('stops the server that was left running on the same data', async () => {
    const first = await start({ dataDir });
    const left = await pidOf(first);
    await rm(join(dirname(first.dataDir), 'owner'));
    const second = await start({ dataDir });
    expect(describeProcess(left)).toBeUndefined();
    expect(await ask(second.url('postgres'), 'select 1')).toEqual([1]);
  });

  test('starts although the number in its pid file now belongs to another program', async () => {
    const first = await start({ dataDir });
    await first.stop();
    await writeFile(join(first.dataDir, 'postmaster.pid'), `${process.pid}\n${first.dataDir}\n1\n1\n\n\n`);
    const second = await start({ dataDir });
    expect(await ask(second.url('postgres'), 'select 1')).toEqual([1]);
  });

  test('says in one sentence that its port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(/could not be started on port \d+: could not bind/);
    blocker.close();
  });

  test('says that files are missing instead of starting on a damaged cluster', async () => {
    const first = await start({ dataDir });
    await first.stop();
    await rm(join(first.dataDir, 'PG_VERSION'));
    await expect(start({ dataDir })).rejects.toThrow(/is damaged: files are missing/);
    await start({ dataDir, fresh: true });
  });
});
