import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Case, OpenCase } from '../../../src/domain/case/case.ts';
import { report } from '../../../src/domain/case/intake.ts';
import { take } from '../../../src/domain/case/mediation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { aCalendar, aDeclaration, aPerson, aReport, MONDAY_9, RED, succeeded } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { PEOPLE, VETERAN } from '../../support/programme.ts';
import { openStore, type Store, saved } from '../../support/store.ts';

const calendar = aCalendar();
const veterans = Array.from({ length: 64 }, (_, at) => aPerson({ id: `p-vet-${at}` }));
let store: Store;
beforeAll(async () => {
  const reactionsOf = (type: string) => (type === 'case.taken' ? ['cases', 'triage'] : ['cases']);
  store = await openStore({ people: [...PEOPLE, ...veterans], reactionsOf, poolSize: 20 });
});

const takes = (current: Case, by: Person) => succeeded(take(current, by, aDeclaration(), MONDAY_9, calendar, 0));
const save = (current: Case, by: Person, requestKey?: string) =>
  store.cases.save(current, takes(current, by), { by: by.id, at: MONDAY_9, ...(requestKey ? { requestKey } : {}) });
const anOpenCase = (): Promise<OpenCase> => saved(store.cases, aCase().triagedTo('songling'));
const pointsOf = async (person: Person) =>
  (await store.sql.one<{ points: number }>('test-points', 'SELECT points FROM veteran_load WHERE person_id = $1', [
    person.id,
  ]))!.points;
const count = async (text: string, values: unknown[] = []) =>
  Number((await store.sql.one<{ count: string }>(`test-${text}`, text, values))!.count);

describe('a submitted report', () => {
  const submit = (sourceViewId: string | null) => {
    const decision = report(aReport(), 'p-reporter', MONDAY_9, randomUUID());
    return store.cases.create(decision, { by: 'p-reporter', at: MONDAY_9, sourceViewId, year: '2026' });
  };

  it('is one case for each view, however often and however fast the submit arrives', async () => {
    const made = await Promise.all(Array.from({ length: 16 }, () => submit('V-double')));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
    const again = await submit('V-double');
    expect(again).toEqual(await store.cases.find(made[0]!.id));
    expect(await store.cases.history(again.id)).toHaveLength(1);
  });

  it('has a number of its own by which it is found', async () => {
    const [one, other] = await Promise.all([submit(null), submit(null)]);
    expect(one.number).toMatch(/^LJ-2026-\d{6}$/);
    expect(one.number).not.toBe(other.number);
    expect((await store.cases.findByNumber(one.number))?.id).toBe(one.id);
    expect(await store.cases.findByNumber('LJ-2026-999999')).toBeNull();
  });

  it('comes back as it was saved', async () => {
    const made = await submit('V-same');
    expect(await store.cases.find(made.id)).toEqual(made);
  });
});

