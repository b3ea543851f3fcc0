import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createShutdown } from '../../../src/platform/shutdown.ts';
import { silent } from '../../support/store.ts';

const exit = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  exit.mockReset();
});
afterEach(() => vi.useRealTimers());

const shutdown = (...steps: (() => Promise<void>)[]) => createShutdown({ steps, log: silent, exit, withinMs: 12_000 });

test('told to stop, it lets everything end in order and leaves with 0', async () => {
  const ended: string[] = [];
  const stop = shutdown(
    async () => void ended.push('health'),
    async () => void ended.push('app'),
  );
  await stop('SIGTERM', 0);
  expect(ended).toEqual(['health', 'app']);
  expect(exit.mock.calls).toEqual([[0]]);
});

test('after a crash it leaves with 1', async () => {
  await shutdown(async () => {})('unhandledRejection', 1);
  expect(exit.mock.calls).toEqual([[1]]);
});

test('a stray error while it drains cuts nothing short and is remembered in the exit code', async () => {
  let release = () => {};
  const draining = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stop = shutdown(() => draining);
  const stopped = stop('SIGTERM', 0);
  await stop('unhandledRejection', 1);
  expect(exit).not.toHaveBeenCalled();
  release();
  await stopped;
  expect(exit.mock.calls).toEqual([[1]]);
});

test('a part that cannot be stopped keeps no other from being stopped', async () => {
  const last = vi.fn(async () => {});
  await shutdown(async () => {
    throw new Error('stuck');
  }, last)('SIGTERM', 0);
  expect(last).toHaveBeenCalledOnce();
  expect(exit.mock.calls).toEqual([[1]]);
});

test('what never ends is left behind after twelve seconds', async () => {
  void shutdown(() => new Promise<void>(() => {}))('SIGTERM', 0);
  await vi.advanceTimersByTimeAsync(11_999);
  expect(exit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(exit.mock.calls).toEqual([[1]]);
});
