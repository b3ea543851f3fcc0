import type { ActResult } from '../../protocol-acts.ts';
import { openViews } from '../views.ts';
import type { World } from '../world.ts';

export type Act<Request> = (world: World, request: Request) => Promise<ActResult>;

/** The answer to an act, with this person's modals as they stand now. */
export function done(world: World, user: string, response?: unknown): ActResult {
  return {
    ok: true,
    views: openViews(world, user),
    ...(response === undefined || response === null ? {} : { response }),
  };
}

export function refused(world: World, user: string, error: string, more: Partial<ActResult> = {}): ActResult {
  return { ok: false, error, ...more, views: openViews(world, user) };
}
