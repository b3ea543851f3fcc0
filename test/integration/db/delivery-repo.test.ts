import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { createDeliveryRepo, type DeliveryRepo, type OwedDelivery } from '../../../src/db/delivery-repo.ts';
import { createSql } from '../../../src/db/sql.ts';
import { aCase } from '../../support/case-building.ts';
import { openStore, type Store, saved, silent } from '../../support/store.ts';

/** Machine time: long where nobody waits for it, short where somebody does. */
const [LONG_MS, SHORT_MS] = [60_000, 100];
let store: Store;
let deliveries: DeliveryRepo;
/** A case with three events (reported, triaged, opened), each owed to both reactions. */
beforeEach(async () => {
  store = await openStore({ reactionsOf: () => ['cases', 'triage'] });
  deliveries = createDeliveryRepo(store.sql, LONG_MS);
  await saved(store.cases, aCase().triagedTo('songling'));
});
const lease = async (from = deliveries) =>
  (await from.lease(50)).sort((a, b) => a.eventId - b.eventId || a.reaction.localeCompare(b.reaction));
const names = (owed: OwedDelivery[]) => owed.map(({ eventId, reaction }) => `${eventId} ${reaction}`);

describe('what is owed', () => {
  it('is given out one event at a time for each case and reaction, in order', async () => {
    const seen: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const owed = await lease();
      expect(owed.map(({ reaction }) => reaction).sort()).toEqual(['cases', 'triage']);
      seen.push(...names(owed));
      expect(await lease()).toEqual([]);
      for (const delivery of owed) await deliveries.done(delivery);
    }
    expect(seen).toEqual(['1 cases', '1 triage', '2 cases', '2 triage', '3 cases', '3 triage']);
    expect(await lease()).toEqual([]);
    expect(await deliveries.owed()).toBe(0);
  });

  it('of one reaction does not wait for the other', async () => {
    const [cases, triage] = await lease();
    await deliveries.done(triage!);
    expect(names(await lease())).toEqual(['2 triage']);
    await deliveries.done(cases!);
    expect(names(await lease())).toEqual(['2 cases']);
  });

  it('of one case does not wait for another case', async () => {
    await lease();
    await saved(store.cases, aCase().triagedTo('hewan'));
    expect(names(await lease())).toEqual(['4 cases', '4 triage']);
  });

  it('comes back when whoever took it does not answer, and counts the attempts', async () => {
    const hasty = createDeliveryRepo(store.sql, SHORT_MS);
    expect((await lease(hasty)).map(({ attempts }) => attempts)).toEqual([1, 1]);
    const again = await vi.waitFor(async () => {
      const owed = await lease(hasty);
      expect(owed).toHaveLength(2);
      return owed;
    });
    expect(names(again)).toEqual(['1 cases', '1 triage']);
    expect(again.map(({ attempts }) => attempts)).toEqual([2, 2]);
  });

  it('waits as long as it was told to after a failure, and holds up its own line only', async () => {
    const [cases, triage] = await lease();
    await deliveries.postpone(cases!, 'ratelimited', SHORT_MS);
    await deliveries.done(triage!);
    expect(names(await lease())).toEqual(['2 triage']);
    await vi.waitFor(async () => expect(names(await lease())).toEqual(['1 cases']));
  });

  it('is set aside at once when it can never succeed, with the reason, is counted, and the next follows', async () => {
    const [cases] = await lease();
    await deliveries.setAside(cases!, 'invalid_blocks');
    expect(names(await lease())).toEqual(['2 cases']);
    const row = await store.sql.one(
      'test-aside',
      'SELECT last_error FROM event_delivery WHERE event_id = $1 AND reaction = $2',
      [1, 'cases'],
    );
    expect(row).toEqual({ last_error: 'invalid_blocks' });
    expect(await deliveries.countSetAside()).toBe(1);
  });

  it('is set aside after twelve faults of ours, and says so', async () => {
    const [cases] = await lease();
    for (let fault = 1; fault < 12; fault += 1) {
      expect(await deliveries.failed(cases!, 'TypeError', 0)).toBe('owed');
    }
    expect(names(await lease())).toEqual(['1 cases']);
    expect(await deliveries.countSetAside()).toBe(0);
    expect(await deliveries.failed(cases!, 'TypeError', 0)).toBe('set-aside');
    expect(names(await lease())).toEqual(['2 cases']);
    expect(await deliveries.countSetAside()).toBe(1);
  });

  it('is never set aside for what is nobody’s fault here, and counts as nothing once it is done', async () => {
    const [cases] = await lease();
    for (let again = 0; again < 40; again += 1) await deliveries.postpone(cases!, 'ratelimited', 0);
    await vi.waitFor(async () => expect(names(await lease())).toEqual(['1 cases']));
    await deliveries.done(cases!);
    expect(await deliveries.countSetAside()).toBe(0);
  });

  it('that was put off for long comes at once when the worker starts anew', async () => {
    const [cases, triage] = await lease();
    await deliveries.postpone(cases!, 'invalid_auth', LONG_MS);
    await deliveries.done(triage!);
    expect(names(await lease())).toEqual(['2 triage']);
    expect(await deliveries.hurry()).toBe(1);
    expect(names(await lease())).toEqual(['1 cases']);
  });
});

test('two workers share the work and never the same piece of it', async () => {
  for (let made = 0; made < 19; made += 1) await saved(store.cases, aCase().triagedTo('songling'));
  const sql = createSql(store.url, silent, 10);
  const other = createDeliveryRepo(sql, 60_000);
  const mine = createDeliveryRepo(store.sql, 60_000);
  try {
    const rounds = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? mine : other).lease(3)));
    const given = rounds.flat();
    expect(new Set(names(given)).size).toBe(given.length);
    const rest = [await mine.lease(50)].flat();
    expect(given.length + rest.length).toBe(40);
    expect(new Set([...given, ...rest].map(({ eventId }) => eventId)).size).toBe(20);
  } finally {
    await sql.close();
  }
});
