import { benchClaim } from '../../test/bench/claim.ts';
import { applyMigrations } from '../db/migrations.ts';
import { startPostgres } from '../platform/embedded-postgres.ts';

const rounds = 5;
const postgres = await startPostgres({ settings: { max_connections: '100' } } as never);
try {
  const url = await postgres.ensureDatabase('bench');
  await applyMigrations(url);
  await benchClaim(url, rounds);
} finally {
  await postgres.stop();
}