describe('a change', () => {
  it('is refused as stale when someone saved in between, and leaves no event', async () => {
    const current = await anOpenCase();
    expect(await save(current, veterans[0]!)).toBe('saved');
    const before = await store.cases.history(current.id);
    expect(await save(current, veterans[1]!)).toBe('stale');
    expect(await store.cases.history(current.id)).toEqual(before);
    expect(await pointsOf(veterans[1]!)).toBe(0);
  });

  it('under a key that was used before changes nothing', async () => {
    const key = randomUUID();
    const [one, other] = [await anOpenCase(), await anOpenCase()];
    expect(await store.cases.wasHandled(key)).toBe(false);
    expect(await save(one, veterans[2]!, key)).toBe('saved');
    expect(await save(other, veterans[2]!, key)).toBe('repeated');
    expect(await store.cases.wasHandled(key)).toBe(true);
    expect((await store.cases.find(other.id))?.status).toBe('awaiting_claim');
    expect(await pointsOf(veterans[2]!)).toBe(1);
  });

  it('that was stale does not use up its key', async () => {
    const key = randomUUID();
    const current = await anOpenCase();
    await save(current, veterans[3]!);
    expect(await save(current, veterans[4]!, key)).toBe('stale');
    expect(await store.cases.wasHandled(key)).toBe(false);
  });

  it('brings its events and their deliveries with it, in order', async () => {
    const current = await anOpenCase();
    await save(current, veterans[5]!);
    const history = await store.cases.history(current.id);
    expect(history.map(({ type }) => type)).toEqual(['case.reported', 'case.triaged', 'case.opened', 'case.taken']);
    const taken = history.at(-1)!;
    expect(taken).toMatchObject({ by: 'p-vet-5', at: MONDAY_9, cycle: 1, leadId: 'p-vet-5' });
    expect(await store.cases.event(taken.id)).toEqual(taken);
    const owed = await store.sql.all<{ reaction: string }>(
      'test-owed',
      'SELECT reaction FROM event_delivery WHERE event_id = $1 ORDER BY reaction',
      [taken.id],
    );
    expect(owed.map(({ reaction }) => reaction)).toEqual(['cases', 'triage']);
  });

  it('is all or nothing: what breaks the event breaks the change', async () => {
    const current = await anOpenCase();
    const { next, facts } = takes(current, veterans[6]!);
    const broken = [...facts, { type: null } as never];
    await expect(store.cases.save(current, { next, facts: broken }, { by: 'p', at: MONDAY_9 })).rejects.toThrow();
    expect((await store.cases.find(current.id))?.status).toBe('awaiting_claim');
    expect(await pointsOf(veterans[6]!)).toBe(0);
  });
});

describe('history', () => {
  test.each([
    ['changed', `UPDATE case_event SET actor_id = 'someone else'`],
    ['deleted', 'DELETE FROM case_event'],
    ['emptied', 'TRUNCATE case_event CASCADE'],
  ])('cannot be %s', async (what, text) => {
    await anOpenCase();
    const before = await count('SELECT count(*) FROM case_event');
    await expect(store.sql.run(`test-${what}`, text, [])).rejects.toMatchObject({ code: 'LJ002' });
    expect(await count('SELECT count(*) FROM case_event')).toBe(before);
  });
});

describe('the list of what waits', () => {
  it('begins with one’s own cases, the most urgent first, and leaves out what has ended', async () => {
    const other = await openStore();
    const me = VETERAN;
    const blue = await saved(other.cases, aCase().triagedTo('songling').takenBy(me));
    const red = await saved(other.cases, aCase(RED).assignedTo(me));
    const open = await saved(other.cases, aCase().triagedTo('songling'));
    await saved(other.cases, aCase().triagedTo('hewan'));
    await saved(other.cases, aCase().triagedTo('songling').takenBy(me).ended());
    const waiting = await saved(other.cases, aCase({}, { by: me.id }).turnedAway({ route: 'not_accepted' }));
    const mine = await other.cases.concerning({ personId: me.id, teamId: 'songling' }, 10);
    expect(mine.map(({ id }) => id)).toEqual([red.id, blue.id, open.id]);
    expect(mine.map(({ id }) => id)).not.toContain(waiting.id);
    expect(await other.cases.concerning({ personId: me.id, teamId: 'songling' }, 1)).toHaveLength(1);
  });

  it('for triage is what nobody has decided, the most urgent first', async () => {
    const other = await openStore();
    const blue = report(aReport(), 'p-reporter', MONDAY_9, randomUUID());
    const red = report(aReport(RED), 'p-reporter', '2026-11-23T02:00:00.000Z', randomUUID());
    for (const decision of [blue, red]) {
      await other.cases.create(decision, { by: 'p-reporter', at: MONDAY_9, sourceViewId: null, year: '2026' });
    }
    await saved(other.cases, aCase().triagedTo('songling'));
    expect((await other.cases.awaitingTriage(10)).map(({ id }) => id)).toEqual([red.next.id, blue.next.id]);
  });
});
