/** Looks every few minutes whether a reminder was left lying, and says so where operators look. It sends nothing itself. */
import type { Deps } from '../../deps.ts';

const EVERY_MS = 3 * 60_000;

/** A look of its own for each process; machine time, because it watches the machine. */
export function createWitness(): (deps: Deps) => Promise<void> {
  let lookedAt = -EVERY_MS;
  return async ({ witness, clock, log }) => {
    if (performance.now() - lookedAt < EVERY_MS) return;
    lookedAt = performance.now();
    const missed = await witness.missed(clock.now());
    if (missed > 0) log.error({ count: missed }, 'reminders are due, and nobody has sent them or is sending them');
  };
}
