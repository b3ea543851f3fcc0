/** A Redis that throws keys away when it is full throws away jobs: BullMQ needs `noeviction`. */
import { Redis } from 'ioredis';
import type { Logger } from '../platform/logger.ts';

const ANSWER_WITHIN_MS = 2000;

/** What is wrong with this Redis, or null. One that does not answer is no reason not to start: the sweep needs no queue. */
export async function redisProblem(url: string, log: Logger): Promise<string | null> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_WITHIN_MS,
    commandTimeout: ANSWER_WITHIN_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
    if (policy === undefined || policy === 'noeviction') return null;
    return `REDIS_URL: maxmemory-policy is ${policy}; set it to noeviction`;
  } catch (error) {
    log.warn({ err: error }, 'Redis did not say how it is set; is maxmemory-policy noeviction?');
    return null;
  } finally {
    redis.disconnect();
  }
}
