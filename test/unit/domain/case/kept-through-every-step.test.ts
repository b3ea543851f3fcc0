import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archive } from '../../../../src/domain/case/archive.ts';
import { assign, decline } from '../../../../src/domain/case/assignment.ts';
import type { Case } from '../../../../src/domain/case/case.ts';
import { checkBack } from '../../../../src/domain/case/check-back.ts';
import { setEnforcement } from '../../../../src/domain/case/enforcement.ts';
import type { Decision } from '../../../../src/domain/case/events.ts';
import { bounce, release } from '../../../../src/domain/case/hand-off.ts';
import { recordAgreement, recordSession, take } from '../../../../src/domain/case/mediation.ts';
import { settleOnScene } from '../../../../src/domain/case/on-scene.ts';
import { reopen } from '../../../../src/domain/case/reopening.ts';
import { sendElsewhere, takeBack } from '../../../../src/domain/case/sent-elsewhere.ts';
import { STATES } from '../../../../src/domain/case/states.ts';
import { cancel, convert } from '../../../../src/domain/case/stopping.ts';
import { resume, suspend } from '../../../../src/domain/case/suspension.ts';
import { triage } from '../../../../src/domain/case/triage.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import type { Result } from '../../../../src/domain/result.ts';
import * as built from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { CHIEF, LEAD, SECOND_VETERAN, VETERAN } from '../../../support/programme.ts';
import { everyCase, NORMAL } from '../../../support/typed-cases.ts';

const calendar = built.aCalendar();
const officer = built.aPersonWith('triage_officer');
/** Later than anything that happened to the cases, so that every time is over. */
const AT = '2027-06-01T01:00:00.000Z';
const note = { reason: 'leave', summary: '交接说明', openPromises: '周五回话', nextOn: '2027-06-20' } as const;

/** By whoever may: each step is tried by everybody, and the first that it is allowed to takes it. */
const anyone = [VETERAN, SECOND_VETERAN, LEAD, CHIEF, officer, built.aPersonWith('reporting_officer')];
const byAny =
  (decide: (current: Case, by: (typeof anyone)[number]) => Result<Decision>) =>
  (current: Case): Decision | null => {
    for (const person of anyone) {
      const decided = decide(current, person);
      if (decided.ok) return decided.value;
    }
    return null;
  };
const STEPS = {
  triage: byAny((it, by) => triage(it, built.aTriage(it), by, AT, calendar)),
  onScene: byAny((it, by) => settleOnScene(it, built.anOnScene(), by, AT, calendar)),
  assign: byAny((it, by) => assign(it, SECOND_VETERAN, by, AT, calendar)),
  decline: byAny((it, by) => decline(it, 'load', by)),
  take: byAny((it, by) => take(it, by, built.aDeclaration(), AT, calendar, 0)),
  session: byAny((it, by) =>
    recordSession(it, built.aSession({ startedAt: AT, nextOn: '2027-06-03' }), by, AT, calendar),
  ),
  agreement: byAny((it, by) => recordAgreement(it, built.anAgreement(), by, AT, calendar)),
  followUp: byAny((it, by) => recordFollowUp(it, built.aCheck({ at: AT }), by, calendar)),
  suspend: byAny((it, by) => suspend(it, { reason: 'away', resumeOn: '2027-06-10' }, by, AT, calendar)),
  resume: byAny((it, by) => resume(it, by, AT, calendar)),
  release: byAny((it, by) => release(it, { ...note, to: null }, by, AT, calendar)),
  handOver: byAny((it, by) => release(it, { ...note, to: SECOND_VETERAN }, by, AT, calendar)),
  bounce: (it: Case) => {
    const bounced = bounce(it, LEAD, '2027-06-30T01:00:00.000Z', calendar);
    return bounced.ok ? bounced.value : null;
  },
  send: byAny((it, by) => sendElsewhere(it, { to: 'referred_out', partner: 'justice_office' }, by, AT)),
  takeBack: byAny((it, by) => takeBack(it, '退回', by, AT)),
  checkBack: byAny((it, by) => checkBack(it, { result: 'in_hand' }, by, AT)),
  reopen: byAny((it, by) => reopen(it, 'new_call', by, AT, calendar)),
  convert: byAny((it, by) => convert(it, { reference: '刑-1' }, by, AT)),
  cancel: byAny((it, by) => cancel(it, 'no_dispute', by, AT)),
  enforcement: byAny((it, by) => setEnforcement(it, { track: 'closed' }, by, AT)),
  archive: byAny((it) => archive(it, AT)),
} satisfies Record<string, (current: Case) => Decision | null>;
type Step = keyof typeof STEPS;

/** As far as it lies over a state: nothing of it may be lost by any step. */
const laidOver = (current: Case): Case => ({
  ...current,
  enforcement: { track: 'summoned', by: CHIEF.id, at: AT },
  duplicates: ['d-1'],
  returns: [{ note: '退回', by: officer.id, at: AT }],
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

const starts = [aCase().build(), ...everyCase(NORMAL).map(({ current }) => current)];
const steps = fc.array(fc.constantFrom(...(Object.keys(STEPS) as Step[])), { minLength: 1, maxLength: 12 });

test('whatever steps follow on each other, nothing that lies over the states is lost, and somebody always has the case', () => {
  const taken = new Set<Step>();
  fc.assert(
    fc.property(fc.constantFrom(...starts), steps, (start, names) => {
      let current = laidOver(start);
      for (const name of names) {
        const decided = STEPS[name](current);
        if (!decided) continue;
        const { next } = decided;
        taken.add(name);
        const about = [name, current.status, next.status];
        expect([...about, hasOwner(next)]).toEqual([...about, true]);
        expect([...about, next.version]).toEqual([...about, current.version + 1]);
        expect(next.enforcement?.track).toBe(name === 'enforcement' ? 'closed' : current.enforcement?.track);
        for (const field of ['duplicates', 'returns', 'disclosures', 'handOffs'] as const) {
          const [before, after] = [current[field]?.length ?? 0, next[field]?.length ?? 0];
          expect([...about, field, after >= before]).toEqual([...about, field, true]);
        }
        expect([...about, sessionsOf(next).length]).toEqual([
          ...about,
          sessionsOf(current).length + (name === 'session' ? 1 : 0),
        ]);
        const isOver = 'isFinal' in STATES[next.status];
        expect([...about, next.archivedAt !== undefined && !isOver]).toEqual([...about, false]);
        current = next;
      }
    }),
    { numRuns: 1500 },
  );
  expect([...taken].sort()).toEqual(Object.keys(STEPS).sort());
});
