import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { clearDatabase } from './cleared-database.ts';
import { whenFileIsOver } from './endings.ts';

/** Those that earlier tests of this process have given back, migrated and empty. */
const free: string[] = [];

/**
 * The connection string of a database of your own: migrated and empty. It is given back after the test file, or when
 * `until` says so, and another test gets it.
 */
export async function freshDatabase(until = whenFileIsOver): Promise<string> {
  const { template } = inject('services');
  const name = free.pop() ?? (await makeDatabase(`template ${template}`));
  until(() => giveBack(name));
  return urlOf(name);
}

/** The connection string of a database without any table, dropped after the test file. */
export async function emptyDatabase(): Promise<string> {
  const name = await makeDatabase('template template0');
  whenFileIsOver(() => asAdmin((admin) => dropDatabase(admin, name)));
  return urlOf(name);
}

/** A copy costs more than all that most stories do in it, so that it is cleared and used again where that is possible. */
async function giveBack(name: string): Promise<void> {
  if (await clearDatabase(urlOf(name))) free.push(name);
  else await asAdmin((admin) => dropDatabase(admin, name));
}

async function makeDatabase(origin: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (admin) => {
    // A third of the time of the default strategy; what it costs in checkpoints is nothing where fsync is off.
    await admin.query(`create database ${name} ${origin} strategy file_copy`);
  });
  return name;
}

async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`);
}

function urlOf(name: string): string {
  const url = new URL(inject('services').postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
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
