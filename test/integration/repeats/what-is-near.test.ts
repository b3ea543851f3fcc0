import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeCase } from '../../../src/db/change-case.ts';
import { createPartyRepo } from '../../../src/db/party-repo.ts';
import { link } from '../../../src/domain/repeats/related.ts';
import { newKey, readKeyRing } from '../../../src/platform/sealing.ts';
import { succeeded } from '../../support/builders.ts';
import { TRIAGE } from '../../support/programme.ts';
import { daysBefore, FIRST, NOW, openRepeatStore, type RepeatStore } from '../../support/repeat-store.ts';

let store: RepeatStore['store'];
let calls: RepeatStore['calls'];
let deps: RepeatStore['deps'];
let aKnown: RepeatStore['aKnown'];
let call: RepeatStore['call'];
let mergeInto: RepeatStore['mergeInto'];
beforeAll(async () => {
  ({ store, calls, deps, aKnown, call, mergeInto } = await openRepeatStore());
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
  const keep = (viewId: string, narrative = FIRST.narrative) =>
    deps.pendingReports.keep(viewId, { personId: 'p', report: { ...FIRST, narrative }, offered: ['c-1'] });

  test('keeps the last text until it is answered, and the FIRST answer for good', async () => {
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
