/**
 * Looks into PostgreSQL for whatever is owed, so that an emptied queue, a lost job or a moved clock costs at most one
 * sweep. It needs no queue to be there.
 */
import type { Deps } from '../deps.ts';
import type { Feature, Schedule } from '../feature.ts';
import { deliverEvents } from './deliver-events.job.ts';
import type { RunJobByName } from './worker.ts';

const SWEEP_EVERY_MS = 15_000;

export type Sweep = { now: () => Promise<void>; stop: () => Promise<void> };

export function startSweep(
  features: readonly Feature[],
  deps: Deps,
  runJob: RunJobByName,
  tidyUp: () => Promise<unknown>,
): Sweep {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const sweepOnce = async () => {
    const steps = [
      () => deliverEvents(features, deps),
      ...features.flatMap((feature) => (feature.sweep ? [() => feature.sweep!(deps)] : [])),
      () => runSchedules(features, deps, runJob),
      tidyUp,
    ];
    for (const step of steps) {
      await step().catch((error: unknown) =>
        deps.log.warn({ err: error }, 'a step of the sweep failed; the next sweep repeats it'),
      );
    }
  };
  /** One sweep at a time; asked for during one, another follows it. */
  const sweep = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (running !== null) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await sweepOnce();
      } while (again && !stopped);
      running = null;
    })();
    return running;
  };

  const timer = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  deps.clock.onMoved(() => void sweep());
  void sweep();
  return {
    now: sweep,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** Each by itself: a channel that cannot be posted to holds up no other weekly post. */
async function runSchedules(features: readonly Feature[], deps: Deps, runJob: RunJobByName): Promise<void> {
  for (const schedule of features.flatMap((feature) => feature.schedules?.(deps) ?? [])) {
    await runSchedule(schedule, deps, runJob).catch((error: unknown) =>
      deps.log.error({ err: error, job: schedule.name }, 'a weekly post failed; the next sweep tries again'),
    );
  }
}

async function runSchedule(schedule: Schedule, deps: Deps, runJob: RunJobByName): Promise<void> {
  const period = schedule.duePeriod(deps.clock.now());
  if (period === null || (await schedule.isDone(period))) return;
  const job = schedule.job(period);
  deps.log.info({ job: job.name, period }, 'a weekly post is due');
  await runJob(job.name, job.data);
}
