import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReminderRepo, type NewReminder, type ReminderRepo } from '../../../src/db/reminder-repo.ts';
import { aCase } from '../../support/case-building.ts';
import { VETERAN } from '../../support/programme.ts';
import { openStore, type Store, saved } from '../../support/store.ts';

/** Machine time: long where nobody waits for it, short where somebody does. */
const [LONG_MS, SHORT_MS] = [60_000, 100];
const BEFORE = '2026-11-27T00:29:59.999Z';
const DUE = '2026-11-27T00:30:00.000Z';
let store: Store;
let reminders: ReminderRepo;
let caseId: string;
beforeAll(async () => {
  store = await openStore();
  reminders = createReminderRepo(store.sql, LONG_MS);
});
beforeEach(async () => {
  await store.sql.run('test-forget', 'DELETE FROM reminder', []);
  caseId = (await saved(store.cases, aCase().triagedTo('songling').takenBy(VETERAN))).id;
});

const aReminder = (overrides: Partial<NewReminder> = {}): NewReminder => ({
  id: randomUUID(),
  caseId,
  cycle: 1,
  kind: 'next_date',
  anchorOn: '2026-11-27',
  dueAt: DUE,
  ...overrides,
});
const planned = async (overrides: Partial<NewReminder> = {}) => {
  const reminder = aReminder(overrides);
  await reminders.plan([reminder]);
  return reminder;
};
const stateOf = async (id: string) => (await reminders.ofCase(caseId)).find((it) => it.id === id);

describe('a promise', () => {
  it('is planned once for its case, cycle, kind and day', async () => {
    const first = aReminder();
    expect(await reminders.plan([first])).toEqual([first]);
    expect(await reminders.plan([aReminder()])).toEqual([]);
    const others = [
      aReminder({ cycle: 2 }),
      aReminder({ kind: 'first_contact' }),
      aReminder({ anchorOn: '2026-11-28' }),
    ];
    expect(await reminders.plan([aReminder(), ...others])).toEqual(others);
    expect(await reminders.ofCase(caseId)).toHaveLength(4);
  });

  it('planned by many at once is planned once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => reminders.plan([aReminder()])));
    expect(made.flat()).toHaveLength(1);
  });

  it.each(['kept', 'cancelled'] as const)(
    'that was %s for another day is open again when the case promises that day once more',
    async (state) => {
      const [tenth, eighth] = [
        await planned({ anchorOn: '2026-12-10' }),
        await planned({ anchorOn: '2026-12-08', dueAt: '2026-12-08T00:30:00.000Z' }),
      ];
      await reminders.arm(DUE, 10);
      if (state === 'kept') await reminders.keep(caseId, ['next_date'], DUE, '2026-12-08');
      else await reminders.cancelAllOf(caseId, '2026-12-08');
      const again = aReminder({ anchorOn: '2026-12-10', dueAt: '2026-12-10T00:30:00.000Z' });
      expect(await reminders.plan([again], '2026-12-08')).toEqual([]);
      expect(await reminders.plan([again], '2026-12-10')).toEqual([{ ...again, id: tenth.id }]);
      expect(await stateOf(tenth.id)).toMatchObject({ state: 'pending', keptAt: null, dueAt: again.dueAt });
      expect((await reminders.arm('2026-12-11T00:00:00.000Z', 10)).map(({ id }) => id).sort()).toEqual(
        [eighth.id, tenth.id].sort(),
      );
    },
  );

  it('keeps its day, whatever the zone of the machine', async () => {
    const { id } = await planned();
    expect(await stateOf(id)).toMatchObject({ anchorOn: '2026-11-27', dueAt: DUE, state: 'pending', sentAt: null });
  });
});

