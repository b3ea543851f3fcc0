import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CallRepo, createCallRepo } from '../../../src/db/call-repo.ts';
import { changeCase } from '../../../src/db/change-case.ts';
import { createPartyRepo } from '../../../src/db/party-repo.ts';
import { createPendingReportRepo } from '../../../src/db/pending-report-repo.ts';
import type { Deps } from '../../../src/deps.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { merge, unmerge } from '../../../src/domain/case/merging.ts';
import { link } from '../../../src/domain/repeats/related.ts';
import { addToDispute } from '../../../src/features/cases/add-call.ts';
import { partFromTarget } from '../../../src/features/repeats/part-cases.ts';
import { settleSplit, submitSplit } from '../../../src/features/repeats/split-call.ts';
import { joinTarget } from '../../../src/features/steps/hand-offs.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { newKey, readKeyRing } from '../../../src/platform/sealing.ts';
import type { SubmitCall } from '../../../src/slack/calls.ts';
import { notAllowedText } from '../../../src/slack/problem.view.ts';
import { aCalendar, MONDAY_9, succeeded } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { aRoster, CHIEF, REPORTER, SECOND_VETERAN, TRIAGE, VETERAN } from '../../support/programme.ts';
import { openStore, type Store, saved } from '../../support/store.ts';

const NOW = '2026-11-24T01:00:00.000Z';
const daysBefore = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

let store: Store;
let calls: CallRepo;
let deps: Deps;
beforeAll(async () => {
  store = await openStore({ poolSize: 12 });
  calls = createCallRepo(store.sql);
  deps = {
    ...{ cases: store.cases, calls, pendingReports: createPendingReportRepo(store.sql), calendar: aCalendar() },
    ...{ people: { roster: async () => aRoster() }, clock: { now: () => NOW }, ids: { next: randomUUID } },
    announce: () => {},
  } as unknown as Deps;
});

const first = {
  ...({ category: 'neighbour', area: 'songling-north', relationship: 'neighbour', calls90d: 1 } as const),
  ...{ narrative: '楼上又在深夜跑跳，楼下报警，双方各执一词。', dangerSigns: [], dangerSignsAsked: true },
};
/** A case of its own area, so that no other test's is near. */
const aKnown = (change: object = {}, at = MONDAY_9) =>
  saved(store.cases, aCase({ calls90d: 1, dangerSigns: [], area: randomUUID(), ...change }, { at }).withDetails({}));
const call = (caseId: string, by = REPORTER, viewId: string = randomUUID()) =>
  addToDispute(caseId, first, { by, viewId, requestKey: randomUUID() }, deps);
const now = async (id: string): Promise<Case> => (await store.cases.find(id))!;
async function mergeInto(later: Case, target: Case): Promise<void> {
  succeeded(
    await changeCase(deps, later.id, { by: TRIAGE.id }, async (current, at) =>
      merge(current, await store.cases.find(target.id), TRIAGE, at),
    ),
  );
}
/** What the outbox does, as often as it likes. */
async function deliverMerge(merged: Case): Promise<void> {
  const event = (await store.cases.history(merged.id)).find(({ type }) => type === 'case.merged');
  if (event?.type === 'case.merged') await joinTarget(event, deps);
}
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
    expect(made.report.narrative).toBe(first.narrative);
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

describe('the cases that a call may be about', () => {
  test('are those of the area that were called about lately, merged and cancelled ones apart', async () => {
    const area = randomUUID();
    const since = daysBefore(180);
    const [old, fresh, revived] = [
      await aKnown({ area }, daysBefore(200)),
      await aKnown({ area }, daysBefore(10)),
      await aKnown({ area }, daysBefore(190)),
    ];
    const merged = await aKnown({ area }, daysBefore(5));
    await call(revived.id);
    await mergeInto(merged, fresh);
    const stranger = await aKnown();
    const found = await calls.candidates({ area, since, caseId: stranger.id, also: [] }, 10);
    expect(found.map(({ earlier }) => earlier.id)).toEqual([revived.id, fresh.id]);
    expect(found[1]!.lastCallAt).toBe(merged.reportedAt);
    const others = await calls.candidates({ area, since, caseId: fresh.id, also: [stranger.id, old.id] }, 10);
    expect(others.map(({ earlier }) => earlier.id)).toContain(revived.id);
    expect(others.map(({ earlier }) => earlier.id)).not.toContain(fresh.id);
    expect(others).toHaveLength(2);
  });

  test('before there is one are those reported in the same words, until this view has made its own', async () => {
    const kind = { area: randomUUID(), category: 'neighbour', relationship: 'neighbour' } as const;
    const asked = { ...kind, since: daysBefore(180), viewId: randomUUID() };
    const same = await aKnown(kind, daysBefore(10));
    for (const other of [{ category: 'parking' }, { relationship: 'other' }, { area: randomUUID() }] as const) {
      await aKnown({ ...kind, ...other }, daysBefore(5));
    }
    await mergeInto(await aKnown(kind, daysBefore(3)), same);
    expect((await calls.alike(asked, 10))?.map(({ earlier }) => earlier.id)).toEqual([same.id]);
    expect(await calls.alike({ ...asked, since: daysBefore(2) }, 10)).toEqual([]);
    const made = await aKnown({ area: randomUUID() });
    await store.sql.run('own', 'UPDATE "case" SET source_view_id = $2 WHERE id = $1', [made.id, asked.viewId]);
    expect(await calls.alike(asked, 10)).toBeNull();
  });

  test('later cases that name one are found from it', async () => {
    const [earlier, later] = [await aKnown(), await aKnown({}, daysBefore(0.5))];
    succeeded(await changeCase(deps, later.id, { by: TRIAGE.id }, (current, at) => link(current, earlier, TRIAGE, at)));
    expect((await calls.relatedTo(earlier.id)).map(({ id }) => id)).toEqual([later.id]);
    expect(await calls.relatedTo(later.id)).toEqual([]);
  });
});

