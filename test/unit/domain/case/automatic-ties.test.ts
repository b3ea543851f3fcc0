import { describe, expect, it } from 'vitest';
import { assign } from '../../../../src/domain/case/assignment.ts';
import { disclose } from '../../../../src/domain/case/disclosure.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
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
    const named = succeeded(assign(next, veteran, chief, MONDAY_9, calendar)).next;
    expect(succeeded(takes(named, veteran)).next).toMatchObject({ leadId: veteran.id });
  });

  it('is named by nobody but the chief, whose leave is kept', () => {
    expect(refusal(assign(open, veteran, lead, MONDAY_9, calendar))).toBe('case.assignee-awaits-chief');
    const named = succeeded(assign(open, veteran, chief, MONDAY_9, calendar)).next;
    expect(named.disclosures).toEqual([{ by: veteran.id, at: MONDAY_9, conflicts: [tie], allowedBy: chief.id }]);
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
