import { describe, expect, it } from 'vitest';
import { assign } from '../../../../src/domain/case/assignment.ts';
import { disclose } from '../../../../src/domain/case/disclosure.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
import { type TieDecision, weighTie } from '../../../../src/domain/case/weigh-tie.ts';
import {
  aCalendar,
  aDeclaration,
  aPerson,
  aPersonWith,
  MONDAY_9,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const open = aCase().triagedTo('songling').build();
const { area } = open.report;
const lead = aPersonWith('team_lead');
const chief = aPersonWith('station_chief');
const BOTH_AGREE: TieDecision = { answers: { A: 'no_objection', B: 'no_objection' }, allowed: true };
const takes = (current: Parameters<typeof take>[0], veteran: ReturnType<typeof aPerson>) =>
  take(current, veteran, aDeclaration(), MONDAY_9, calendar, 0);

describe.each([
  ['lives where the dispute is', aPerson({ homeArea: area }), 'home_area'],
  ['reported the dispute', aPerson({ id: open.reportedBy }), 'own_report'],
] as const)('a veteran who %s', (_who, veteran, tie) => {
  it('takes it only when the chief lets it pass, whatever is declared', () => {
    expect(refusal(takes(open, veteran))).toBe('case.needs-chief-decision');
    const { next, facts } = succeeded(disclose(open, { conflicts: [] }, veteran, MONDAY_9));
    expect(facts).toEqual([{ type: 'tie.disclosed', decides: 'chief' }]);
    expect(next.disclosures).toEqual([{ by: veteran.id, at: MONDAY_9, conflicts: [tie] }]);
    const weighed = succeeded(weighTie(next, veteran, BOTH_AGREE, chief, MONDAY_9)).next;
    expect(succeeded(takes(weighed, veteran)).next).toMatchObject({ leadId: veteran.id });
  });

  it('is named by nobody but the chief, who first tells both sides; their answers and the leave are kept', () => {
    expect(refusal(assign(open, veteran, lead, MONDAY_9, calendar))).toBe('case.assignee-awaits-chief');
    expect(refusal(assign(open, veteran, chief, MONDAY_9, calendar))).toBe('case.answers-needed');
    const weighed = succeeded(weighTie(open, veteran, BOTH_AGREE, chief, MONDAY_9)).next;
    const { answers } = BOTH_AGREE;
    const kept = { by: veteran.id, at: MONDAY_9, conflicts: [tie], answers, allowedBy: chief.id };
    expect(weighed.disclosures).toEqual([kept]);
    const named = succeeded(assign(weighed, veteran, chief, MONDAY_9, calendar)).next;
    expect(succeeded(takes(named, veteran)).next).toMatchObject({ leadId: veteran.id });
  });
});

it('a tie on file is never waived, and the lead hears of it', () => {
  const resident = aPerson({ excludedAreas: [area] });
  expect(refusal(takes(open, resident))).toBe('case.excluded-area');
  const { next, facts } = succeeded(disclose(open, { conflicts: [] }, resident, MONDAY_9));
  expect(facts).toEqual([{ type: 'tie.disclosed', decides: 'lead' }]);
  expect(next.disclosures).toMatchObject([{ conflicts: ['excluded_area'] }]);
  expect(refusal(assign(next, resident, chief, MONDAY_9, calendar))).toBe('case.assignee-tied');
});

it('a station’s own officer takes what they reported', () => {
  const officer = aPerson({ id: open.reportedBy });
  expect(disclose({ ...open, teamId: null }, { conflicts: [] }, officer, MONDAY_9).ok).toBe(false);
});
