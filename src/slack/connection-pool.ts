/**
 * Keeps several connections open, each opened again whenever it ends. Slack refreshes a connection some hours after it
 * was opened; two that were opened apart are never refreshed together.
 */
import type { Logger } from '../platform/logger.ts';

export type Connection = {
  /** Resolves once it is open; rejects when it cannot be opened. */
  open: () => Promise<void>;
  /** Tells every time that it has ended, however it did. */
  onClosed: (listener: () => void) => void;
  close: () => Promise<void>;
};

export type ConnectionPool = {
  /** Resolves when the first is open. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  openCount: () => number;
};

/** A refresh takes some seconds; this is well above. */
const APART_MS = 30_000;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [500, 10_000];

export function createConnectionPool(connections: readonly Connection[], log: Logger): ConnectionPool {
  const open = new Set<Connection>();
  const closing = new AbortController();
  let lastOpenedAt = Number.NEGATIVE_INFINITY;
  let isOpening = false;

  /** Where nobody is connected there is no time to lose; a second one keeps its distance. */
  const mayOpen = () => !isOpening && (open.size === 0 || performance.now() - lastOpenedAt >= APART_MS);

  const keepOpen = async (connection: Connection, opened: () => void): Promise<void> => {
    let wait = FIRST_WAIT_MS;
    let ended = () => {};
    connection.onClosed(() => ended());
    while (!closing.signal.aborted) {
      if (!mayOpen()) {
        await pause(FIRST_WAIT_MS, closing.signal);
        continue;
      }
      const closed = new Promise<void>((resolve) => {
        ended = resolve;
      });
      try {
        isOpening = true;
        await connection.open().finally(() => {
          isOpening = false;
        });
        lastOpenedAt = performance.now();
        wait = FIRST_WAIT_MS;
        open.add(connection);
        opened();
        await closed;
        open.delete(connection);
      } catch (error) {
        log.warn({ err: error }, 'Slack is not reachable; it is tried again');
        await pause(wait, closing.signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    }
  };

  return {
    openCount: () => open.size,
    start: () =>
      new Promise((resolve) => {
        for (const connection of connections) void keepOpen(connection, resolve);
        closing.signal.addEventListener('abort', () => resolve());
      }),
    stop: async () => {
      closing.abort();
      await Promise.all(connections.map((connection) => connection.close()));
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    timer.unref();
    signal.addEventListener('abort', over);
  });
}
