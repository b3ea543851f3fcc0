import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { whenFileIsOver } from './endings.ts';

/** The connection string of a database of your own: migrated, empty, dropped after the test file. */
export async function freshDatabase(): Promise<string> {
  const { template } = inject('services');
  return makeDatabase(`template ${template}`);
}

/** The connection string of a database without any table, dropped after the test file. */
export async function emptyDatabase(): Promise<string> {
  return makeDatabase('template template0');
}

async function makeDatabase(origin: string): Promise<string> {
  const { postgresUrl } = inject('services');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (admin) => {
    // A third of the time of the default strategy; what it costs in checkpoints is nothing where fsync is off.
    await admin.query(`create database ${name} ${origin} strategy file_copy`);
  });
  whenFileIsOver(() => asAdmin((admin) => dropDatabase(admin, name)));
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`);
}

async function asAdmin(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('services').postgresUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
