import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeCase } from '../../../src/db/change-case.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { unmerge } from '../../../src/domain/case/merging.ts';
import { partFromTarget } from '../../../src/features/repeats/part-cases.ts';
import { settleSplit, submitSplit } from '../../../src/features/repeats/split-call.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import type { SubmitCall } from '../../../src/slack/calls.ts';
import { notAllowedText } from '../../../src/slack/problem.view.ts';
import { succeeded } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { CHIEF, REPORTER, SECOND_VETERAN, TRIAGE, VETERAN } from '../../support/programme.ts';
import { daysBefore, FIRST, NOW, openRepeatStore, type RepeatStore } from '../../support/repeat-store.ts';
import { saved } from '../../support/store.ts';

let store: RepeatStore['store'];
let calls: RepeatStore['calls'];
let deps: RepeatStore['deps'];
let aKnown: RepeatStore['aKnown'];
let call: RepeatStore['call'];
let now: RepeatStore['now'];
let mergeInto: RepeatStore['mergeInto'];
let deliverMerge: RepeatStore['deliverMerge'];
beforeAll(async () => {
  ({ store, calls, deps, aKnown, call, now, mergeInto, deliverMerge } = await openRepeatStore());
});

/** The confirmation of a split, sent; what it is answered with. */
async function split(caseId: string, callId: string, by = TRIAGE, on = deps): Promise<string> {
  const viewer = { person: by, locale: 'en', t: messagesFor('en') };
  const answer = await submitSplit({ viewer, metadata: { caseId, callId } } as unknown as SubmitCall, on);
  return JSON.stringify(answer);
}

describe('the calls of a dispute', () => {
  test('are its report, its further calls, and the reports merged into it with theirs, but none that was split off', async () => {
    const [oldest, middle, latest] = [
      await aKnown(),
      await aKnown({}, daysBefore(0.9)),
      await aKnown({}, daysBefore(0.8)),
    ];
    await call(latest.id);
    await call(middle.id);
    await mergeInto(latest, middle);
    await deliverMerge(latest);
    await mergeInto(middle, oldest);
    await deliverMerge(middle);
    expect(await calls.counted(oldest.id)).toHaveLength(5);
    expect((await now(oldest.id)).report.calls90d).toBe(5);
    const listed = await calls.ofDispute(oldest.id);
    expect(listed.map(({ kind }) => kind).sort()).toEqual(['call', 'call', 'merged', 'merged']);
    expect(
      listed
        .filter(({ kind }) => kind === 'merged')
        .map(({ number }) => number)
        .sort(),
    ).toEqual([middle.number, latest.number].sort());
    await calls.split(listed.find(({ kind }) => kind === 'call')!.id, randomUUID(), NOW);
    expect(await calls.counted(oldest.id)).toHaveLength(4);
    expect(await calls.ofDispute(oldest.id)).toHaveLength(4);
  });

  test('are each kept once for a submitted form, and told with what their officer knew of earlier ones', async () => {
    const known = await aKnown({ calls90d: 5 });
    const view = randomUUID();
    await call(known.id, REPORTER, view);
    await call(known.id, REPORTER, view);
    expect((await calls.counted(known.id)).map(({ stated }) => stated)).toEqual([5, 1]);
    expect((await now(known.id)).repeats?.calls).toBe(2);
  });

  test('cannot go to a case that is over: nothing stays of the try', async () => {
    const over = await saved(store.cases, aCase().turnedAway({ route: 'not_accepted' }));
    const view = randomUUID();
    expect(await call(over.id, REPORTER, view)).toMatchObject({ ok: false, problem: { code: 'call.case-over' } });
    expect(await calls.counted(over.id)).toHaveLength(1);
  });
});

