/** The one way out of the process: whatever is under way ends first, and the exit code says whether something was wrong. */
import type { Logger } from './logger.ts';

export type ShutdownOptions = {
  /** In this order; each is tried, whatever became of the one before. */
  steps: readonly (() => Promise<void> | undefined)[];
  log: Logger;
  exit: (code: number) => void;
  withinMs: number;
};

/** Asked again meanwhile, it goes on as it is and remembers the worse exit code. */
export function createShutdown({ steps, log, exit, withinMs }: ShutdownOptions) {
  let isStopping = false;
  let worst = 0;
  return async (reason: string, code: number): Promise<void> => {
    worst = Math.max(worst, code);
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, 'stopping');
    const limit = setTimeout(() => exit(1), withinMs);
    limit.unref();
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        worst = 1;
        log.error({ err: error }, 'a part of the process could not be stopped');
      }
    }
    clearTimeout(limit);
    exit(worst);
  };
}
