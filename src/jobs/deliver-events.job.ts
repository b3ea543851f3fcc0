/** Carries each thing that happened to the features that react to it; each reaction by itself, in the case's order. */
import { z } from 'zod';
import type { OwedDelivery } from '../db/delivery-repo.ts';
import { isDatabaseAway } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Feature } from '../feature.ts';
import { defineJob } from './define-job.ts';
import type { JobQueue } from './queue.ts';
import { planRetry } from './retry-plan.ts';

export const DELIVER_EVENTS = 'events.deliver';
const BATCH = 20;
const MEND_FIRST =
  'Slack refuses until somebody mends it: look up the code, invite the bot or renew the token; tried again in 5 minutes';

const NUDGE_AFTER_MS = 15;

/**
 * Tells the worker that something was saved: one nudge for all that is saved within a few milliseconds, so that a busy
 * minute costs few jobs and an ack waits for none. The sweep looks anyway.
 */
export function announcer(queue: Pick<JobQueue, 'add'>): () => void {
  let isWaiting = false;
  let nudges = 0;
  const nudge = () => {
    isWaiting = false;
    nudges += 1;
    void queue.add({ name: DELIVER_EVENTS, data: {}, key: `${DELIVER_EVENTS}-${process.pid}-${Date.now()}-${nudges}` });
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(nudge, NUDGE_AFTER_MS);
  };
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
    await failed(delivery, error, deps);
  }
}

async function failed(delivery: OwedDelivery, error: unknown, { deliveries, log }: Deps): Promise<void> {
  const { eventId, reaction, attempts } = delivery;
  const plan = planRetry(error, attempts);
  const fields = { err: error, eventId, reaction, code: plan.code, attempt: attempts };
  if (plan.next === 'postpone') {
    if (plan.forOperator) log.error(fields, MEND_FIRST);
    else log.warn(fields, 'a reaction failed; it is tried again');
    return deliveries.postpone(delivery, plan.code, plan.afterMs);
  }
  if (plan.next === 'count' && (await deliveries.failed(delivery, plan.code, plan.afterMs)) === 'owed') {
    return log.error(fields, 'a reaction failed by a fault of ours; it is tried again');
  }
  if (plan.next === 'set-aside') await deliveries.setAside(delivery, plan.code);
  log.error(fields, 'a reaction was set aside; it will not be tried again');
}

function reactionOf(features: readonly Feature[], name: string, event: CaseEvent) {
  const react = features.find((feature) => feature.name === name)?.on?.[event.type] as
    | ((event: CaseEvent, deps: Deps) => Promise<void>)
    | undefined;
  return react ? (deps: Deps) => react(event, deps) : null;
}