describe('at once', () => {
  test('twelve officers add a call each: all are counted, in whatever order', async () => {
    const known = await aKnown();
    const results = await Promise.all(Array.from({ length: 12 }, () => call(known.id)));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const left = await now(known.id);
    expect([left.report.calls90d, left.repeats?.calls]).toEqual([13, 13]);
    const added = (await store.cases.history(known.id)).filter(({ type }) => type === 'call.added');
    expect(new Set(added.map((event) => event.type === 'call.added' && event.callId)).size).toBe(12);
  });

  test('a case is merged while a call comes for it: the call counts where the case went', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [target, later] = [await aKnown(), await aKnown({}, daysBefore(0.9))];
      const [added] = await Promise.all([call(later.id), mergeInto(later, target).then(() => deliverMerge(later))]);
      expect(added).toMatchObject({ ok: true });
      await deliverMerge(later);
      const left = await now(target.id);
      expect([left.report.calls90d, left.repeats?.calls, left.duplicates]).toEqual([3, 3, [later.id]]);
    }
  });

  test('two merges into one case count two reports', async () => {
    const target = await aKnown();
    const later = [await aKnown({}, daysBefore(0.9)), await aKnown({}, daysBefore(0.8))];
    await Promise.all(later.map((one) => mergeInto(one, target)));
    await Promise.all([...later, ...later].map(deliverMerge));
    expect((await now(target.id)).report.calls90d).toBe(3);
  });

  test('two officers split one call off: it becomes one case, and counts there alone', async () => {
    const known = await aKnown();
    await call(known.id, VETERAN);
    await call(known.id, SECOND_VETERAN);
    const foreign = (await calls.ofDispute(known.id)).find(({ reportedBy }) => reportedBy === VETERAN.id)!;
    const said = await Promise.all([1, 2].map(() => split(known.id, foreign.id)));
    const made = (await now((await calls.find(foreign.id))!.splitInto!))!;
    expect(made).toMatchObject({ status: 'reported', reportedBy: VETERAN.id, reportedAt: NOW });
    expect(made.report.narrative).toBe(FIRST.narrative);
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain(made.number);
    const left = await now(known.id);
    expect([left.report.calls90d, left.repeats?.calls]).toEqual([2, 2]);
    expect(left.repeats?.splitOff).toEqual([{ callId: foreign.id, caseId: made.id, number: made.number }]);
    expect(await calls.counted(made.id)).toHaveLength(1);

    const event = (await store.cases.history(made.id)).find(({ type }) => type === 'case.made-of-call')!;
    if (event.type === 'case.made-of-call') await settleSplit(event, deps);
    const told = (await store.cases.history(known.id)).filter(({ type }) => type === 'call.split-off');
    expect(told).toHaveLength(1);
  });

  test('a split that stopped half-way is finished by the log of the new case', async () => {
    const known = await aKnown();
    await call(known.id, VETERAN);
    const [kept] = await calls.ofDispute(known.id);
    const stopped = { ...deps, calls: { ...calls, split: () => Promise.reject(new Error('the process died')) } };
    await expect(split(known.id, kept!.id, TRIAGE, stopped)).rejects.toThrow('died');
    const made = (await store.sql.one<{ id: string }>('made', 'SELECT id FROM "case" WHERE source_view_id = $1', [
      `split-${kept!.id}`,
    ]))!;
    const event = (await store.cases.history(made.id)).find(({ type }) => type === 'case.made-of-call')!;
    if (event.type === 'case.made-of-call') await settleSplit(event, deps);
    expect((await now(known.id)).report.calls90d).toBe(1);
    expect((await calls.find(kept!.id))?.splitInto).toBe(made.id);
  });
});

test('a merge that is undone counts nowhere any more, whatever was merged since; and it can be merged again', async () => {
  const [oldest, middle, latest] = [
    await aKnown(),
    await aKnown({}, daysBefore(0.9)),
    await aKnown({}, daysBefore(0.8)),
  ];
  for (const [later, target] of [
    [latest, middle],
    [middle, oldest],
  ] as const) {
    await mergeInto(later, target);
    await deliverMerge(later);
  }
  expect((await now(oldest.id)).duplicates).toEqual([middle.id, latest.id]);
  const part = async (merged: Case) => {
    succeeded(
      await changeCase(deps, merged.id, { by: TRIAGE.id }, (current, at) => unmerge(current, '另一起', TRIAGE, at)),
    );
    const event = (await store.cases.history(merged.id)).findLast(({ type }) => type === 'case.unmerged');
    for (const _twice of [1, 2]) if (event?.type === 'case.unmerged') await partFromTarget(event, deps);
  };
  await part(latest);
  expect((await now(oldest.id)).duplicates).toEqual([middle.id]);
  expect((await now(oldest.id)).report.calls90d).toBe(2);
  expect((await now(middle.id)).duplicates).toBeUndefined();
  expect(await now(latest.id)).toMatchObject({ status: 'reported', number: latest.number });
  await mergeInto(await now(latest.id), oldest);
  await deliverMerge(latest);
  expect((await now(oldest.id)).report.calls90d).toBe(3);
  await part(middle);
  expect(await now(oldest.id)).toMatchObject({ report: { calls90d: 2 }, duplicates: [latest.id] });
});

test('only a call of this very dispute is split off, and only by triage', async () => {
  const [known, other] = [await aKnown(), await aKnown()];
  await call(other.id);
  const [foreign] = await calls.ofDispute(other.id);
  const says = messagesFor('en').problems;
  const notThere = says.says({ code: 'call.not-found' }, { codes: messagesFor('en').codes, name: () => '' });
  expect(await split(known.id, foreign!.id)).toContain(notThere);
  expect(await split(other.id, randomUUID())).toContain(notThere);
  expect(await split(other.id, foreign!.id, CHIEF)).toContain(notAllowedText(['triage_officer'], messagesFor('en')));
  expect(await calls.counted(other.id)).toHaveLength(2);
});
