/** A store with the calls of disputes, and what officers, triage and the outbox do to them. */
import { randomUUID } from 'node:crypto';
import { type CallRepo, createCallRepo } from '../../src/db/call-repo.ts';
import { changeCase } from '../../src/db/change-case.ts';
import { createPendingReportRepo } from '../../src/db/pending-report-repo.ts';
import type { Deps } from '../../src/deps.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { merge } from '../../src/domain/case/merging.ts';
import { addToDispute } from '../../src/features/cases/add-call.ts';
import { joinTarget } from '../../src/features/steps/hand-offs.ts';
import { aCalendar, MONDAY_9, succeeded } from './builders.ts';
import { aCase } from './case-building.ts';
import { aRoster, REPORTER, TRIAGE } from './programme.ts';
import { openStore, type Store, saved } from './store.ts';

export const NOW = '2026-11-24T01:00:00.000Z';
export const daysBefore = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
export const FIRST = {
  ...({ category: 'neighbour', area: 'songling-north', relationship: 'neighbour', calls90d: 1 } as const),
  ...{ narrative: '楼上又在深夜跑跳，楼下报警，双方各执一词。', dangerSigns: [], dangerSignsAsked: true },
};

export type RepeatStore = {
  store: Store;
  calls: CallRepo;
  deps: Deps;
  /** A case of its own area, so that no other test's is near. */
  aKnown: (change?: object, at?: string) => Promise<Case>;
  call: (caseId: string, by?: typeof REPORTER, viewId?: string) => ReturnType<typeof addToDispute>;
  now: (id: string) => Promise<Case>;
  mergeInto: (later: Case, target: Case) => Promise<void>;
  /** What the outbox does, as often as it likes. */
  deliverMerge: (merged: Case) => Promise<void>;
};

export async function openRepeatStore(): Promise<RepeatStore> {
  const store = await openStore({ poolSize: 12 });
  const calls = createCallRepo(store.sql);
  const deps = {
    ...{ cases: store.cases, calls, pendingReports: createPendingReportRepo(store.sql), calendar: aCalendar() },
    ...{ people: { roster: async () => aRoster() }, clock: { now: () => NOW }, ids: { next: randomUUID } },
    announce: () => {},
  } as unknown as Deps;
  return {
    store,
    calls,
    deps,
    aKnown: (change = {}, at = MONDAY_9) =>
      saved(
        store.cases,
        aCase({ calls90d: 1, dangerSigns: [], area: randomUUID(), ...change }, { at }).withDetails({}),
      ),
    call: (caseId, by = REPORTER, viewId = randomUUID()) =>
      addToDispute(caseId, FIRST, { by, viewId, requestKey: randomUUID() }, deps),
    now: async (id) => (await store.cases.find(id))!,
    mergeInto: async (later, target) => {
      succeeded(
        await changeCase(deps, later.id, { by: TRIAGE.id }, async (current, at) =>
          merge(current, await store.cases.find(target.id), TRIAGE, at),
        ),
      );
    },
    deliverMerge: async (merged) => {
      const event = (await store.cases.history(merged.id)).find(({ type }) => type === 'case.merged');
      if (event?.type === 'case.merged') await joinTarget(event, deps);
    },
  };
}