describe('people on file', () => {
  const entry = {
    ...{ part: 'party', side: 'A', kind: 'person', name: '佟大山', contact: '138 1234 5678', address: '', note: '' },
    ...{ vulnerabilities: [], consent: 'given', consentOn: null, actsFor: null, authority: null, authorityOn: null },
    ...{ caucusOwnerId: null, stance: null, stanceOn: null },
  } as never;

  test('who is a party elsewhere by name or number is found without a name being opened; who was only invited is not', async () => {
    const ring = readKeyRing(`2026:${newKey().toString('base64')}`)!;
    const parties = createPartyRepo(store.sql, { ring, indexKey: newKey() });
    const [one, byName, byPhone, invited] = [await aKnown(), await aKnown(), await aKnown(), await aKnown()];
    const enter = async (caseId: string, change: object) => {
      const id = randomUUID();
      await parties.enter(id, caseId, { ...(entry as object), ...change } as never, 'p', NOW);
      return id;
    };
    const own = await enter(one.id, {});
    await enter(byName.id, { contact: '' });
    await enter(byPhone.id, { name: '佟老大' });
    await enter(invited.id, { part: 'invited', side: null });
    const shared = await calls.sharingParties(one.id);
    expect(new Set(shared.map(({ caseId }) => caseId))).toEqual(new Set([byName.id, byPhone.id]));
    expect(new Set(shared.flatMap(({ partyIds }) => partyIds))).toEqual(new Set([own]));

    const waiting = await calls.partiesToCompare(10);
    expect(waiting.map(({ partyId }) => partyId)).toContain(own);
    const current = (await parties.reveal(one.id, { by: 'p', purpose: 'enter', at: NOW }))[0]!;
    await parties.change(current, entry, 'p');
    await calls.compared(waiting, NOW);
    const left = await calls.partiesToCompare(10);
    expect(left.map(({ partyId }) => partyId)).toEqual([own]);
  });
});

describe('a report that waits for its answer', () => {
  const keep = (viewId: string, narrative = first.narrative) =>
    deps.pendingReports.keep(viewId, { personId: 'p', report: { ...first, narrative }, offered: ['c-1'] });

  test('keeps the last text until it is answered, and the first answer for good', async () => {
    const view = randomUUID();
    await keep(view);
    await keep(view, '改过的事由，比原来的更清楚一些，仍是同一件事。');
    expect((await deps.pendingReports.find(view))?.report.narrative).toContain('改过');
    const answers = await Promise.all(['c-1', 'another'].map((it) => deps.pendingReports.answer(view, it)));
    expect(new Set(answers).size).toBe(1);
    await keep(view, '答过以后才到的文字，不应当盖掉原来的内容。');
    expect((await deps.pendingReports.find(view))?.report.narrative).toContain('改过');
    await deps.pendingReports.askAgain(view);
    expect(await deps.pendingReports.answer(view, 'another')).toBe('another');
  });

  test('is forgotten after two days, and then there is nothing to answer', async () => {
    const [old, fresh] = [randomUUID(), randomUUID()];
    await keep(old);
    await keep(fresh);
    await store.sql.run(
      'test-age',
      `UPDATE pending_report SET recorded_at = now() - interval '49 hours' WHERE view_id = $1`,
      [old],
    );
    expect(await deps.pendingReports.forgetOld()).toBe(1);
    expect(await deps.pendingReports.answer(old, 'another')).toBeNull();
    expect(await deps.pendingReports.find(fresh)).not.toBeNull();
  });
});
