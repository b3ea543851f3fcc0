import pg from 'pg';
import { type MigrationFile, prismaDirectory, readMigrations } from './migration-files.ts';
import { allTables, type MigrationList, withSchemaEngine } from './schema-engine.ts';

/** Any constant of our own: holders of this advisory lock apply migrations one after the other. */
const MIGRATING = 7_204_411;

type Recorded = { name: string; checksum: string; isFinished: boolean };

/**
 * Brings a database to the schema of prisma/migrations and returns the names of the migrations that were applied now,
 * in order. Afterwards Prisma's own record, `_prisma_migrations`, says so; a second call applies nothing. Several
 * processes may call it at once. Throws one plain sentence when a migration fails, failed before, or was changed after
 * it had been applied.
 */
export async function applyMigrations(url: string, prisma = prismaDirectory): Promise<string[]> {
  const migrations = await readMigrations(prisma);
  return withClient(url, async (client) => {
    if ((await pending(client, migrations)).length === 0) return [];
    await client.query('select pg_advisory_lock($1)', [MIGRATING]);
    if ((await pending(client, migrations)).length === 0) return [];
    return withSchemaEngine(url, async (engine) => {
      const applied = await engine.applyMigrations({
        migrationsList: toMigrationList(migrations, prisma),
        filters: allTables,
      });
      return applied.appliedMigrationNames;
    }).catch((error: Error) => {
      throw new Error(inOneSentence(error.message), { cause: error });
    });
  });
}

/** The names of the migrations that the database still lacks, in order. Changes nothing. */
export async function pendingMigrations(url: string, prisma = prismaDirectory): Promise<string[]> {
  const migrations = await readMigrations(prisma);
  return withClient(url, (client) => pending(client, migrations));
}

/** Migrations from disk in the shape that Prisma's engine takes. */
export function toMigrationList(migrations: MigrationFile[], prisma: string): MigrationList {
  return {
    baseDir: `${prisma}/migrations`,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** The engine reports with a stack of its own; people need the name of the migration and what PostgreSQL said. */
function inOneSentence(report: string): string {
  const name = /migration_name="([^"]+)"/.exec(report)?.[1];
  const reason = /ERROR: (.*)/.exec(report)?.[1];
  return name && reason ? `The migration ${name} failed: ${reason}` : `A migration failed: ${report}`;
}

async function pending(client: pg.Client, migrations: MigrationFile[]): Promise<string[]> {
  const recorded = new Map((await readRecord(client)).map((row) => [row.name, row]));
  for (const { name, checksum } of migrations) {
    const row = recorded.get(name);
    if (row && !row.isFinished)
      throw new Error(`The migration ${name} failed half-way before. Repair it by hand first.`);
    if (row && row.checksum !== checksum) {
      throw new Error(
        `The migration ${name} was changed after this database had applied it. Add a new migration instead.`,
      );
    }
  }
  return migrations.map(({ name }) => name).filter((name) => !recorded.has(name));
}

async function readRecord(client: pg.Client): Promise<Recorded[]> {
  const table = await client.query(`select to_regclass('_prisma_migrations') is not null as exists`);
  if (!table.rows[0]?.exists) return [];
  const rows = await client.query<Recorded>(
    `select migration_name as name, checksum, finished_at is not null as "isFinished"
       from _prisma_migrations where rolled_back_at is null`,
  );
  return rows.rows;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: 'migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end(); // also lets the advisory lock go
  }
}
