/** Redis when an address is given, PostgreSQL otherwise: the one place that decides; nothing else knows. */
import { createPostgresBackend, type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Client } from 'pg';
import { isDatabaseAway, sqlState } from '../db/sql.ts';

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

export type QueueAddresses = {
  redisUrl: string | undefined;
  databaseUrl: string;
  /** How many to PostgreSQL the store and the runner may each open. */
  connections?: number;
};

export function createBackend({ redisUrl, databaseUrl, connections = 5 }: QueueAddresses): QueueBackend {
  return redisUrl ? redisBackend(redisUrl) : postgresBackend(databaseUrl, connections);
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

type AnyQueue = Pick<Queue, 'addBulk' | 'close'> & Emitter;
type AnyWorker = Pick<Worker, 'close' | 'waitUntilReady'> & Emitter;

function postgresBackend(url: string, connections: number): QueueBackend {
  const connection = { connectionString: url, max: connections, schema: 'bullmq', migrate: true, onConnect: survive };
  return {
    kind: 'postgres',
    openStore: (name) => reopeningStore(() => new Queue(name, { connection }, createPostgresBackend)),
    openRunner: (name, run, options) =>
      reopeningRunner(() => new Worker(name, run, { ...workerOptions(options), connection }, createPostgresBackend)),
    close: async () => {},
  };
}

/** A connection that is lost while BullMQ prepares its schema would end the process: nobody there listens for the error. */
function survive(client: Client): void {
  client.on('error', () => {});
}

/** BullMQ remembers a first connection to PostgreSQL that failed, for ever: after a failure the next call opens anew. */
function reopeningStore(open: () => AnyQueue): JobStore {
  const listeners: ((error: Error) => void)[] = [];
  let queue: AnyQueue | null = null;
  const opened = () => {
    if (queue) return queue;
    queue = open();
    for (const listener of listeners) queue.on('error' as never, listener as never);
    return queue;
  };
  const close = async () => {
    const last = queue;
    queue = null;
    await last?.close();
  };
  opened();
  return {
    addBulk: (jobs) =>
      opened()
        .addBulk(jobs)
        .catch((error: unknown) => {
          void close().catch(() => {});
          throw error;
        }),
    onError: (listener) => {
      listeners.push(listener);
      queue?.on('error' as never, listener as never);
    },
    close,
  };
}

const REOPEN_AFTER_MS = 1000;

/**
 * The same for a worker, which moreover asks a lost connection again and again without a pause, so that the process has
 * no time for anything else. A job under way goes on; the next worker finds it stalled and runs it once more.
 */
function reopeningRunner(open: () => AnyWorker): JobRunner {
  const errorListeners: ((error: Error) => void)[] = [];
  const failureListeners: ((job: Job | undefined, error: Error) => void)[] = [];
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const begin = (): AnyWorker => {
    const begun = open();
    const failed = (job: Job | undefined, error: Error) => {
      for (const listener of failureListeners) listener(job, error);
    };
    const lost = (error: Error) => {
      if (begun !== worker || timer) return;
      for (const listener of errorListeners) listener(error);
      if (isDatabaseAway(error) || sqlState(error) !== null) reopen();
    };
    begun.on('failed' as never, failed as never);
    begun.on('error' as never, lost as never);
    begun.waitUntilReady().catch(() => {
      if (begun === worker) reopen();
    });
    return begun;
  };
  const reopen = () => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      worker = begin();
    }, REOPEN_AFTER_MS);
    void worker.close(true).catch(() => {});
  };
  let worker = begin();
  return {
    onError: (listener) => errorListeners.push(listener),
    onFailed: (listener) => failureListeners.push(listener),
    close: async () => {
      stopped = true;
      clearTimeout(timer);
      await worker.close();
    },
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