describe('a reminder', () => {
  it('is taken for sending when it is due and not a moment before', async () => {
    const { id } = await planned();
    expect(await reminders.due(BEFORE, 10)).toEqual([]);
    expect(await reminders.leaseDue(id, BEFORE)).toBeNull();
    expect(await reminders.due(DUE, 10)).toEqual([id]);
    expect(await reminders.leaseDue(id, DUE)).toMatchObject({ id, caseId, kind: 'next_date', attempts: 1 });
  });

  it('is taken by one of many', async () => {
    const { id } = await planned();
    const taken = await Promise.all(Array.from({ length: 16 }, () => reminders.leaseDue(id, DUE)));
    expect(taken.filter((it) => it !== null)).toHaveLength(1);
    expect(await reminders.due(DUE, 10)).toEqual([]);
  });

  it('comes back when whoever took it does not answer', async () => {
    const { id } = await planned();
    await createReminderRepo(store.sql, SHORT_MS).leaseDue(id, DUE);
    await vi.waitFor(async () => expect(await reminders.due(DUE, 10)).toEqual([id]));
    expect(await reminders.leaseDue(id, DUE)).toMatchObject({ attempts: 2 });
  });

  it('that is put off comes back later, not at once', async () => {
    const { id } = await planned();
    await reminders.leaseDue(id, DUE);
    await reminders.postpone(id, SHORT_MS * 5);
    expect(await reminders.due(DUE, 10)).toEqual([]);
    await vi.waitFor(async () => expect(await reminders.due(DUE, 10)).toEqual([id]));
  });

  it('that was sent, kept or called off is never taken again', async () => {
    const [sent, kept, cancelled] = [
      await planned(),
      await planned({ kind: 'first_contact' }),
      await planned({ kind: 'follow_up_7' }),
    ];
    await reminders.leaseDue(sent.id, DUE);
    await reminders.sent(sent.id, VETERAN.id, DUE);
    await reminders.keep(caseId, ['first_contact'], DUE);
    await reminders.cancel(cancelled.id);
    expect(await reminders.due('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
    expect(await Promise.all([sent, kept, cancelled].map(({ id }) => reminders.leaseDue(id, DUE)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(await stateOf(sent.id)).toMatchObject({ state: 'sent', sentAt: DUE });
    expect(await stateOf(kept.id)).toMatchObject({ state: 'kept', keptAt: DUE });
    expect(await stateOf(cancelled.id)).toMatchObject({ state: 'cancelled' });
  });

  it('that was sent stays sent when the promise is kept, on the first day that it was', async () => {
    const { id } = await planned();
    await reminders.leaseDue(id, DUE);
    await reminders.sent(id, VETERAN.id, DUE);
    await reminders.keep(caseId, ['next_date'], '2026-11-28T01:00:00.000Z');
    await reminders.keep(caseId, ['next_date'], '2026-11-30T01:00:00.000Z');
    expect(await stateOf(id)).toMatchObject({ state: 'sent', keptAt: '2026-11-28T01:00:00.000Z' });
  });

  it('of a case that has ended is called off, what was sent is not', async () => {
    const [sent, open] = [await planned(), await planned({ kind: 'follow_up_7' })];
    await reminders.leaseDue(sent.id, DUE);
    await reminders.sent(sent.id, VETERAN.id, DUE);
    await reminders.cancelAllOf(caseId);
    expect((await stateOf(sent.id))?.state).toBe('sent');
    expect((await stateOf(open.id))?.state).toBe('cancelled');
  });
});

describe('arming', () => {
  it('gives each reminder out once, the soonest first, and only what comes due in time', async () => {
    const later = await planned({ kind: 'follow_up_7', dueAt: '2026-11-27T10:00:00.000Z' });
    const soon = await planned();
    await planned({ kind: 'follow_up_30', dueAt: '2026-12-27T10:00:00.000Z' });
    const tomorrow = '2026-11-28T00:00:00.000Z';
    const rounds = await Promise.all([1, 2, 3].map(() => reminders.arm(tomorrow, 1)));
    const armed = [...rounds.flat(), ...(await reminders.arm(tomorrow, 10))].map(({ id }) => id);
    expect(armed.sort()).toEqual([soon.id, later.id].sort());
    expect(await reminders.arm(tomorrow, 10)).toEqual([]);
  });

  it('is forgotten when the queue was', async () => {
    const { id } = await planned();
    await reminders.arm(DUE, 10);
    expect(await reminders.disarmAll()).toBe(1);
    expect(await reminders.arm(DUE, 10)).toEqual([{ id, dueAt: DUE }]);
  });
});
