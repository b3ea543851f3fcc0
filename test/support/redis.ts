import { Redis } from 'ioredis';
import { describe, inject } from 'vitest';
import { freshDatabase } from './postgres.ts';

/** What the queue's one place of decision takes: Redis when there is an address, PostgreSQL otherwise. */
export type BackendAddresses = { databaseUrl: string; redisUrl: string | undefined };

export type TestedBackend = {
  name: 'postgres' | 'redis';
  /** A fresh database and, for redis, an empty Redis database of your own. */
  open: () => Promise<BackendAddresses>;
};

/**
 * Runs a suite once on PostgreSQL and once on Redis. Where the machine has no Redis the second is skipped, and its name
 * says why.
 */
export function describeOnBackends(title: string, suite: (backend: TestedBackend) => void): void {
  describe(`${title} (queue on PostgreSQL)`, () => {
    suite({ name: 'postgres', open: async () => ({ databaseUrl: await freshDatabase(), redisUrl: undefined }) });
  });
  const { redisUrl } = inject('services');
  const reason = redisUrl ? '' : ', skipped: this machine has no redis-server';
  describe.skipIf(!redisUrl)(`${title} (queue on Redis${reason})`, () => {
    suite({
      name: 'redis',
      open: async () => ({ databaseUrl: await freshDatabase(), redisUrl: await freshRedis() }),
    });
  });
}

/** The address of an empty Redis database of your own. Fails where the machine has no Redis. */
export async function freshRedis(): Promise<string> {
  const { redisUrl } = inject('services');
  if (!redisUrl) throw new Error('this machine has no redis-server');
  const client = new Redis(redisUrl);
  const number = await client.incr('databases-given');
  client.disconnect();
  return `${redisUrl}/${number}`;
}
