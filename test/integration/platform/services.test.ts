import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, test } from 'vitest';
import { emptyDatabase, freshDatabase } from '../../support/postgres.ts';
import { describeOnBackends, freshRedis } from '../../support/redis.ts';

async function tablesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'bullmq')`,
  );
  await client.end();
  return found.rows.map(({ name }) => name);
}

test('a fresh database has our tables and those of the queue, an empty one has none', async () => {
  const tables = await tablesOf(await freshDatabase());
  expect(tables).toEqual(expect.arrayContaining(['public.case', 'public._prisma_migrations']));
  expect(tables.some((name) => name.startsWith('bullmq.'))).toBe(true);
  expect(await tablesOf(await emptyDatabase())).toEqual([]);
});

test('two fresh databases do not see each other', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(one).not.toBe(other);
});

describeOnBackends('an address for the queue', (backend) => {
  test('names a Redis only when the suite is about Redis', async () => {
    const { redisUrl } = await backend.open();
    expect(redisUrl === undefined).toBe(backend.name === 'postgres');
    if (!redisUrl) return;
    const other = await freshRedis();
    expect(other).not.toBe(redisUrl);
    const queue = new Queue('one', { connection: { url: redisUrl } });
    await queue.add('look', {});
    await queue.close();
    const client = new Redis(other);
    expect(await client.dbsize()).toBe(0);
    client.disconnect();
  });
});
