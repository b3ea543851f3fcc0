import { ErrorCode } from '@slack/web-api';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeliveryRepo } from '../../../src/db/delivery-repo.ts';
import type { Deps } from '../../../src/deps.ts';
import type { Feature } from '../../../src/feature.ts';
import { deliverEvents } from '../../../src/jobs/deliver-events.job.ts';
import { aCase } from '../../support/builders.ts';
import { openStore, type Store, saved, silent } from '../../support/store.ts';

let store: Store;
let deps: Deps;
let told: string[];
beforeEach(async () => {
  store = await openStore({ reactionsOf: () => ['first', 'second', 'removed'] });
  deps = { cases: store.cases, deliveries: createDeliveryRepo(store.sql, 60_000), log: silent } as unknown as Deps;
  told = [];
});

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
    let isFirst = true;
    const notInChannel = () => {
      const refused = Object.assign(new Error('refused'), {
        code: ErrorCode.PlatformError,
        data: { error: 'not_in_channel' },
      });
      if (isFirst) {
        isFirst = false;
        throw refused;
      }
    };
    await deliverEvents([listener('first', notInChannel), listener('second')], deps);
    expect(heardBy('first')).toEqual(IN_ORDER.slice(1));
    expect(await errors()).toEqual([{ reaction: 'first', last_error: 'not_in_channel' }]);
  });
});
