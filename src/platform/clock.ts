/**
 * Business time: what is due, how old, which week. The only place that says "now" for a rule.
 * Machine time (leases, heartbeats, signatures) is the database's or the machine's and never comes from here.
 */
import type { Logger } from './logger.ts';

export type Clock = {
  /** ISO 8601 in UTC. */
  now: () => string;
  /** Tells when business time was moved by hand, so that what came due is looked for at once. */
  onMoved: (listener: () => void) => void;
  stop: () => void;
};

export function systemClock(): Clock {
  return { now: () => new Date().toISOString(), onMoved: () => {}, stop: () => {} };
}

/** A clock that only moves when it is told to; for tests. */
export type ManualClock = Clock & { set: (instant: string) => void; advance: (milliseconds: number) => void };

export function manualClock(start: string): ManualClock {
  let now = Date.parse(start);
  const listeners: (() => void)[] = [];
  const moveTo = (milliseconds: number) => {
    now = milliseconds;
    for (const listener of listeners) listener();
  };
  return {
    now: () => new Date(now).toISOString(),
    onMoved: (listener) => listeners.push(listener),
    stop: () => {},
    set: (instant) => moveTo(Date.parse(instant)),
    advance: (milliseconds) => moveTo(now + milliseconds),
  };
}

const POLL_MS = 500;

/**
 * Follows a clock served over HTTP as `{ "now": ISO, "movedByMs": number }`: machine time plus the served offset.
 * While the server does not answer, the last offset holds.
 */
export async function followClock(url: string, log: Logger): Promise<Clock> {
  let movedByMs = 0;
  const listeners: (() => void)[] = [];
  const poll = async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    const served = (await response.json()) as { movedByMs: number };
    if (served.movedByMs === movedByMs) return;
    movedByMs = served.movedByMs;
    for (const listener of listeners) listener();
  };
  await poll();
  const timer = setInterval(() => {
    poll().catch((error: unknown) => log.debug({ err: error }, 'the clock did not answer'));
  }, POLL_MS);
  timer.unref();
  return {
    now: () => new Date(Date.now() + movedByMs).toISOString(),
    onMoved: (listener) => listeners.push(listener),
    stop: () => clearInterval(timer),
  };
}
