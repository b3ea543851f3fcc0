import { describe, expect, it } from 'vitest';
import { assign } from '../../../../src/domain/case/assignment.ts';
import { disclose } from '../../../../src/domain/case/disclosure.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
import { weighTie } from '../../../../src/domain/case/weigh-tie.ts';
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
const veteran = aPerson();
const officer = aPersonWith('triage_officer');
const chief = aPersonWith('station_chief');
const open = aCase().triagedTo('songling').build();
const soft = aDeclaration({ conflicts: ['close_tie'], disclosure: '与乙方是老邻居' });
const hard = aDeclaration({ conflicts: ['related'], disclosure: '甲方是我外甥' });
const takes = (current: Parameters<typeof take>[0], declaration = aDeclaration()) =>
  take(current, veteran, declaration, MONDAY_9, calendar, 0);

describe('a tie that may pass', () => {
  const { next, facts } = succeeded(disclose(open, soft, veteran, MONDAY_9));

  it('is kept for the chief, and the log says only that there is one', () => {
    expect(next).toMatchObject({ status: 'awaiting_claim', disclosures: [{ by: veteran.id, text: '与乙方是老邻居' }] });
    expect(facts).toEqual([{ type: 'tie.disclosed', decides: 'chief' }]);
  });

  it('is not undone by another answer', () => {
    expect(refusal(takes(next))).toBe('case.needs-chief-decision');
  });

  it('passes when the chief let it and names the veteran, and for nobody else who assigns', () => {
    expect(refusal(assign(next, veteran, officer, MONDAY_9, calendar))).toBe('case.assignee-awaits-chief');
    const answers = { A: 'no_objection', B: 'no_objection' } as const;
    const weighed = succeeded(weighTie(next, veteran, { answers, allowed: true }, chief, MONDAY_9)).next;
    const named = succeeded(assign(weighed, veteran, chief, MONDAY_9, calendar)).next;
    const taken = succeeded(takes(named, soft)).next;
    expect(taken).toMatchObject({ leadId: veteran.id, disclosures: [{ allowedBy: chief.id }] });
    expect(refusal(takes(named, hard))).toBe('case.recused');
  });
});

describe('a tie that may not pass', () => {
  it('leaves an open case to the others', () => {
    const { next, facts } = succeeded(disclose(open, hard, veteran, MONDAY_9));
    expect(facts).toEqual([{ type: 'tie.disclosed', decides: 'lead' }]);
    expect(refusal(takes(next))).toBe('case.recused');
    expect(refusal(assign(next, veteran, chief, MONDAY_9, calendar))).toBe('case.assignee-recused');
    expect(refusal(take(next, aPerson({ id: 'p-wu' }), aDeclaration(), MONDAY_9, calendar, 0))).toBeNull();
  });

  it('declines an assigned case, and says the same when it comes twice', () => {
    const assigned = aCase().assignedTo(veteran).build();
    const { next, facts } = succeeded(disclose(assigned, hard, veteran, MONDAY_9));
    expect(facts).toEqual([{ type: 'case.declined', reason: 'conflict' }]);
    expect(refusal(takes(next, hard))).toBe('case.recused');
  });
});
