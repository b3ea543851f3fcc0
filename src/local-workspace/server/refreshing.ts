import type { PendingFault } from '../protocol-faults.ts';

export type Refreshing = { follow: (faults: readonly PendingFault[]) => void; stop: () => void };

/** Asks the app to reconnect every so many seconds, while such a fault waits. */
export function createRefreshing(refresh: () => void): Refreshing {
  let timer: NodeJS.Timeout | undefined;
  let every = 0;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    every = 0;
  };
  return {
    follow: (faults) => {
      const wanted = faults.find((fault) => fault.kind === 'refresh_every');
      if (!wanted) return stop();
      if (wanted.seconds === every) return;
      stop();
      every = wanted.seconds;
      timer = setInterval(refresh, every * 1000);
    },
    stop,
  };
}
