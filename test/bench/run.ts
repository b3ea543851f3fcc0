/** `npm run bench`: the product beside its baselines, in one run; ratios count, absolute figures are this machine's. */

import { applyMigrations } from '../../src/db/migrations.ts';
import { startPostgres } from '../../src/platform/embedded-postgres.ts';
import { benchAck } from './ack.ts';
import { benchClaim } from './claim.ts';
import { benchParties } from './parties.ts';
import { benchWorkspace } from './workspace.ts';

const ROUNDS = 5;

const postgres = await startPostgres({ settings: { max_connections: '100' } });
try {
  const benches = [
    ['ack', benchAck],
    ['claim', benchClaim],
    ['parties', benchParties],
  ] as const;
  const held: boolean[] = [];
  for (const [name, bench] of benches) {
    const url = await postgres.ensureDatabase(`bench_${name}`);
    await applyMigrations(url);
    held.push(await bench(url, ROUNDS));
  }
  held.push(await benchWorkspace(ROUNDS));
  console.log(held.every(Boolean) ? '\nEvery bar holds.' : '\nNot every bar holds: see above.');
} finally {
  await postgres.stop();
}
