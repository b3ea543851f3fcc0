import { expect, it, test } from 'vitest';
import { awaitsGateCheck, checkGate } from '../../../../src/domain/case/gate-check.ts';
import { recordSession } from '../../../../src/domain/case/mediation.ts';
import {
  aCalendar,
  aPerson,
  aPersonWith,
  aSession,
  gateInputs,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const [veteran, reviewer] = [aPerson(), aPersonWith('legal_reviewer')];
const violation = gateInputs({ basis: 'public_security', eligibilityGround: 'acquaintance_trifle', violator: 'A' });
const taken = (gate = violation) => aCase().triagedTo('songling', { gateInputs: gate }).takenBy(veteran).build();
const meet = (current: Parameters<typeof recordSession>[0], attended: ('A' | 'B')[]) =>
  recordSession(current, aSession({ attended, startedAt: TUESDAY_9 }), veteran, TUESDAY_9, aCalendar());

it('both sides of a violation meet once the legal reviewer has confirmed; each side apart before that', () => {
  expect(refusal(meet(taken(), ['A', 'B']))).toBe('session.awaits-gate-check');
  expect(refusal(meet(taken(), ['A']))).toBeNull();
  const returned = succeeded(checkGate(taken(), { result: 'returned', note: '轻伤以上' }, reviewer, TUESDAY_9)).next;
  expect(refusal(meet(returned, ['A', 'B']))).toBe('session.awaits-gate-check');
  const { next, facts } = succeeded(checkGate(returned, { result: 'confirmed' }, reviewer, TUESDAY_9));
  expect(facts).toEqual([{ type: 'gate.checked', result: 'confirmed' }]);
  expect(refusal(meet(next, ['A', 'B']))).toBeNull();
  expect(awaitsGateCheck(next)).toBe(false);
});

it('without a violation nobody is asked', () => {
  expect(refusal(meet(taken(gateInputs()), ['A', 'B']))).toBeNull();
  expect(refusal(checkGate(taken(gateInputs()), { result: 'confirmed' }, reviewer, TUESDAY_9))).toBe(
    'gate-check.none-asked',
  );
});

test.each([
  ['whoever triaged it', { ...reviewer, id: aPersonWith('triage_officer').id }, 'confirmed', 'gate-check.own'],
  ['whoever leads it', { ...reviewer, id: veteran.id }, 'confirmed', 'person.not-allowed'],
  ['somebody without a reason', reviewer, 'returned', 'gate-check.note-needed'],
] as const)('%s does not decide it', (_who, by, result, code) => {
  expect(refusal(checkGate(taken(), { result }, by, TUESDAY_9))).toBe(code);
});
