/** Carries each thing that happened to the features that react to it; each reaction by itself, in the case's order. */
import { z } from 'zod';
import type { OwedDelivery } from '../db/delivery-repo.ts';
import { isDatabaseAway } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Feature } from '../feature.ts';
import { PostBusy } from '../slack/gateway.ts';
import { classifySlackError } from '../slack/slack-error.ts';
import { defineJob } from './define-job.ts';

export const DELIVER_EVENTS = 'events.deliver';
const BATCH = 20;

const waiting = new WeakMap<Deps['queue'], NodeJS.Timeout>();
const NUDGE_AFTER_MS = 15;
let nudges = 0;

/**
 * Tells the worker that something was saved: one nudge for all that is saved within a few milliseconds, so that a busy
 * minute costs few jobs and an ack waits for none. The sweep looks anyway.
 */
export function announce({ queue }: Pick<Deps, 'queue'>): void {
  if (waiting.has(queue)) return;
  const timer = setTimeout(() => {
    waiting.delete(queue);
    nudges += 1;
    void queue.add({ name: DELIVER_EVENTS, data: {}, key: `${DELIVER_EVENTS}-${process.pid}-${Date.now()}-${nudges}` });
  }, NUDGE_AFTER_MS);
  waiting.set(queue, timer);
}

export function deliverEventsJob(features: readonly Feature[]) {
  return defineJob({
    name: DELIVER_EVENTS,
    data: z.object({}),
    run: (_data, deps) => deliverEvents(features, deps),
  });
}

/** Returns when nothing is owed that could be delivered now. */
export async function deliverEvents(features: readonly Feature[], deps: Deps): Promise<void> {
  for (;;) {
    const owed = await deps.deliveries.lease(BATCH);
    if (owed.length === 0) return;
    await Promise.all(owed.map((delivery) => deliver(delivery, features, deps)));
  }
}

async function deliver(delivery: OwedDelivery, features: readonly Feature[], deps: Deps): Promise<void> {
  const { eventId, reaction } = delivery;
  try {
    const event = await deps.cases.event(eventId);
    const react = event && reactionOf(features, reaction, event);
    if (react) await react(deps);
    await deps.deliveries.done(delivery);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    const failure =
      error instanceof PostBusy ? { kind: 'later' as const, code: 'busy', afterMs: 1000 } : classifySlackError(error);
    deps.log.warn(
      { err: error, eventId, reaction, code: failure.code, attempt: delivery.attempts },
      'a reaction failed',
    );
    if (failure.kind === 'permanent') await deps.deliveries.setAside(delivery, failure.code);
    else
      await deps.deliveries.failed(
        delivery,
        failure.code,
        'afterMs' in failure ? failure.afterMs : backoffMs(delivery.attempts),
      );
  }
}

function backoffMs(attempts: number): number {
  return Math.min(1000 * 2 ** (attempts - 1), 60_000);
}

function reactionOf(features: readonly Feature[], name: string, event: CaseEvent) {
  const react = features.find((feature) => feature.name === name)?.on?.[event.type] as
    | ((event: CaseEvent, deps: Deps) => Promise<void>)
    | undefined;
  return react ? (deps: Deps) => react(event, deps) : null;
}
