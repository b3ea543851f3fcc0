import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createCaseRepo } from '../../../src/db/case-repo.ts';
import { createSql } from '../../../src/db/sql.ts';
import type { Case, OpenCase } from '../../../src/domain/case/case.ts';
import { close } from '../../../src/domain/case/ending.ts';
import { report } from '../../../src/domain/case/intake.ts';
import { loadPoints, recordAgreement, recordSession, take } from '../../../src/domain/case/mediation.ts';
import { triage } from '../../../src/domain/case/triage.ts';
import { recordFollowUp } from '../../../src/domain/follow-up/record-follow-up.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import {
  aCalendar,
  aCheck,
  aDeclaration,
  anAgreement,
  aPerson,
  aReport,
  aSession,
  aTriage,
  aWithdrawal,
  difficultyInputs,
  MONDAY_9,
  RED,
  succeeded,
} from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { PEOPLE, TRIAGE } from '../../support/programme.ts';
import { openStore, type Store, saved, silent } from '../../support/store.ts';

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

describe('the race for a case', () => {
  it('has one winner among sixty-four', async () => {
    const current = await anOpenCase();
    const results = await Promise.all(veterans.map((veteran) => save(current, veteran)));
    expect(results.filter((result) => result === 'saved')).toHaveLength(1);
    expect(results.filter((result) => result === 'stale')).toHaveLength(63);
    const winner = veterans[results.indexOf('saved')]!;
    expect(await store.cases.find(current.id)).toMatchObject({ status: 'taken', leadId: winner.id, version: 3 });
    const takings = (await store.cases.history(current.id)).filter(({ type }) => type === 'case.taken');
    expect(takings).toHaveLength(1);
  });

  it('never lifts a veteran over the cap, who takes ten at once', async () => {
    const person = veterans[60]!;
    const before = await pointsOf(person);
    const open = await Promise.all(Array.from({ length: 10 }, anOpenCase));
    const results = await Promise.all(open.map((current) => save(current, person)));
    const won = results.filter((result) => result === 'saved').length;
    expect(won).toBe(5 - before);
    expect(results.filter((result) => result === 'over-cap')).toHaveLength(10 - won);
    expect(await pointsOf(person)).toBe(5);
    const led = await count('SELECT count(*) FROM "case" WHERE owner_id = $1', [person.id]);
    expect(led).toBe(5);
  });

  it('leaves nothing of a claim over the cap, its key neither', async () => {
    const person = aPerson({ id: veterans[60]!.id });
    const key = randomUUID();
    const current = await anOpenCase();
    expect(await save(current, person, key)).toBe('over-cap');
    expect((await store.cases.find(current.id))?.status).toBe('awaiting_claim');
    expect(await store.cases.wasHandled(key)).toBe(false);
  });

  it('is none for an assigned case: whoever assigned answered for the load', async () => {
    const person = veterans[60]!;
    const assigned = await saved(store.cases, aCase(RED).assignedTo(person));
    expect(await save(assigned, person)).toBe('saved');
    expect(await pointsOf(person)).toBe(6);
  });

  it('is open to an officer of the station whose load nobody counts', async () => {
    const officer = PEOPLE.find(({ id }) => id === 'p-reporter')!;
    const assigned = await saved(store.cases, aCase().assignedTo(officer, { route: 'station' }));
    expect(await save(assigned, officer)).toBe('saved');
  });
});

describe('the load', () => {
  const steps = ['take', 'meet', 'agree', 'breach', 'perform', 'end', 'stale'] as const;
  it('is always the sum over the cases that the veteran works on, whatever happened in which order', async () => {
    const person = aPerson({ id: 'p-zhou' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...steps)), { minLength: 5, maxLength: 25 }),
        fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
        async (moves, sides) => {
          const ids = await Promise.all(
            sides.map(async (more) => {
              const inputs = difficultyInputs({ sides: 2 + more, amount: more > 2 ? 600_000 : 0 });
              return (await saved(store.cases, aCase().triagedTo('songling', { difficultyInputs: inputs }))).id;
            }),
          );
          const before = await pointsOf(person);
          for (const [which, step] of moves) await move(ids[which]!, step, person);
          const now = await Promise.all(ids.map((id) => store.cases.find(id)));
          const owed = now.reduce((sum, current) => sum + loadPoints(current!), 0);
          expect(await pointsOf(person)).toBe(before + owed);
          // Proposed, then confirmed.
          for (const id of [...ids, ...ids]) await move(id, 'end', person);
          expect(await pointsOf(person)).toBe(before);
        },
      ),
      { numRuns: 15 },
    );
  });

  async function move(id: string, step: (typeof steps)[number], by: Person): Promise<void> {
    const current = (await store.cases.find(id))!;
    const decisions = {
      take: () => take(current, by, aDeclaration(), MONDAY_9, calendar, 0),
      meet: () => recordSession(current, aSession(), by, MONDAY_9, calendar),
      agree: () => recordAgreement(current, anAgreement(), by, MONDAY_9, calendar),
      breach: () => recordFollowUp(current, aCheck({ performance: 'breached' }), by, calendar),
      perform: () => recordFollowUp(current, aCheck(), by, calendar),
      end: () => {
        const isProposed = 'closureProposal' in current && current.closureProposal !== undefined;
        const withdrawn = aWithdrawal();
        return close(current, withdrawn, isProposed ? TRIAGE : by, MONDAY_9, calendar);
      },
      stale: () => recordSession(current, aSession(), by, MONDAY_9, calendar),
    };
    const decided = decisions[step]();
    if (!decided.ok) return;
    const read = step === 'stale' ? { ...current, version: current.version - 1 } : current;
    await store.cases.save(read, decided.value, { by: by.id, at: MONDAY_9 });
  }
});

test('two processes with their own connections decide one race together', async () => {
  const sql = createSql(store.url, silent, 10);
  const second = createCaseRepo(sql, () => []);
  try {
    const current = (await second.find((await anOpenCase()).id)) as OpenCase;
    const results = await Promise.all(
      veterans.slice(10, 42).map((veteran, at) => {
        const options = { by: veteran.id, at: MONDAY_9 };
        return (at % 2 ? second : store.cases).save(current, takes(current, veteran), options);
      }),
    );
    expect(results.filter((result) => result === 'saved')).toHaveLength(1);
  } finally {
    await sql.close();
  }
});

test('a triage that two officers decide at once is decided once', async () => {
  const made = report(aReport(), 'p-reporter', MONDAY_9, randomUUID());
  const current = await store.cases.create(made, { by: 'p-reporter', at: MONDAY_9, sourceViewId: null, year: '2026' });
  const decide = (teamId: string) => {
    const decision = succeeded(triage(current, aTriage(current, { teamId }), TRIAGE, MONDAY_9, calendar));
    return store.cases.save(current, decision, { by: TRIAGE.id, at: MONDAY_9 });
  };
  expect((await Promise.all([decide('songling'), decide('hewan')])).sort()).toEqual(['saved', 'stale']);
});
