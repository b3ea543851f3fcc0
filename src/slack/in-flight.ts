/** Requests whose answer is still being made: a process that stops lets them end, so that nothing typed is lost. */

/** Whoever asks for something just before the end still gets the answer. */
export const DRAIN_WITHIN_MS = 10_000;

export type InFlight = {
  /** Runs the work and remembers it until it has ended, well or badly. */
  track: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way any more, or when the time is up. */
  drained: (withinMs: number) => Promise<void>;
};

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      const promise = work();
      const ended = promise.then(
        () => {},
        () => {},
      );
      running.add(ended);
      void ended.then(() => running.delete(ended));
      return promise;
    },
    drained: async (withinMs) => {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([Promise.all(running), limit]);
      clearTimeout(timer);
    },
  };
}
