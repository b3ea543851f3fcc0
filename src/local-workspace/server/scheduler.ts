import { postDue } from './web-api/scheduled.ts';
import type { World } from './world.ts';

/** Looks every second whether a scheduled message has come due; moving the clock looks at once. */
export function createScheduler(world: World): { stop: () => void } {
  const timer = setInterval(() => postDue(world), 1000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
