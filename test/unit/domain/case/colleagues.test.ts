import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { discloseForColleagues } from '../../../../src/domain/case/colleagues.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
import type { AutomaticTie } from '../../../../src/domain/case/records.ts';
import { weighTie } from '../../../../src/domain/case/weigh-tie.ts';
import { can } from '../../../../src/domain/people/permissions.ts';
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
const wu = aPerson({ id: 'p-wu', name: '吴清' });
const open = aCase().triagedTo('songling').build();
const takes = (colleague = wu, current: Case = open) =>
  take(current, veteran, aDeclaration({ members: [colleague.id] }), MONDAY_9, calendar, 0, [colleague]);
const withTie = (tie: AutomaticTie): Case => ({ ...open, beside: { ties: [{ personId: wu.id, tie }] } });

describe('a colleague named when a case is taken', () => {
  it('works on it where nothing stands in the way', () => {
    expect(can(wu, 'case.record-session', succeeded(takes()).next).allowed).toBe(true);
  });

  it('may be a young officer of the station, who belongs to no team', () => {
    expect(refusal(takes({ ...aPersonWith('reporting_officer'), id: 'p-wu', teamId: null }))).toBeNull();
  });

  test.each([
    ['of another team', { teamId: 'hewan' }],
    ['on leave', { availability: 'leave' as const }],
    ['in hospital', { availability: 'medical_leave' as const }],
    ['with a tie to the area', { excludedAreas: ['songling-north'] }],
    ['who is the auditor', { roles: ['auditor' as const], teamId: null }],
    ['who is also the auditor', { roles: ['veteran' as const, 'auditor' as const] }],
    ['of no team, from another station', { teamId: null, stationId: 'hewan' }],
  ])('is refused %s', (_who, more) => {
    const result = takes(aPerson({ ...wu, ...more }));
    expect(result).toMatchObject({ ok: false, problem: { code: 'case.colleague-cannot', facts: { personId: wu.id } } });
  });

  test.each(['complained_of', 'benefit_reported', 'enforced'] as const)('is refused where %s is on file', (tie) => {
    expect(refusal(takes(wu, withTie(tie)))).toBe('case.colleague-cannot');
  });

  it('with a lesser tie waits for the chief, and may help once the chief let it pass', () => {
    const tied = withTie('familiar');
    expect(refusal(takes(wu, tied))).toBe('case.colleague-awaits-chief');
    const { next, facts } = succeeded(discloseForColleagues(tied, [wu], veteran, MONDAY_9));
    expect(facts).toEqual([{ type: 'tie.disclosed', decides: 'chief', personId: wu.id }]);
    const answers = { A: 'no_objection', B: 'no_objection' } as const;
    const chief = aPersonWith('station_chief');
    const weighed = succeeded(weighTie(next, wu, { answers, allowed: true }, chief, MONDAY_9)).next;
    expect(refusal(takes(wu, weighed))).toBeNull();
  });
});

describe('the tie of a colleague', () => {
  it('is told once, and secret ties are not named', () => {
    const tied = withTie('complained_of');
    const { next, facts } = succeeded(discloseForColleagues(tied, [wu], veteran, MONDAY_9));
    expect(facts).toEqual([{ type: 'tie.disclosed', decides: 'lead', personId: wu.id }]);
    expect(next.disclosures).toMatchObject([{ by: wu.id, conflicts: ['on_file'] }]);
    expect(refusal(discloseForColleagues(next, [wu], veteran, MONDAY_9))).toBe('case.not-in-this-state');
  });

  it('leaves an assigned case with its assignee', () => {
    const assigned: Case = {
      ...aCase().assignedTo(veteran).build(),
      beside: { ties: [{ personId: wu.id, tie: 'enforced' }] },
    };
    const { next } = succeeded(discloseForColleagues(assigned, [wu], veteran, MONDAY_9));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: veteran.id });
    expect(next).not.toHaveProperty('declined');
  });
});
