/** The to-do list: it only says "look". PostgreSQL holds what is true, so a lost or doubled job changes nothing. */
import type { JobsOptions } from 'bullmq';
import type { Logger } from '../platform/logger.ts';
import type { QueueBackend } from './backend.ts';

export const QUEUE_NAME = 'laojing';

export type QueuedJob = {
  name: string;
  /** Ids only. */
  data: Record<string, unknown>;
  /** The same key while a job waits is the same job. Facts joined with `-`. */
  key: string;
  delayMs?: number;
};

export type JobQueue = {
  /** Never throws and never waits for a queue that is away: the sweep finds what was not queued. */
  add: (job: QueuedJob) => Promise<void>;
  addAll: (jobs: readonly QueuedJob[]) => Promise<boolean>;
  close: () => Promise<void>;
};

const ADD_TIMEOUT_MS = 2000;

export function createQueue(backend: QueueBackend, log: Logger): JobQueue {
  const store = backend.openStore(QUEUE_NAME);
  store.onError((error) => log.warn({ err: error }, 'the queue is away'));

  const addAll = async (jobs: readonly QueuedJob[]) => {
    try {
      await withTimeout(
        store.addBulk(
          jobs.map(({ name, data, key, delayMs }) => ({
            name,
            data,
            opts: { jobId: key, ...(delayMs ? { delay: delayMs } : {}), ...KEEP },
          })),
        ),
      );
      return true;
    } catch (error) {
      log.warn({ err: error, count: jobs.length }, 'jobs were not queued; the sweep will find the work');
      return false;
    }
  };
  return {
    add: async (job) => {
      await addAll([job]);
    },
    addAll,
    close: () => store.close(),
  };
}

const KEEP = { removeOnComplete: true, removeOnFail: { age: 7 * 24 * 3600, count: 1000 } } satisfies JobsOptions;

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const limit = AbortSignal.timeout(ADD_TIMEOUT_MS);
  return await Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      limit.addEventListener('abort', () => reject(new Error('the queue did not answer in time')));
    }),
  ]);
}
