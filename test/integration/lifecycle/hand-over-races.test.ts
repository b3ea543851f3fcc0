import { expect, test } from 'vitest';
import { changeCase } from '../../../src/db/change-case.ts';
import { bounce, release } from '../../../src/domain/case/hand-off.ts';
import { take } from '../../../src/domain/case/mediation.ts';
import { sendElsewhere, takeBack } from '../../../src/domain/case/sent-elsewhere.ts';
import { triage } from '../../../src/domain/case/triage.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { bounceHandOffs } from '../../../src/features/steps/hand-offs.ts';
import { aCalendar, aDeclaration, aPersonWith, aTriage } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { aRoster, LEAD, PEOPLE, SECOND_VETERAN, VETERAN } from '../../support/programme.ts';
import { openStore, saved } from '../../support/store.ts';

const calendar = aCalendar();
const ROUNDS = 25;
/** Long after the time to take a hand-over is over. */
const LATER = '2026-12-10T01:00:00.000Z';
const note = { reason: 'leave', summary: '交接说明', openPromises: null, nextOn: '2026-12-20', to: null } as const;

async function setUp() {
  const { cases } = await openStore({
    people: PEOPLE.map((person) => ({ ...person, workloadCap: 1000 })),
    poolSize: 8,
  });
  const people = { roster: async () => aRoster(), loadOf: async () => 0 } as never;
  const deps = { cases, people, calendar, clock: { now: () => LATER }, announce: () => {} };
  const handedOver = () =>
    saved(
      cases,
      aCase()
        .triagedTo('songling')
        .takenBy(VETERAN)
        .inMediation()
        .stepped((it, at) => release(it, note, LEAD, at, calendar), LEAD),
    );
  const takes = (id: string, by: Person) =>
    changeCase(deps, id, { by: by.id }, (it, at) => take(it, by, aDeclaration(), at, calendar, 0));
  const typesOf = async (id: string) => (await cases.history(id)).map(({ type }) => type);
  const count = async (id: string, type: string) => (await typesOf(id)).filter((it) => it === type).length;
  return { cases, deps, handedOver, takes, count };
}

test('two members take a released case at once: one has it, with the work done before, and it is acknowledged once', async () => {
  const { cases, handedOver, takes, count } = await setUp();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await handedOver();
    const results = await Promise.all([takes(id, SECOND_VETERAN), takes(id, VETERAN)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await cases.find(id);
    expect(now).toMatchObject({ status: 'taken', version: 3, sessions: [{ no: 1 }], handOffs: [{ from: VETERAN.id }] });
    const winner = results[0].ok ? SECOND_VETERAN : VETERAN;
    expect(now).toMatchObject({ leadId: winner.id });
    const lost = results.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ problem: { code: 'case.already-taken', facts: { personId: winner.id } } });
    expect(await count(id, 'handoff.acknowledged')).toBe(1);
  }
});

test('the job that bounces runs twice, and at the same time: it bounces once', async () => {
  const { cases, deps, handedOver, count } = await setUp();
  const made = await Promise.all(Array.from({ length: ROUNDS }, handedOver));
  await Promise.all([bounceHandOffs(deps as never), bounceHandOffs(deps as never)]);
  await bounceHandOffs(deps as never);
  for (const { id } of made) {
    expect(await cases.find(id)).toMatchObject({ status: 'assigned', assigneeId: LEAD.id, version: 3 });
    expect(await count(id, 'handoff.bounced')).toBe(1);
  }
});

test('it bounces in the moment in which somebody takes it: either of them is first, and the case is never without an owner', async () => {
  const { cases, deps, handedOver, takes, count } = await setUp();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await handedOver();
    const bounces = changeCase(deps, id, { by: 'system' }, (it, at) => bounce(it, LEAD, at, calendar));
    const [took] = await Promise.all([takes(id, SECOND_VETERAN), bounces]);
    const now = await cases.find(id);
    if (took.ok) expect(now).toMatchObject({ status: 'taken', leadId: SECOND_VETERAN.id });
    else expect(now).toMatchObject({ status: 'assigned', assigneeId: LEAD.id, earlier: { sessions: [{ no: 1 }] } });
    expect([await count(id, 'handoff.acknowledged'), await count(id, 'handoff.bounced')]).toEqual(
      took.ok ? [1, 0] : [0, 1],
    );
  }
});

test('what an office gave back after a hand-over was under way does not bounce', async () => {
  const officer = aPersonWith('triage_officer');
  const { cases, deps, handedOver } = await setUp();
  const { id } = await handedOver();
  const change = (decide: Parameters<typeof changeCase>[3]) => changeCase(deps, id, { by: officer.id }, decide);
  await change((it, at) => sendElsewhere(it, { to: 'referred_out', partner: 'justice_office' }, officer, at));
  await change((it, at) => takeBack(it, '不属其管辖', officer, at));
  await change((it, at) => triage(it, aTriage(it), officer, at, calendar));
  await bounceHandOffs(deps as never);
  expect(await cases.find(id)).toMatchObject({ status: 'awaiting_claim' });
});
