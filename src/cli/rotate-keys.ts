import { createCaseKeyRepo } from '../db/case-key-repo.ts';
import { createSql } from '../db/sql.ts';
import { createLogger } from '../platform/logger.ts';
import { readKeyRing } from '../platform/sealing.ts';

// Wraps the data key of every case with the first key of FIELD_KEYS. Safe to run any number of times, beside a running bot.
const AT_ONCE = 500;
process.exitCode = await run(process.env.DATABASE_URL, process.env.FIELD_KEYS);

async function run(url: string | undefined, keys: string | undefined): Promise<number> {
  const ring = readKeyRing(keys ?? '');
  if (!url || !ring) {
    console.error(`${url ? 'FIELD_KEYS' : 'DATABASE_URL'} is not set, or not as the README says.`);
    return 1;
  }
  const sql = createSql(url, createLogger('silent'), 1);
  const repo = createCaseKeyRepo(sql, ring);
  try {
    const missing = await repo.missingKeys();
    if (missing.length > 0) {
      console.error(`Nothing was changed: FIELD_KEYS lacks ${missing.join(', ')}, with which cases are sealed.`);
      return 1;
    }
    let total = 0;
    for (let count = await repo.rewrap(AT_ONCE); count > 0; count = await repo.rewrap(AT_ONCE)) total += count;
    console.log(`${total} ${total === 1 ? 'case is' : 'cases are'} now sealed with the key "${ring.activeId}".`);
    console.log('The other keys of FIELD_KEYS are no longer needed, once every bot has the new one.');
    return 0;
  } catch (error) {
    console.error(`The keys were not all wrapped anew: ${error instanceof Error ? error.message : error}`);
    return 1;
  } finally {
    await sql.close();
  }
}
