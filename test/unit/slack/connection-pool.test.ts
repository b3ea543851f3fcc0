import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Connection, createConnectionPool } from '../../../src/slack/connection-pool.ts';
import { createInFlight } from '../../../src/slack/in-flight.ts';
import { silent } from '../../support/store.ts';

type Fake = Connection & { breakOff: () => void; openedAt: number[]; tries: number };

let isSlackThere: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  isSlackThere = true;
});
afterEach(() => vi.useRealTimers());

function fakeConnection(): Fake {
  let closed = () => {};
  const fake: Fake = {
    tries: 0,
    openedAt: [],
    open: async () => {
      fake.tries += 1;
      if (!isSlackThere) throw new Error('not there');
      fake.openedAt.push(Date.now());
    },
    onClosed: (listener) => {
      closed = listener;
    },
    breakOff: () => closed(),
    close: async () => closed(),
  };
  return fake;
}
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

async function twoOpen() {
  const [first, second] = [fakeConnection(), fakeConnection()];
  const pool = createConnectionPool([first, second], silent);
  await pool.start();
  return { first, second, pool };
}

describe('two connections', () => {
  it('are opened apart, so that Slack never refreshes both together', async () => {
    const { first, second, pool } = await twoOpen();
    expect(pool.openCount()).toBe(1);
    await seconds(40);
    expect(pool.openCount()).toBe(2);
    expect(second.openedAt[0]! - first.openedAt[0]!).toBeGreaterThanOrEqual(30_000);
    await pool.stop();
  });

  it('are counted right, however often one of them breaks or fails to open', async () => {
    const { first, second, pool } = await twoOpen();
    await seconds(40);
    isSlackThere = false;
    first.breakOff();
    await seconds(60);
    expect(first.tries).toBeGreaterThan(3);
    expect(pool.openCount()).toBe(1);
    second.breakOff();
    await seconds(60);
    expect(pool.openCount()).toBe(0);
    isSlackThere = true;
    await seconds(60);
    expect(pool.openCount()).toBe(2);
    await pool.stop();
  });

  it('that broke together are back one at once and the other apart from it', async () => {
    const { first, second, pool } = await twoOpen();
    await seconds(40);
    first.breakOff();
    second.breakOff();
    await seconds(1);
    expect(pool.openCount()).toBe(1);
    await seconds(40);
    expect(pool.openCount()).toBe(2);
    expect(Math.abs(first.openedAt.at(-1)! - second.openedAt.at(-1)!)).toBeGreaterThanOrEqual(30_000);
    await pool.stop();
  });

  it('are not opened again once they were stopped', async () => {
    const { first, second, pool } = await twoOpen();
    await pool.stop();
    await seconds(120);
    expect(pool.openCount()).toBe(0);
    expect([first.tries, second.tries]).toEqual([1, 0]);
  });
});

describe('a stop', () => {
  it('waits for the submit that is under way, however it ends', async () => {
    const inFlight = createInFlight();
    let end = (_error: Error) => {};
    const work = inFlight.track(
      () =>
        new Promise<void>((_resolve, reject) => {
          end = reject;
        }),
    );
    const drained = vi.fn();
    const stopped = inFlight.drained(10_000).then(drained);
    await seconds(9);
    expect(drained).not.toHaveBeenCalled();
    end(new Error('refused'));
    await expect(work).rejects.toThrow('refused');
    await stopped;
    expect(drained).toHaveBeenCalledOnce();
  });

  it('waits for ten seconds and no longer', async () => {
    const inFlight = createInFlight();
    void inFlight.track(() => new Promise<void>(() => {}));
    const drained = vi.fn();
    void inFlight.drained(10_000).then(drained);
    await seconds(10);
    expect(drained).toHaveBeenCalledOnce();
  });
});
