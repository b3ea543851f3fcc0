import { describe, expect, it, test } from 'vitest';
import { loadPoints, take } from '../../../../src/domain/case/mediation.ts';
import { CONFLICT_QUESTIONS } from '../../../../src/domain/case/records.ts';
import {
  aCalendar,
  aDeclaration,
  aPerson,
  aPersonWith,
  difficultyInputs,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const veteran = aPerson();
const colleague = aPerson({ id: 'p-wu' });
const open = aCase().triagedTo('songling').build();
const takes = (
  current: Parameters<typeof take>[0],
  by = veteran,
  conflicts: (typeof CONFLICT_QUESTIONS)[number][] = [],
) => take(current, by, aDeclaration({ conflicts }), MONDAY_9, calendar, 0);

describe('taking a case', () => {
  it('makes the veteran its lead and owes the first contact', () => {
    const { next, facts } = succeeded(takes(open));
    const firstContactDueAt = '2026-11-30T01:00:00.000Z';
    expect(next).toMatchObject({ status: 'taken', leadId: veteran.id, version: 3, firstContactAt: null, sessions: [] });
    expect(facts).toEqual([{ type: 'case.taken', leadId: veteran.id, firstContactDueAt }]);
  });

  it('tells the second who was first', () => {
    const result = takes(succeeded(takes(open)).next, colleague);
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'case.already-taken', facts: { personId: veteran.id } },
    });
  });

  test.each([
    ['of another team', aPerson({ id: 'p-x', teamId: 'hewan' }), 'case.not-your-team'],
    ['without the role', aPersonWith('team_lead'), 'case.not-your-team'],
    ['on leave', aPerson({ availability: 'leave' }), 'case.not-on-duty'],
    ['in hospital', aPerson({ availability: 'medical_leave' }), 'case.not-on-duty'],
    ['in training', aPerson({ availability: 'training' }), 'case.not-on-duty'],
    ['retired', aPerson({ availability: 'retired' }), 'case.not-on-duty'],
    ['with a tie to the area', aPerson({ excludedAreas: ['songling-north'] }), 'case.excluded-area'],
  ])('is not for a veteran %s', (_who, person, code) => {
    expect(refusal(takes(open, person))).toBe(code);
  });

  it('is possible on light duty', () => {
    expect(refusal(takes(open, aPerson({ availability: 'light_duty' })))).toBeNull();
  });

  test.each(CONFLICT_QUESTIONS)('is not possible with a yes to "%s"', (conflict) => {
    const waivable = ['close_tie', 'fixed_view'].includes(conflict);
    expect(refusal(takes(open, veteran, [conflict]))).toBe(waivable ? 'case.needs-chief-decision' : 'case.recused');
  });

  it('is stopped by the hard conflict where a soft one is declared beside it', () => {
    expect(refusal(takes(open, veteran, ['close_tie', 'related']))).toBe('case.recused');
  });

  it('stops at the cap, and a full load may be reached but not passed', () => {
    const at = (points: number) => take(open, veteran, aDeclaration(), MONDAY_9, calendar, points);
    expect(refusal(at(4))).toBeNull();
    expect(at(4.5)).toMatchObject({ problem: { code: 'case.load-cap', facts: { points: 4.5, cap: 5 } } });
  });

  it('is not possible for a red case that is open to all', () => {
    const openRed = { ...open, level: 'red' as const };
    expect(refusal(takes(openRed))).toBe('case.red-is-assigned');
  });

  test('an assigned case is for its assignee, whose load was the business of whoever assigned', () => {
    const assigned = aCase(RED).assignedTo(veteran).build();
    expect(refusal(takes(assigned, colleague))).toBe('case.assigned-to-another');
    expect(refusal(take(assigned, veteran, aDeclaration(), MONDAY_9, calendar, 99))).toBeNull();
  });

  test.each([
    ['reported', aCase().build()],
    ['not accepted', aCase().turnedAway({ route: 'not_accepted' }).build()],
    ['referred out', aCase().turnedAway({ route: 'refer_out', partner: 'petition_office' }).build()],
  ])('is not possible while it is %s', (_status, current) => {
    expect(refusal(takes(current))).toBe('case.not-open-to-claim');
  });
});

describe('load', () => {
  test.each([
    ['D1', difficultyInputs(), 1],
    ['D2', difficultyInputs({ sides: 4 }), 1.5],
    ['D3', difficultyInputs({ sides: 4, amount: 600_000 }), 2],
    ['D4', difficultyInputs({ sides: 5, amount: 600_000, strongHostility: true }), 3],
  ])('of a %s case weighs from taking to the end of the agreement', (_difficulty, inputs, points) => {
    const steps = aCase().triagedTo('songling', { difficultyInputs: inputs });
    const taken = steps.takenBy(veteran);
    const agreed = taken.inMediation().agreed();
    const watched = agreed.watched();
    expect([steps, taken, taken.inMediation(), agreed].map((it) => loadPoints(it.build()))).toEqual([
      0,
      points,
      points,
      points,
    ]);
    expect([watched, watched.resolved(), taken.ended()].map((it) => loadPoints(it.build()))).toEqual([0, 0, 0]);
  });
});
