const longestWaitMs = 1000;

/** Envelopes that wait for each other and go out last first. */
export type Reordering = {
  /** Resolves when this one may go: when no more are `awaited`, or after a second. */
  hold: (awaited: () => boolean) => Promise<void>;
  stop: () => void;
};

export function createReordering(): Reordering {
  let held: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const release = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const last = held.reverse();
    held = [];
    for (const go of last) go();
  };
  return {
    hold: (awaited) =>
      new Promise((resolve) => {
        held.push(resolve);
        timer ??= setTimeout(release, longestWaitMs);
        // Not at once: whoever holds last does not listen yet, and would hear it after all the others.
        if (!awaited()) queueMicrotask(release);
      }),
    stop: release,
  };
}
