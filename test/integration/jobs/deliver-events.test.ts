import { ErrorCode } from '@slack/web-api';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeliveryRepo } from '../../../src/db/delivery-repo.ts';
import type { Deps } from '../../../src/deps.ts';
import type { Feature } from '../../../src/feature.ts';
import { deliverEvents } from '../../../src/jobs/deliver-events.job.ts';
import { planRetry } from '../../../src/jobs/retry-plan.ts';
import { PostBusy } from '../../../src/slack/gateway.ts';
import { aCase } from '../../support/case-building.ts';
import { openStore, type Store, saved, silent } from '../../support/store.ts';

let store: Store;
let deps: Deps;
let told: string[];
beforeEach(async () => {
  store = await openStore({ reactionsOf: () => ['first', 'second', 'removed'] });
  deps = { cases: store.cases, deliveries: createDeliveryRepo(store.sql, 60_000), log: silent } as unknown as Deps;
  told = [];
});

class Away extends Error {
  code = ErrorCode.RequestError;
}
const refusal = (error: string) => Object.assign(new Error(error), { code: ErrorCode.PlatformError, data: { error } });
const once = (failure: Error) => {
  let left = 1;
  return () => {
    left -= 1;
    if (left >= 0) throw failure;
  };
};

/** A feature that tells what it hears; `fail` may throw first. */
function listener(name: string, fail: () => void = () => {}): Feature {
  const react = async (event: { id: number; type: string }) => {
    fail();
    told.push(`${name} ${event.type}`);
  };
  return { name, on: { 'case.reported': react, 'case.triaged': react, 'case.opened': react } };
}
const happened = async () => void (await saved(store.cases, aCase().triagedTo('songling')));
const IN_ORDER = ['case.reported', 'case.triaged', 'case.opened'];
const heardBy = (name: string) => told.filter((line) => line.startsWith(name)).map((line) => line.split(' ')[1]);
const errors = async () =>
  store.sql.all<{ reaction: string; last_error: string }>(
    'test-errors',
    'SELECT reaction, last_error FROM event_delivery WHERE last_error IS NOT NULL ORDER BY event_id, reaction',
    [],
  );

describe('what happened', () => {
  it('is told to each feature once and in order, by however many workers', async () => {
    await happened();
    const features = [listener('first'), listener('second')];
    await Promise.all([1, 2, 3].map(() => deliverEvents(features, deps)));
    await deliverEvents(features, deps);
    expect([heardBy('first'), heardBy('second')]).toEqual([IN_ORDER, IN_ORDER]);
    expect(await deps.deliveries.owed()).toBe(0);
  });

  it('is told to the others though one fails, and to that one again later, still in order', async () => {
    await happened();
    let failures = 1;
    const slackIsAway = () => {
      failures -= 1;
      const lost = new Error('A request error occurred: connect ECONNREFUSED 127.0.0.1:1');
      if (failures >= 0) throw Object.assign(lost, { code: ErrorCode.RequestError });
    };
    const features = [listener('first', slackIsAway), listener('second')];
    await deliverEvents(features, deps);
    expect([heardBy('first'), heardBy('second')]).toEqual([[], IN_ORDER]);
    expect(await errors()).toEqual([{ reaction: 'first', last_error: ErrorCode.RequestError }]);
    await vi.waitFor(
      async () => {
        await deliverEvents(features, deps);
        expect(heardBy('first')).toEqual(IN_ORDER);
      },
      { timeout: 5000 },
    );
    expect(heardBy('second')).toEqual(IN_ORDER);
  });

  it('that can never be told is set aside with its reason, and what follows is told', async () => {
    await happened();
    await deliverEvents([listener('first', once(refusal('invalid_blocks'))), listener('second')], deps);
    expect(heardBy('first')).toEqual(IN_ORDER.slice(1));
    expect(await errors()).toEqual([{ reaction: 'first', last_error: 'invalid_blocks' }]);
    expect(await deps.deliveries.countSetAside()).toBe(1);
  });

  it.each([
    ['is away', () => new Away()],
    ['takes no more', () => Object.assign(new Error(), { code: ErrorCode.RateLimitedError, retryAfter: 0 })],
    ['does not have the bot in its channel', () => refusal('not_in_channel')],
    ['does not know the token any more', () => refusal('token_revoked')],
    ['is being written to by another worker', () => new PostBusy('busy')],
  ])('is told in the end, after however many tries, when Slack %s', async (_why, failure) => {
    await happened();
    let failures = 0;
    const failing = listener('first', () => {
      failures += 1;
      throw failure();
    });
    for (let tries = 0; tries < 20; tries += 1) {
      await deliverEvents([failing, listener('second')], deps);
      await deps.deliveries.hurry();
    }
    expect(failures).toBeGreaterThanOrEqual(20);
    expect(await deps.deliveries.countSetAside()).toBe(0);
    await deliverEvents([listener('first'), listener('second')], deps);
    expect(heardBy('first')).toEqual(IN_ORDER);
  });

  it('is set aside after twelve faults of our own, and an error says so', async () => {
    await happened();
    const said: string[] = [];
    deps.log = { ...silent, error: (_fields, message) => said.push(message) };
    const broken = listener('first', () => {
      throw new TypeError('x is not a function');
    });
    for (let tries = 0; tries < 12; tries += 1) {
      await deliverEvents([broken, listener('second')], deps);
      await deps.deliveries.hurry();
    }
    expect(await errors()).toMatchObject([{ reaction: 'first', last_error: 'TypeError' }, { reaction: 'first' }]);
    expect(await deps.deliveries.countSetAside()).toBe(1);
    expect(said).toContain('a reaction was set aside; it will not be tried again');
  });
});

describe('the pause before the next try', () => {
  it('doubles up to a minute, is what Slack asks for where it asks but never nothing, and five minutes where somebody must mend it', () => {
    const pauses = [1, 2, 3, 7, 50].map((attempt) => planRetry(new Away(), attempt));
    expect(pauses.map((plan) => 'afterMs' in plan && plan.afterMs)).toEqual([1000, 2000, 4000, 60_000, 60_000]);
    const limited = Object.assign(new Error(), { code: ErrorCode.RateLimitedError, retryAfter: 7 });
    expect(planRetry(limited, 9)).toMatchObject({ next: 'postpone', afterMs: 7000 });
    const atOnce = Object.assign(new Error(), { code: ErrorCode.RateLimitedError, retryAfter: 0 });
    expect(planRetry(atOnce, 9)).toMatchObject({ next: 'postpone', afterMs: 1000 });
    expect(planRetry(refusal('invalid_auth'), 1)).toMatchObject({ next: 'postpone', afterMs: 300_000 });
  });
});
