import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prismaDirectory, readMigrations } from './migration-files.ts';
import { allTables, withSchemaEngine } from './schema-engine.ts';

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;

/**
 * Writes prisma/migrations/<timestamp>_<name>/migration.sql, which leads from the schema of the last migration to
 * schema.prisma, with a copy of that schema beside it for the next time. Returns the directory, or null when the schema
 * has not changed. `name` is verb_noun; `url` is any PostgreSQL, which is only asked for its version. Triggers and partial indexes are added to the file by hand.
 */
export async function authorMigration(
  { name, at, url }: { name: string; at: Date; url: string },
  prisma = prismaDirectory,
): Promise<string | null> {
  if (!NAME.test(name)) throw new Error(`A migration is named verb_noun in small letters, not "${name}".`);
  const schemaFile = join(prisma, 'schema.prisma');
  const last = (await readMigrations(prisma)).at(-1);
  const from = last
    ? { tag: 'schemaDatamodel' as const, files: await schemaAt(join(prisma, 'migrations', last.name, 'schema.prisma')) }
    : { tag: 'empty' as const };
  const to = { tag: 'schemaDatamodel' as const, files: await schemaAt(schemaFile) };
  const sql = await withSchemaEngine(url, async (engine) => {
    const changes = await engine.diff({ from, to, script: true, exitCode: true, filters: allTables });
    return changes.exitCode === 0 ? null : changes.stdout;
  });
  if (!sql) return null;
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = join(prisma, 'migrations', `${stamp}_${name}`);
  await mkdir(directory);
  await writeFile(join(directory, 'migration.sql'), sql);
  await copyFile(schemaFile, join(directory, 'schema.prisma'));
  return directory;
}

async function schemaAt(path: string): Promise<{ path: string; content: string }[]> {
  return [{ path, content: await readFile(path, 'utf8') }];
}
