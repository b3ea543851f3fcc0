import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { PostgresBinaries, RunAs } from './postgres-binaries.ts';
import { endChild, stopWhenWeDie } from './postgres-process.ts';

const START_MS = 60_000;

/** A running server. SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one. */
export type PostgresServer = { end: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void> };

type Start = {
  binaries: PostgresBinaries;
  cluster: string;
  place: string;
  port: number;
  url: (database: string) => string;
  runAs: RunAs | undefined;
  settings: Record<string, string | number>;
};

/**
 * Starts the server on 127.0.0.1 and resolves once it answers a query. Throws the reason in one sentence.
 */
export async function startServer({
  binaries,
  cluster,
  place,
  port,
  url,
  runAs,
  settings,
}: Start): Promise<PostgresServer> {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logFile = join(place, 'postgres.log');
  const log = await open(logFile, 'w', 0o600);
  // Its own process group: Ctrl-C must reach us first, so that work in hand can still be saved.
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    ...runAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { LC_ALL: 'C' },
  });
  const failure = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', async () => done(await lastComplaint(logFile)));
  });
  await log.close();
  if (child.pid === undefined) throw new Error(`PostgreSQL could not be started: ${await failure}`);
  child.unref();
  const dismissWatcher = stopWhenWeDie(child.pid);
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    await endChild(child, signal);
    dismissWatcher();
  };
  const waiting = new AbortController();
  const outcome = await Promise.race([failure, untilReady(url('postgres'), waiting.signal)]);
  waiting.abort();
  if (outcome === 'ready') return { end };
  await end('SIGQUIT');
  throw new Error(`PostgreSQL could not be started on port ${port}: ${outcome}`);
}

async function lastComplaint(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|could not bind/.test(line));
  return (telling[0] ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|LOG|WARNING): +/, '') || 'it ended at once';
}

async function untilReady(url: string, waiting: AbortSignal): Promise<string> {
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline && !waiting.aborted) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answered) return 'ready';
    await sleep(40);
  }
  return `no answer within ${START_MS / 1000} seconds`;
}
