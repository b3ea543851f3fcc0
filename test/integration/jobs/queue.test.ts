import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Deps } from '../../../src/deps.ts';
import { createBackend, type QueueBackend } from '../../../src/jobs/backend.ts';
import { defineJob } from '../../../src/jobs/define-job.ts';
import { createQueue, type JobQueue } from '../../../src/jobs/queue.ts';
import { type JobWorker, jobRunner, startWorker } from '../../../src/jobs/worker.ts';
import { freePort } from '../../../src/platform/free-port.ts';
import type { LogFields } from '../../../src/platform/logger.ts';
import { describeOnBackends } from '../../support/redis.ts';
import { silent } from '../../support/store.ts';

type Ran = { name: string; id: string };
const logged: (LogFields & { message: string })[] = [];
const log = { ...silent, error: (fields: LogFields, message: string) => void logged.push({ ...fields, message }) };
const deps = { log } as unknown as Deps;

describeOnBackends('the queue', (tested) => {
  let backend: QueueBackend;
  let queue: JobQueue;
  let worker: JobWorker | null = null;
  let ran: Ran[];
  let behave: (id: string) => Promise<void>;

  beforeEach(async () => {
    backend = createBackend(await tested.open());
    queue = createQueue(backend, silent);
    ran = [];
    logged.length = 0;
    behave = async () => {};
  });
  afterEach(async () => {
    await worker?.close();
    worker = null;
    await queue.close();
    await backend.close();
  });

  const look = defineJob({
    name: 'test.look',
    data: z.object({ id: z.string() }),
    run: async ({ id }) => {
      ran.push({ name: 'test.look', id });
      await behave(id);
    },
  });
  const runJob = () => jobRunner([look], deps);
  const work = (lockDurationMs = 1000) => {
    worker = startWorker(backend, runJob(), deps, lockDurationMs);
  };
  const ids = () => ran.map(({ id }) => id);
  const put = (id: string, key = `test.look-${id}`, delayMs?: number) =>
    queue.addAll([{ name: 'test.look', data: { id }, key, ...(delayMs ? { delayMs } : {}) }]);

  it('is of the kind that the addresses ask for', () => {
    expect(backend.kind).toBe(tested.name);
  });

  it('runs what is put into it, once', async () => {
    work();
    expect(await put('a')).toBe(true);
    await vi.waitFor(() => expect(ids()).toEqual(['a']));
    await put('b');
    await vi.waitFor(() => expect(ids()).toEqual(['a', 'b']));
  });

  it('takes a key that waits already for the same job, and takes it again once it ran', async () => {
    await put('a');
    await put('a');
    work();
    await vi.waitFor(() => expect(ids()).toEqual(['a']));
    await vi.waitFor(async () => {
      await put('a');
      expect(ids().length).toBeGreaterThan(1);
    });
    expect(logged).toEqual([]);
  });

  it('runs what is delayed when it is due', async () => {
    const ranAfterMs = new Map<string, number>();
    behave = async (id) => void ranAfterMs.set(id, Date.now() - from);
    work();
    const from = Date.now();
    await put('later', 'test.look-later', 400);
    await put('now');
    await vi.waitFor(() => expect(ids().toSorted()).toEqual(['later', 'now']), { timeout: 5000 });
    expect(ranAfterMs.get('later')).toBeGreaterThanOrEqual(390);
  });

  it('says loudly that data has the wrong shape, and runs the next', async () => {
    work();
    await queue.addAll([{ name: 'test.look', data: { id: 42 }, key: 'test.look-bad' }]);
    await vi.waitFor(() => expect(logged).toMatchObject([{ message: 'a job failed', job: 'test.look' }]));
    expect((logged[0]!.err as Error).name).toContain('Zod');
    await put('good');
    await vi.waitFor(() => expect(ids()).toEqual(['good']));
  });

  it('says loudly that nobody knows a job', async () => {
    work();
    await queue.add({ name: 'test.forgotten', data: {}, key: 'test.forgotten-1' });
    await vi.waitFor(() => expect(logged).toMatchObject([{ job: 'test.forgotten' }]));
    await expect(runJob()('test.forgotten', {})).rejects.toThrow('no job is called test.forgotten');
  });

  it('says loudly that a job failed, and keeps no worker busy with it', async () => {
    behave = async (id) => {
      if (id === 'bad') throw new Error('broken');
    };
    work();
    await put('bad');
    await put('good');
    await vi.waitFor(() => expect(ids().sort()).toEqual(['bad', 'good']));
    await vi.waitFor(() => expect(logged).toHaveLength(1));
  });

  it('lets a job under way end before it closes', async () => {
    let end = () => {};
    let ended = false;
    behave = () =>
      new Promise((resolve) => {
        end = () => {
          ended = true;
          resolve();
        };
      });
    work();
    await put('slow');
    await vi.waitFor(() => expect(ids()).toEqual(['slow']));
    const closing = worker!.close().then(() => ended);
    end();
    expect(await closing).toBe(true);
  });
});

describeOnBackends('a queue that is away', (tested) => {
  it('refuses quietly within its time, whoever asks', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const backend = createBackend({
      databaseUrl: `postgresql://nobody@${nobody}/nothing`,
      redisUrl: tested.name === 'redis' ? `redis://${nobody}` : undefined,
    });
    const queue = createQueue(backend, silent);
    const from = Date.now();
    const job = { name: 'test.look', data: { id: 'a' }, key: 'test.look-a' };
    expect(await Promise.all([queue.addAll([job]), queue.add(job)])).toEqual([false, undefined]);
    expect(Date.now() - from).toBeLessThan(4000);
    await queue.close();
    await backend.close();
    expect(Date.now() - from).toBeLessThan(8000);
  });
});
