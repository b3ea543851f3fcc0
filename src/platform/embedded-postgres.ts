import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { postgresUser, preparePostgresBinaries } from './postgres-binaries.ts';
import { choosePlace, databaseRole, ensureCluster } from './postgres-cluster.ts';
import { claimPlace, releasePlace, stopOrphan } from './postgres-process.ts';
import { type PostgresServer, startServer } from './postgres-server.ts';

export type EmbeddedPostgresOptions = {
  /** Where the data survives; without it the data lives in a temporary directory and goes with `stop`. */
  dataDir?: string;
  /** A free port when not given. */
  port?: number;
  /** Settings of postgresql.conf. */
  settings?: Record<string, string | number>;
  /** Throws away what earlier runs left in `dataDir`. */
  fresh?: boolean;
};

export type EmbeddedPostgres = {
  port: number;
  /** Where the cluster really is: as root it is kept below /var/tmp, whatever `dataDir` says. */
  dataDir: string;
  /** The connection string of a database, which need not exist. */
  url(database: string): string;
  /** Makes the database if it is missing and returns its connection string. */
  ensureDatabase(database: string): Promise<string>;
  /** Fast shutdown: connections are cut, nothing committed is lost. Resolves when the server is gone. */
  stop(): Promise<void>;
  /** Immediate shutdown, as after a power cut; for fault tests. */
  crash(): Promise<void>;
  /** Starts the server again on the same port, after `crash` or instead of `stop`. */
  restart(): Promise<void>;
};

/**
 * A real PostgreSQL of our own on 127.0.0.1, ready for connections. Works as root (the server then runs as nobody) and
 * as an ordinary user. It ends with this process, however that ends. Throws one plain sentence when it cannot start.
 */
export async function startPostgres(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const runAs = postgresUser();
  const binaries = await preparePostgresBinaries(runAs);
  const place = await choosePlace(options.dataDir, runAs);
  await claimPlace(place);
  const cluster = join(place, 'cluster');
  try {
    await stopOrphan(cluster);
    if (options.fresh) await rm(cluster, { recursive: true, force: true });
    const password = await ensureCluster(binaries, place, runAs);
    let port = options.port ?? (await freePort());
    const url = (database: string) =>
      `postgresql://${databaseRole}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    const start = () => startServer({ binaries, cluster, place, port, url, runAs, settings: options.settings ?? {} });

    let server: PostgresServer | undefined;
    for (let attempt = 1; !server; attempt += 1) {
      server = await start().catch(async (error: Error) => {
        if (options.port !== undefined || attempt >= 5 || !/could not bind|in use/.test(error.message)) throw error;
        port = await freePort(); // somebody was faster to take the free port
        return undefined;
      });
    }

    const halt = async (signal: 'SIGINT' | 'SIGQUIT') => {
      const running = server;
      server = undefined;
      if (!running) return;
      await running.end(signal);
    };
    return {
      port,
      dataDir: cluster,
      url,
      ensureDatabase: (database) => ensureDatabase(url, database),
      crash: () => halt('SIGQUIT'),
      restart: async () => {
        await halt('SIGINT');
        server = await start();
      },
      stop: async () => {
        await halt('SIGINT');
        await releasePlace(place);
        if (!options.dataDir) await rm(place, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await releasePlace(place);
    if (!options.dataDir) await rm(place, { recursive: true, force: true });
    throw error;
  }
}

async function ensureDatabase(url: (database: string) => string, database: string): Promise<string> {
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
  return url(database);
}
