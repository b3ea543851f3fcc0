import { applyMigrations } from '../db/migrations.ts';

// Brings the database of DATABASE_URL to the current schema. Safe to run any number of times, also at once.
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set: which database is to be migrated?');
  process.exit(1);
}

try {
  const applied = await applyMigrations(url);
  for (const name of applied) console.log(`  ${name}`);
  const count = applied.length === 1 ? '1 migration' : `${applied.length} migrations`;
  console.log(applied.length === 0 ? 'Nothing to apply' : `Applied ${count}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
