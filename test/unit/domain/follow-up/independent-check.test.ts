import { describe, expect, it } from 'vitest';
import type { AgreedCase, WatchedCase } from '../../../../src/domain/case/case.ts';
import { close } from '../../../../src/domain/case/ending.ts';
import { reopen } from '../../../../src/domain/case/reopening.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { watchEndsOn } from '../../../../src/domain/follow-up/schedule.ts';
import { isIndependentCaller } from '../../../../src/domain/people/relations.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import {
  aCalendar,
  aCheck,
  aClosure,
  aPerson,
  aPersonWith,
  difficultyInputs,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const [veteran, caller, officer] = [aPerson(), aPersonWith('follow_up_caller'), aPersonWith('triage_officer')];
const agreed = (failedMediations: number, sides: number) =>
  aCase()
    .triagedTo('songling', { difficultyInputs: difficultyInputs({ failedMediations, sides }) })
    .takenBy(veteran)
    .inMediation()
    .agreed()
    .build();
const hard = () => agreed(2, 4);
const said = (current: AgreedCase) => succeeded(recordFollowUp(current, aCheck(), veteran, calendar));
const heard = (current: AgreedCase, by = caller) => succeeded(recordFollowUp(current, aCheck(), by, calendar));

describe('in a hard dispute', () => {
  it('the lead’s word leaves it agreed, and asks for somebody from outside', () => {
    expect(hard().triage.difficulty).toBe('D3');
    const { next, facts } = said(hard());
    expect(next).toMatchObject({ status: 'agreed', nextOn: null, performanceCheck: { saidBy: veteran.id } });
    expect(facts).toMatchObject([{ type: 'follow-up.recorded', awaitsCheck: true }]);
    expect(said(next as AgreedCase).next.status).toBe('agreed');
  });

  it('the word of a caller from outside opens the watch', () => {
    const { next, facts } = heard(said(hard()).next as AgreedCase);
    const performanceCheck = { saidBy: veteran.id, by: caller.id };
    expect(next).toMatchObject({ status: 'follow_up', performanceCheck });
    expect(facts).toMatchObject([{}, { type: 'terms.performed', checked: true }]);
  });

  it('a caller who hears otherwise takes the word back, and the next term has its date', () => {
    const late = recordFollowUp(said(hard()).next, aCheck({ performance: 'late' }), caller, calendar);
    expect(succeeded(late).next).toMatchObject({ status: 'agreed', nextOn: expect.any(String) });
    expect(succeeded(late).next).not.toHaveProperty('performanceCheck');
  });

  it('whoever checked from outside does not close; the triage office does', () => {
    const watched = heard(hard()).next as WatchedCase;
    const end = instantAt(calendar, watchEndsOn(watched), '10:00');
    const calm = succeeded(recordFollowUp(watched, aCheck({ at: end }), veteran, calendar)).next;
    const closed = (by = caller) => close(calm, aClosure(), by, end, calendar);
    expect(refusal(closed())).toBe('closure.own-check');
    expect(refusal(closed(officer))).toBeNull();
    expect(refusal(closed({ ...caller, id: 'p-other' }))).toBeNull();
    const again = succeeded(reopen(succeeded(closed(officer)).next, 'new_call', officer, end, calendar)).next;
    expect(again).not.toHaveProperty('performanceCheck');
  });

  it('a breach forgets who said that all was performed', () => {
    const breached = recordFollowUp(said(hard()).next, aCheck({ performance: 'breached' }), caller, calendar);
    expect(succeeded(breached).next).not.toHaveProperty('performanceCheck');
  });
});

it('an easy dispute needs no word but the lead’s', () => {
  expect(said(agreed(0, 2)).next.status).toBe('follow_up');
});

it('a caller who leads or helps in a case of the station is not from outside', () => {
  const lead = { ...aPersonWith('reporting_officer'), roles: ['reporting_officer', 'follow_up_caller'] as const };
  const current = { ...hard(), teamId: null, leadId: lead.id };
  expect([isIndependentCaller(lead, current), isIndependentCaller(caller, current)]).toEqual([false, true]);
});
