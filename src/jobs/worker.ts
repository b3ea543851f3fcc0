/** Runs what the queue hands out. Data is checked again here: a job of an older version may still be waiting. */
import type { Deps } from '../deps.ts';
import type { QueueBackend } from './backend.ts';
import type { JobDefinition } from './define-job.ts';
import { QUEUE_NAME } from './queue.ts';

export type RunJobByName = (name: string, data: unknown) => Promise<void>;
export type JobWorker = { close: () => Promise<void> };

const CONCURRENCY = 8;
/** A job under way that does not end by then is left to the stall recovery of the next worker. */
const CLOSE_WITHIN_MS = 10_000;

/** Throws on an unknown name or data of the wrong shape. */
export function jobRunner(jobs: readonly JobDefinition[], deps: Deps): RunJobByName {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return async (name, data) => {
    const job = byName.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    await job.run(job.data.parse(data), deps);
  };
}

export function startWorker(
  backend: QueueBackend,
  runJob: RunJobByName,
  deps: Deps,
  lockDurationMs: number,
): JobWorker {
  const runner = backend.openRunner(QUEUE_NAME, (job) => runJob(job.name, job.data), {
    concurrency: CONCURRENCY,
    lockDurationMs,
  });
  runner.onError((error) => deps.log.warn({ err: error }, 'the worker lost its queue'));
  runner.onFailed((job, error) => deps.log.error({ err: error, job: job?.name ?? 'unknown' }, 'a job failed'));
  return {
    close: async () => {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_WITHIN_MS);
      });
      await Promise.race([runner.close(), limit]);
      clearTimeout(timer);
    },
  };
}
