import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Prisma's layout: schema.prisma beside the directory of migrations. */
export const prismaDirectory = fileURLToPath(new URL('../../prisma', import.meta.url));

export type MigrationFile = {
  /** `<timestamp>_<verb_noun>`; the order of the names is the order of the migrations. */
  name: string;
  sql: string;
  /** As Prisma keeps it: SHA-256 of the file, in hex. */
  checksum: string;
};

/** The migrations in the order in which they apply. */
export async function readMigrations(prisma = prismaDirectory): Promise<MigrationFile[]> {
  const root = join(prisma, 'migrations');
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(root, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
