/**
 * `npm run bench`: the product beside its baselines, in one run; ratios count, absolute figures are this machine's.
 * `-- --quick` shows that every lane runs; `-- claim ack` runs these alone.
 */
import { parseArgs } from 'node:util';
import { applyMigrations } from '../../src/db/migrations.ts';
import { startPostgres } from '../../src/platform/embedded-postgres.ts';
import { benchAck } from './ack.ts';
import { benchClaim } from './claim.ts';
import { benchParties } from './parties.ts';
import { type BenchSize, FULL, QUICK } from './size.ts';
import { benchWorkspace } from './workspace.ts';

const WITH_DATABASE: Readonly<Record<string, (databaseUrl: string, size: BenchSize) => Promise<boolean>>> = {
  ack: benchAck,
  claim: benchClaim,
  parties: benchParties,
};
const NAMES = [...Object.keys(WITH_DATABASE), 'workspace'];

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${NAMES.join(', ')}.`);
  process.exit(1);
}
const chosen = positionals.length > 0 ? positionals : NAMES;
const size = values.quick ? QUICK : FULL;

const held: boolean[] = [];
const postgres = await startPostgres({ settings: { max_connections: '100' } });
try {
  for (const [name, bench] of Object.entries(WITH_DATABASE)) {
    if (!chosen.includes(name)) continue;
    const url = await postgres.ensureDatabase(`bench_${name}`);
    await applyMigrations(url);
    held.push(await bench(url, size));
  }
} finally {
  await postgres.stop();
}
if (chosen.includes('workspace')) held.push(await benchWorkspace(size));
console.log(held.every(Boolean) ? '\nEvery bar holds.' : '\nNot every bar holds: see above.');
if (values.quick) console.log('This was a quick run: the figures say nothing, every lane ran.');
