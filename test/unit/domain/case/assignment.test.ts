import { describe, expect, it, test } from 'vitest';
import { assign, decline } from '../../../../src/domain/case/assignment.ts';
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
const officer = aPersonWith('triage_officer');
const veteran = aPerson();

describe('an assignment', () => {
  const assigned = aCase().assignedTo(veteran).build();
  const colleague = aPerson({ id: 'p-wu' });

  it('can be declined by the assignee alone, with the reason kept', () => {
    const { next, facts } = succeeded(decline(assigned, 'conflict', veteran));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: veteran.id, declined: 'conflict', version: 3 });
    expect(facts).toEqual([{ type: 'case.declined', reason: 'conflict' }]);
    expect(refusal(decline(assigned, 'load', colleague))).toBe('case.assigned-to-another');
  });

  it('goes to another with a fresh deadline, the refusal forgotten', () => {
    const declined = succeeded(decline(assigned, 'health', veteran)).next;
    const later = '2026-11-24T01:00:00.000Z';
    const { next, facts } = succeeded(assign(declined, colleague, officer, later, calendar));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: 'p-wu', assignedAt: later, version: 4 });
    expect(next).not.toHaveProperty('declined');
    expect(facts).toEqual([
      { type: 'case.assigned', teamId: 'songling', assigneeId: 'p-wu', suggestedBySystem: false },
    ]);
  });

  test.each([
    ['is on leave', { availability: 'leave' }, 'case.assignee-away'],
    ['is no veteran', { roles: ['reporting_officer'] }, 'case.assignee-no-veteran'],
    ['has a tie to the area', { excludedAreas: [assigned.report.area] }, 'case.assignee-tied'],
  ] as const)('is refused for someone who %s', (_why, trait, code) => {
    expect(refusal(assign(assigned, aPerson({ id: 'p-wu', ...trait }), officer, MONDAY_9, calendar))).toBe(code);
  });

  it('takes an open case off offer', () => {
    const open = aCase().triagedTo('songling').build();
    expect(succeeded(assign(open, colleague, officer, MONDAY_9, calendar)).next).not.toHaveProperty('claimDueAt');
  });

  test.each([
    ['of another team', aPerson({ id: 'p-x', teamId: 'hewan' }), 'case.assignee-other-team'],
    ['with a tie to the area', aPerson({ id: 'p-x', excludedAreas: ['songling-north'] }), 'case.assignee-tied'],
  ])('to someone %s is refused', (_who, person, code) => {
    expect(refusal(assign(assigned, person, officer, MONDAY_9, calendar))).toBe(code);
  });

  it('is over once the case is taken', () => {
    const taken = aCase().assignedTo(veteran).takenBy(veteran).build();
    expect(refusal(assign(taken, colleague, officer, MONDAY_9, calendar))).toBe('case.not-in-this-state');
    expect(refusal(decline(taken, 'load', veteran))).toBe('case.not-in-this-state');
  });
});

describe('whoever said no', () => {
  const assigned = aCase().assignedTo(veteran).build();
  const declined = succeeded(decline(assigned, 'health', veteran)).next;
  const colleague = aPerson({ id: 'p-wu' });
  const later = '2026-11-24T01:00:00.000Z';

  it('can neither accept nor decline it any more', () => {
    expect(refusal(take(declined, veteran, aDeclaration(), later, calendar, 0))).toBe('case.declined');
    expect(refusal(decline(declined, 'load', veteran))).toBe('case.declined');
  });

  it('is not named for it at once again', () => {
    expect(refusal(assign(declined, veteran, officer, later, calendar))).toBe('case.assignee-declined');
  });

  it('because of a conflict of interest is never named for it again', () => {
    const tied = succeeded(decline(assigned, 'conflict', veteran)).next;
    const others = succeeded(assign(tied, colleague, officer, later, calendar)).next;
    expect(refusal(assign(others, veteran, officer, later, calendar))).toBe('case.assignee-declined');
  });

  it('because of other work may be named after another', () => {
    const others = succeeded(assign(declined, colleague, officer, later, calendar)).next;
    expect(refusal(assign(others, veteran, officer, later, calendar))).toBeNull();
  });
});
