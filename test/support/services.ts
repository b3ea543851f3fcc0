import { createPostgresBackend, Queue } from 'bullmq';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../src/db/migrations.ts';
import { startPostgres } from '../../src/platform/embedded-postgres.ts';
import { type Contents, contentsOf } from './cleared-database.ts';
import { startRedis } from './redis-server.ts';

export type Services = { postgresUrl: string; template: string; contents: Contents; redisUrl: string | null };

declare module 'vitest' {
  export interface ProvidedContext {
    services: Services;
  }
}

type Running = { services: Services; stop: () => Promise<void> };

/** Nothing has to survive, and nothing is swept up behind tests that last for seconds. */
const FOR_TESTS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  checkpoint_timeout: '1h',
  max_wal_size: '8GB',
  max_connections: 400,
};

// Every vitest project loads this file anew, so what they share hangs on the process.
const shared = globalThis as typeof globalThis & { laojingServices?: { running: Promise<Running>; users: number } };

/** One PostgreSQL with a migrated template database and, where the machine has it, one Redis, for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.laojingServices ??= { running: start(), users: 0 };
  const held = shared.laojingServices;
  held.users += 1;
  const { services, stop } = await held.running;
  project.provide('services', services);
  return async () => {
    held.users -= 1;
    if (held.users > 0) return;
    delete shared.laojingServices;
    await stop();
  };
}

async function start(): Promise<Running> {
  const [postgres, redis] = await Promise.all([startPostgres({ settings: FOR_TESTS }), startRedis()]);
  const stop = async () => {
    await Promise.all([postgres.stop(), redis?.stop()]);
  };
  try {
    const template = 'template_laojing';
    const url = await postgres.ensureDatabase(template);
    await applyMigrations(url);
    await migrateQueue(url);
    const contents = await inDatabase(url, contentsOf);
    await inDatabase(postgres.url('postgres'), (admin) =>
      admin.query(`alter database ${template} with allow_connections false is_template true`),
    );
    return {
      services: { postgresUrl: postgres.url('postgres'), template, contents, redisUrl: redis?.url ?? null },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** BullMQ makes its schema on the first connection; in the template it is made once. */
async function migrateQueue(connectionString: string): Promise<void> {
  const connection = { connectionString, schema: 'bullmq', migrate: true };
  const queue = new Queue('template', { connection }, createPostgresBackend);
  await queue.waitUntilReady();
  await queue.close();
}

async function inDatabase<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
