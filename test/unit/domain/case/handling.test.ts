import { expect, it, test } from 'vitest';
import { close } from '../../../../src/domain/case/ending.ts';
import { setEnforcement } from '../../../../src/domain/case/enforcement.ts';
import { handlingDueOn } from '../../../../src/domain/case/handling.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import {
  aCalendar,
  aCheck,
  aClosure,
  aPerson,
  aPersonWith,
  gateInputs,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const [veteran, officer, chief] = [aPerson(), aPersonWith('triage_officer'), aPersonWith('station_chief')];
const violation = gateInputs({ basis: 'public_security', eligibilityGround: 'acquaintance_trifle', violator: 'A' });
const talking = (gate = violation) =>
  aCase().triagedTo('songling', { gateInputs: gate }).takenBy(veteran).inMediation();
const unresolved = aClosure({ outcome: 'unresolved', alternativesExplained: true, reason: 'gap_in_claims' });
const failed = (current = talking().build()) =>
  succeeded(
    close(
      succeeded(close(current, unresolved, veteran, TUESDAY_9, calendar)).next,
      unresolved,
      officer,
      TUESDAY_9,
      calendar,
    ),
  );

it('mediation of a violation that fails begins the thirty days anew, and the investigation goes on', () => {
  const { next, facts } = failed();
  expect(next).toMatchObject({
    enforcement: { track: 'investigating', by: 'system' },
    handling: { dueOn: '2026-12-24', no: 1, after: 'unresolved' },
  });
  expect(facts.at(-1)).toEqual({ type: 'handling.restarted', dueOn: '2026-12-24', after: 'unresolved' });
  expect(handlingDueOn(next)).toBe('2026-12-24');
  const decided = succeeded(setEnforcement(next, { track: 'penalty_decided' }, chief, TUESDAY_9)).next;
  expect(handlingDueOn(decided)).toBeNull();
});

it('an agreement that is broken begins them, too, and each time is counted', () => {
  const breach = (current = talking().agreed().build()) =>
    succeeded(recordFollowUp(current, aCheck({ performance: 'breached', at: TUESDAY_9 }), veteran, calendar)).next;
  expect(breach()).toMatchObject({ status: 'in_mediation', handling: { no: 1, after: 'breached' } });
  expect(failed(breach() as never).next).toMatchObject({ handling: { no: 2, after: 'unresolved' } });
});

test.each([
  ['a dispute without a violation', 'none', false],
  ['one whose party is summoned', 'summoned', true],
  ['one whose party is punished already', 'in_detention', false],
] as const)('in %s it depends on where enforcement stands', (_what, track, begins) => {
  const current = succeeded(setEnforcement(talking(gateInputs()).build(), { track }, chief, TUESDAY_9)).next;
  expect(failed(current as never).facts.some(({ type }) => type === 'handling.restarted')).toBe(begins);
});
