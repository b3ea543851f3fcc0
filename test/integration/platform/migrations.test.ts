import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { authorMigration } from '../../../src/db/author-migration.ts';
import { prismaDirectory, readMigrations } from '../../../src/db/migration-files.ts';
import { applyMigrations, pendingMigrations } from '../../../src/db/migrations.ts';
import { allTables, withSchemaEngine } from '../../../src/db/schema-engine.ts';
import { emptyDatabase } from '../../support/postgres.ts';

let prisma: string;

beforeEach(async () => {
  prisma = await mkdtemp(join(tmpdir(), 'laojing-prisma-'));
  await mkdir(join(prisma, 'migrations'));
});

afterEach(async () => {
  await rm(prisma, { recursive: true, force: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(prisma, 'migrations', name), { recursive: true });
  await writeFile(join(prisma, 'migrations', name, 'migration.sql'), sql);
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = async (url: string) =>
  (await ask(url, `select tablename from pg_tables where schemaname = 'public' order by 1`)).map(
    (row) => row.tablename,
  );

/** Partial indexes and check constraints; the schema language has neither. */
const handWritten = /^index .* WHERE |^constraint .* CHECK /;

/** Every column, constraint, index and enum of the schema, each as one line of text. */
async function objects(url: string): Promise<string[]> {
  const found = await ask(
    url,
    `select concat_ws(' ', 'column', table_name, column_name, udt_name, character_maximum_length, datetime_precision,
              numeric_precision, is_nullable, column_default) as line
       from information_schema.columns where table_schema = 'public'
      union all
     select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
       from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
      union all
     select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname = 'public'
      union all
     select concat_ws(' ', 'enum', enumtypid::regtype, enumlabel) from pg_enum`,
  );
  return found.map(({ line }) => String(line)).filter((line) => !line.includes('_prisma_migrations'));
}

describe('migrations', () => {
  test('apply once, in order, and leave the record that Prisma would', async () => {
    const url = await emptyDatabase();
    const all = (await readMigrations()).map(({ name }) => name);
    expect(await pendingMigrations(url)).toEqual(all);
    expect(await applyMigrations(url)).toEqual(all);
    expect(await applyMigrations(url)).toEqual([]);
    expect(await pendingMigrations(url)).toEqual([]);
    const recorded = await ask(url, 'select migration_name, checksum, finished_at from _prisma_migrations order by 1');
    const files = await readMigrations();
    expect(recorded).toEqual(
      files.map(({ name, checksum }) => ({ migration_name: name, checksum, finished_at: expect.any(Date) })),
    );
  });

  test('apply once when several processes start together', async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
    expect(applied.flat()).toEqual((await readMigrations()).map(({ name }) => name));
  });

  test('lead to exactly what schema.prisma says, apart from what that language cannot say', async () => {
    const files = [{ path: 'schema.prisma', content: await readFile(join(prismaDirectory, 'schema.prisma'), 'utf8') }];
    const [migrated, declared] = await Promise.all([emptyDatabase(), emptyDatabase()]);
    await applyMigrations(migrated);
    const sql = await withSchemaEngine(declared, (engine) =>
      engine.diff({
        from: { tag: 'empty' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: allTables,
      }),
    );
    await ask(declared, sql.stdout ?? '');
    const [inMigrated, inDeclared] = await Promise.all([objects(migrated), objects(declared)]);
    expect(inDeclared.length).toBeGreaterThan(50);
    expect(inDeclared.filter((object) => !inMigrated.includes(object))).toEqual([]);
    expect(inMigrated.filter((object) => !inDeclared.includes(object) && !handWritten.test(object))).toEqual([]);
  });

  test('keep the schema that they lead to beside the last of them', async () => {
    const last = (await readMigrations()).at(-1)?.name ?? '';
    const beside = await readFile(join(prismaDirectory, 'migrations', last, 'schema.prisma'), 'utf8');
    const current = await readFile(join(prismaDirectory, 'schema.prisma'), 'utf8');
    expect(beside).toBe(current);
  });

  test('are refused once one of them was changed after it had been applied', async () => {
    const url = await emptyDatabase();
    await addMigration('1_make_one', 'create table one (n int);');
    await applyMigrations(url, prisma);
    await addMigration('1_make_one', 'create table one (n int, m int);');
    await expect(applyMigrations(url, prisma)).rejects.toThrow(/1_make_one was changed after/);
  });

  test('say which statement failed, and do not go on after a failure', async () => {
    const url = await emptyDatabase();
    await addMigration('1_make_one', 'create table one (n int);');
    await addMigration('2_make_two', 'create table two (n no_such_type);');
    await expect(applyMigrations(url, prisma)).rejects.toThrow(
      'The migration 2_make_two failed: type "no_such_type" does not exist',
    );
    expect(await tables(url)).toEqual(['_prisma_migrations', 'one']);
    await expect(applyMigrations(url, prisma)).rejects.toThrow(/2_make_two failed half-way before/);
  });
});

describe('a new migration', () => {
  const at = new Date('2027-03-01T08:09:10Z');

  test('holds what changed in the schema since the last one, and nothing when nothing did', async () => {
    const { postgresUrl: url } = inject('services');
    const schema = 'datasource db {\n  provider = "postgresql"\n}\n\nmodel One {\n  id Int @id\n}\n';
    await writeFile(join(prisma, 'schema.prisma'), schema);
    const first = await authorMigration({ name: 'make_one', at: new Date('2027-02-01T00:00:00Z'), url }, prisma);
    expect(await readFile(join(first ?? '', 'migration.sql'), 'utf8')).toContain('CREATE TABLE "One"');
    expect(await authorMigration({ name: 'add_name', at, url }, prisma)).toBeNull();

    await writeFile(join(prisma, 'schema.prisma'), schema.replace('@id\n', '@id\n  name String?\n'));
    const second = await authorMigration({ name: 'add_name', at, url }, prisma);
    expect(second).toBe(join(prisma, 'migrations', '20270301080910_add_name'));
    const sql = await readFile(join(second ?? '', 'migration.sql'), 'utf8');
    expect(sql).toContain('ALTER TABLE "One" ADD COLUMN     "name" TEXT');
    expect(sql).not.toContain('CREATE TABLE');
  });

  test('must be named by what it does', async () => {
    const { postgresUrl: url } = inject('services');
    await cp(join(prismaDirectory, 'schema.prisma'), join(prisma, 'schema.prisma'));
    await expect(authorMigration({ name: '../x', at, url }, prisma)).rejects.toThrow(/named verb_noun/);
  });
});
