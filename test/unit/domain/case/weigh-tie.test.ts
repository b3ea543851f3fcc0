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
const veteran = aPerson();
const chief = aPersonWith('station_chief');
const lead = aPersonWith('team_lead');
const soft = aDeclaration({ conflicts: ['close_tie'], disclosure: '与乙方是老邻居' });
const open = aCase().triagedTo('songling').build();
const disclosed = succeeded(disclose(open, soft, veteran, MONDAY_9)).next;
const BOTH_AGREE: TieDecision = { answers: { A: 'no_objection', B: 'no_objection' }, allowed: true };
const weighed = (decision: TieDecision, by = chief, current: Parameters<typeof weighTie>[0] = disclosed) =>
  weighTie(current, veteran, decision, by, MONDAY_9);

describe('a tie that may pass', () => {
  it('is named by nobody before both sides were asked and the chief decided', () => {
    expect(refusal(assign(disclosed, veteran, chief, MONDAY_9, calendar))).toBe('case.answers-needed');
  });

  it('passes with the answers of both sides on record', () => {
    const { next, facts } = succeeded(weighed(BOTH_AGREE));
    expect(next.disclosures).toMatchObject([{ answers: BOTH_AGREE.answers, allowedBy: chief.id }]);
    expect(facts).toEqual([{ type: 'tie.weighed', personId: veteran.id, allowed: true }]);
    expect(refusal(take(next, veteran, soft, MONDAY_9, calendar, 0))).toBeNull();
  });

  it('may be let pass though a side objects: the chief decides, and it stands on record', () => {
    expect(refusal(weighed({ answers: { A: 'no_objection', B: 'objects' }, allowed: true }))).toBeNull();
  });

  it('does not pass while a side was not asked', () => {
    const answers = { A: 'no_objection', B: 'not_reached' } as const;
    expect(refusal(weighed({ answers, allowed: true }))).toBe('tie.answers-needed');
  });

  it('keeps somebody out for good where the chief says so', () => {
    const { next } = succeeded(weighed({ answers: { A: 'objects', B: 'not_reached' }, allowed: false }));
    expect(refusal(take(next, veteran, aDeclaration(), MONDAY_9, calendar, 0))).toBe('case.recused');
    expect(refusal(assign(next, veteran, chief, MONDAY_9, calendar))).toBe('case.assignee-recused');
  });

  it('is not the team lead’s to weigh, nor one’s own', () => {
    expect(refusal(weighed(BOTH_AGREE, lead))).toBe('person.not-allowed');
    expect(refusal(weighed(BOTH_AGREE, { ...veteran, roles: ['veteran', 'station_chief'] }))).toBe('recusal.own');
  });

  it('of whoever works on the case already is no reason to drop it without a hand-over', () => {
    const working = aCase().triagedTo('songling').takenBy(veteran).inMediation().build();
    const familiar = { ...working, beside: { ties: [{ personId: veteran.id, tie: 'familiar' as const }] } };
    const out = { answers: { A: 'objects', B: 'objects' }, allowed: false } as const;
    expect(refusal(weighed(out, chief, familiar))).toBe('tie.order-recusal');
    expect(succeeded(weighed(BOTH_AGREE, chief, familiar)).next.disclosures).toMatchObject([
      { by: veteran.id, conflicts: ['familiar'], allowedBy: chief.id },
    ]);
  });

  it('that is none has nothing to decide', () => {
    expect(refusal(weighed(BOTH_AGREE, chief, open))).toBe('tie.nothing-to-decide');
  });
});
