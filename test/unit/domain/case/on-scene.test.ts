import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { close } from '../../../../src/domain/case/ending.ts';
import { type OnSceneInput, settleOnScene } from '../../../../src/domain/case/on-scene.ts';
import { reopen } from '../../../../src/domain/case/reopening.ts';
import { sendElsewhere, takeBack } from '../../../../src/domain/case/sent-elsewhere.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { watchEndsOn } from '../../../../src/domain/follow-up/schedule.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import {
  aCalendar,
  aCheck,
  aClosure,
  anOnScene,
  aPerson,
  aPersonWith,
  RED,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const [reporter, triageOfficer] = [aPersonWith('reporting_officer'), aPersonWith('triage_officer')];
const mediated = () => aCase().triagedTo('songling').takenBy(aPerson()).inMediation();

describe('settled on the scene', () => {
  const settle = (current: Case, input: Partial<OnSceneInput> = {}) =>
    settleOnScene(current, anOnScene(input), triageOfficer, TUESDAY_9, calendar);

  test('whoever reported it calls once after thirty days, and no team is counted', () => {
    const settled = succeeded(settle(aCase().build())).next;
    expect(settled).toMatchObject({ status: 'follow_up', teamId: null, leadId: reporter.id, sessions: [] });
    expect(settled.followUpPlan).toEqual([{ dayOffset: 30, method: 'phone', dueOn: '2026-12-24' }]);
    expect(refusal(reopen(settled, 'new_call', triageOfficer, TUESDAY_9, calendar))).toBe('reopen.no-mediation');
  });

  test('what a team had begun before another office gave it back is not lost', () => {
    const worked = mediated().build();
    const away = succeeded(
      sendElsewhere(worked, { to: 'referred_out', partner: 'justice_office' }, triageOfficer, TUESDAY_9),
    ).next;
    const settled = succeeded(settle(succeeded(takeBack(away, '不属其管辖', triageOfficer, TUESDAY_9)).next)).next;
    expect(settled.sessions).toEqual(worked.sessions);
  });

  test('a yellow one is watched for thirty days, too, and closes after its one call', () => {
    const settled = succeeded(settle(aCase({ dangerSigns: ['violence_assault', 'threat_veiled'] }).build())).next;
    expect([settled.level, watchEndsOn(settled)]).toEqual(['yellow', '2026-12-24']);
    const at = instantAt(calendar, '2026-12-24', '10:00');
    const called = succeeded(recordFollowUp(settled, aCheck({ at }), reporter, calendar));
    expect(called.facts.at(-1)).toEqual({ type: 'watch.passed', closableOn: '2026-12-24' });
    expect(succeeded(close(called.next, aClosure(), triageOfficer, at, calendar)).next.status).toBe('resolved');
  });

  test('what the sides had said stays as reported; the footing is the one that was chosen', () => {
    const consentBySide = { A: 'unsure', B: 'not_asked' } as const;
    const input = { basis: 'public_security', ground: 'acquaintance_trifle', minor: 'guardian_there' } as const;
    const settled = succeeded(settle(aCase({ consentBySide }).build(), input)).next;
    expect(settled.triage.gateInputs).toMatchObject({ consentBySide, minorInvolved: true, guardianPresent: true });
    expect(settled.agreement).toMatchObject({ basis: 'public_security', guardianPresent: true });
    const refusing = aCase({ consentBySide: { A: 'refuses', B: 'willing' } }).build();
    expect(refusal(settle(refusing))).toBe('triage.gate-closed');
  });

  test.each([
    [
      'one of the four is not so',
      { confirmed: ['facts_clear', 'both_agree', 'performed_at_once'] },
      'on-scene.ticks-needed',
    ],
    ['no ground is named', { basis: 'public_security' }, 'triage.ground-needed'],
    ['a minor was alone', { minor: 'no_guardian' }, 'case.guardian-needed'],
  ] as const)('never where %s', (_what, input, code) => {
    expect(refusal(settle(aCase().build(), input))).toBe(code);
  });

  test('never a red dispute, never a shielded one, never a family without the safety questions', () => {
    expect(refusal(settle(aCase(RED).build()))).toBe('on-scene.red');
    expect(refusal(settle(aCase({ dangerSigns: ['dv_suspected'] }).build()))).toBe('case.shielded');
    expect(refusal(settle(aCase({ category: 'marriage_family', relationship: 'family' }).build()))).toBe(
      'triage.family-screen-needed',
    );
  });
});
