import { authorMigration } from '../db/author-migration.ts';
import { startPostgres } from '../platform/embedded-postgres.ts';

// npm run db:new-migration -- add_mediation_fee
const name = process.argv[2] ?? '';

try {
  const postgres = await startPostgres();
  try {
    const directory = await authorMigration({ name, at: new Date(), url: postgres.url('postgres') });
    console.log(directory ? `Wrote ${directory}` : 'schema.prisma has not changed since the last migration');
  } finally {
    await postgres.stop();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
