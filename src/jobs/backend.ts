/** Redis when an address is given, PostgreSQL otherwise: the one place that decides; nothing else knows. */
import { createPostgresBackend, type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';

/** What the product needs of a BullMQ queue. */
export type JobStore = {
  addBulk: (jobs: { name: string; data: unknown; opts: JobsOptions }[]) => Promise<unknown>;
  onError: (listener: (error: Error) => void) => void;
  close: () => Promise<void>;
};

/** What the product needs of a BullMQ worker. */
export type JobRunner = {
  onError: (listener: (error: Error) => void) => void;
  onFailed: (listener: (job: Job | undefined, error: Error) => void) => void;
  /** Waits for the jobs under way. */
  close: () => Promise<void>;
};

export type RunJob = (job: Job) => Promise<void>;

export type QueueBackend = {
  kind: 'redis' | 'postgres';
  openStore: (name: string) => JobStore;
  openRunner: (name: string, run: RunJob, options: RunnerOptions) => JobRunner;
  close: () => Promise<void>;
};

export type RunnerOptions = { concurrency: number; lockDurationMs: number };

export function createBackend(options: { redisUrl: string | undefined; databaseUrl: string }): QueueBackend {
  return options.redisUrl ? redisBackend(options.redisUrl) : postgresBackend(options.databaseUrl);
}

/** A stalled job is found after one lock duration; BullMQ's own defaults would take a minute. */
function workerOptions({ concurrency, lockDurationMs }: RunnerOptions) {
  return {
    concurrency,
    lockDuration: lockDurationMs,
    stalledInterval: lockDurationMs / 2,
    maxStalledCount: 3,
    drainDelay: 2,
  };
}

/** A producer gives up at once when Redis is away; a worker waits for it. */
function redisBackend(url: string): QueueBackend {
  const connections: Redis[] = [];
  const connect = (options: RedisOptions) => {
    const connection = new Redis(url, options);
    connection.on('error', () => {});
    connections.push(connection);
    return connection;
  };
  return {
    kind: 'redis',
    openStore: (name) =>
      storeOf(new Queue(name, { connection: connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false }) })),
    openRunner: (name, run, options) =>
      runnerOf(
        new Worker(name, run, { ...workerOptions(options), connection: connect({ maxRetriesPerRequest: null }) }),
      ),
    close: async () => {
      for (const connection of connections) connection.disconnect();
    },
  };
}

function postgresBackend(url: string): QueueBackend {
  const connection = { connectionString: url, schema: 'bullmq', migrate: true };
  return {
    kind: 'postgres',
    openStore: (name) => storeOf(new Queue(name, { connection }, createPostgresBackend)),
    openRunner: (name, run, options) =>
      runnerOf(new Worker(name, run, { ...workerOptions(options), connection }, createPostgresBackend)),
    close: async () => {},
  };
}

type Emitter = { on: (event: never, listener: never) => unknown };

function storeOf(queue: Pick<Queue, 'addBulk' | 'close'> & Emitter): JobStore {
  return {
    addBulk: (jobs) => queue.addBulk(jobs),
    onError: (listener) => queue.on('error' as never, listener as never),
    close: () => queue.close(),
  };
}

function runnerOf(worker: Pick<Worker, 'close'> & Emitter): JobRunner {
  return {
    onError: (listener) => worker.on('error' as never, listener as never),
    onFailed: (listener) => worker.on('failed' as never, listener as never),
    close: () => worker.close(),
  };
}
