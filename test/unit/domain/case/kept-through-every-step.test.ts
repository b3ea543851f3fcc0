import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archive } from '../../../../src/domain/case/archive.ts';
import type { Case } from '../../../../src/domain/case/case.ts';
import { setEnforcement } from '../../../../src/domain/case/enforcement.ts';
import { STATES } from '../../../../src/domain/case/states.ts';
import { aCase } from '../../../support/case-building.ts';
import { EVERY_STEP, type Step } from '../../../support/every-step.ts';
import { CHIEF, LEAD, TRIAGE } from '../../../support/programme.ts';
import { everyCase, NORMAL } from '../../../support/typed-cases.ts';

/** Later than anything that happened to the cases, so that every time is over. */
const AT = '2027-06-01T01:00:00.000Z';
const note = { reason: 'leave', summary: '交接说明', openPromises: '周五回话', nextOn: '2027-06-20' } as const;

/** Those of the table, and what lies over the states. */
const STEPS: Record<string, Step> = {
  ...EVERY_STEP,
  'case.set-enforcement': (it, at) => setEnforcement(it, { track: 'closed' }, CHIEF, at),
  'case.archived': archive,
};
/** As far as it lies over a state: nothing of it may be lost by any step. */
const laidOver = (current: Case): Case => ({
  ...current,
  enforcement: { track: 'summoned', by: CHIEF.id, at: AT },
  duplicates: ['d-1'],
  returns: [{ note: '退回', by: TRIAGE.id, at: AT }],
  disclosures: [{ by: 'p-tied', at: AT, conflicts: [] }],
  handOffs: current.handOffs ?? [
    { ...note, from: 'p-before', to: null, by: LEAD.id, at: AT, dueAt: AT, acknowledgedAt: AT },
  ],
});

const sessionsOf = (current: Case) => ('sessions' in current ? current.sessions : (current.earlier?.sessions ?? []));
/** Triage, a team, a named person or a lead; nobody only when it is over. */
const hasOwner = (current: Case) =>
  current.status === 'reported' ||
  'isFinal' in STATES[current.status] ||
  ('leadId' in current && current.leadId !== '') ||
  (current.status === 'assigned' && current.assigneeId !== '') ||
  (current.status === 'awaiting_claim' && current.teamId !== null);

/** Each by itself, and what needs others before it. */
const WAYS = [
  ...Object.keys(STEPS).map((name) => [name]),
  ['case.record-follow-up', 'case.record-follow-up', 'case.record-follow-up', 'case.close'],
  ['case.record-agreement reviewed', 'case.review-agreement'],
];
const starts = [aCase().build(), ...everyCase(NORMAL).map(({ current }) => current)];
const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 1, maxLength: 12 });

test('whatever steps follow on each other, nothing that lies over the states is lost, and somebody always has the case', () => {
  const taken = new Set<string>();
  const walk = (start: Case, names: readonly string[]) => {
    let current = laidOver(start);
    for (const name of names) {
      const decided = STEPS[name]!(current, AT);
      if (!decided.ok) continue;
      const { next } = decided.value;
      taken.add(name);
      const about = [name, current.status, next.status];
      expect([...about, hasOwner(next)]).toEqual([...about, true]);
      expect([...about, next.version]).toEqual([...about, current.version + 1]);
      expect(next.enforcement?.track).toBe(name === 'case.set-enforcement' ? 'closed' : current.enforcement?.track);
      for (const field of ['duplicates', 'returns', 'disclosures', 'handOffs'] as const) {
        const [before, after] = [current[field]?.length ?? 0, next[field]?.length ?? 0];
        expect([...about, field, after >= before]).toEqual([...about, field, true]);
      }
      expect([...about, sessionsOf(next).length]).toEqual([
        ...about,
        sessionsOf(current).length + (name === 'case.record-session' ? 1 : 0),
      ]);
      const isOver = 'isFinal' in STATES[next.status];
      expect([...about, next.archivedAt !== undefined && !isOver]).toEqual([...about, false]);
      current = next;
    }
  };
  for (const start of starts) for (const names of WAYS) walk(start, names);
  fc.assert(fc.property(fc.constantFrom(...starts), steps, walk), { numRuns: 1500 });
  expect([...taken].sort()).toEqual(Object.keys(STEPS).sort());
});
