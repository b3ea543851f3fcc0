import { describe, expect, it, test } from 'vitest';
import { loadPoints, recordAgreement, recordSession, take } from '../../../../src/domain/case/mediation.ts';
import { CONFLICT_QUESTIONS } from '../../../../src/domain/case/records.ts';
import {
  aCalendar,
  aCase,
  aDeclaration,
  anAgreement,
  aPerson,
  aPersonWith,
  aSession,
  difficultyInputs,
  gateInputs,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';

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

describe('a session', () => {
  const taken = aCase().triagedTo('songling').takenBy(veteran).build();

  it('that meets a party is the first contact and makes it a mediation', () => {
    const { next, facts } = succeeded(
      recordSession(taken, aSession({ startedAt: '2026-11-24T02:00:00.000Z' }), veteran, TUESDAY_9, calendar),
    );
    expect(next).toMatchObject({
      status: 'in_mediation',
      firstContactAt: '2026-11-24T02:00:00.000Z',
      nextOn: '2026-11-27',
      sessions: [{ no: 1, recordedBy: veteran.id }],
    });
    expect(facts).toMatchObject([{ type: 'session.recorded', no: 1, firstContact: true, nextOn: '2026-11-27' }]);
  });

  test.each([
    ['at which only others were', aSession({ attended: ['others'] })],
    ['to which nobody came', aSession({ type: 'no_show', attended: ['A'] })],
  ])('%s is on record but is no first contact', (_what, input) => {
    const { next, facts } = succeeded(recordSession(taken, input, veteran, TUESDAY_9, calendar));
    expect(next).toMatchObject({ status: 'taken', firstContactAt: null, sessions: [{ no: 1 }] });
    expect(facts).toMatchObject([{ firstContact: false }]);
  });

  it('later keeps the day of the first contact', () => {
    const first = aCase().triagedTo('songling').takenBy(veteran).inMediation().build();
    const { next, facts } = succeeded(
      recordSession(first, aSession({ startedAt: '2026-12-01T02:00:00.000Z' }), veteran, TUESDAY_9, calendar),
    );
    expect(next.firstContactAt).toBe(first.firstContactAt);
    expect(facts).toMatchObject([{ no: 2, firstContact: false }]);
  });

  it('face to face needs both sides', () => {
    const input = aSession({ type: 'joint_session', attended: ['A', 'others'] });
    expect(refusal(recordSession(taken, input, veteran, TUESDAY_9, calendar))).toBe('session.no-party-present');
  });

  it('that brings new danger to light raises the level, and never lowers it', () => {
    const { next, facts } = succeeded(
      recordSession(
        taken,
        aSession({ newRiskFlags: ['threat_explicit', 'weapon_or_means', 'substance_use'] }),
        veteran,
        TUESDAY_9,
        calendar,
      ),
    );
    expect(next).toMatchObject({
      level: 'red',
      report: {
        dangerSigns: ['violence_minor', 'threat_explicit', 'weapon_or_means'],
        circumstances: ['substance_use'],
      },
    });
    expect(facts[1]).toEqual({ type: 'risk.raised', from: 'blue', to: 'red' });
    const again = succeeded(
      recordSession(next, aSession({ newRiskFlags: ['emotional_distress'] }), veteran, TUESDAY_9, calendar),
    );
    expect(again.next.level).toBe('red');
    expect(again.facts).toHaveLength(1);
  });

  it('keeps a level that a person set above the score', () => {
    const raised = aCase().triagedTo('songling', { level: 'yellow', levelReason: '双方积怨较深，需要留意' });
    const current = raised.takenBy(veteran).build();
    const { next, facts } = succeeded(
      recordSession(current, aSession({ newRiskFlags: ['substance_use'] }), veteran, TUESDAY_9, calendar),
    );
    expect(next.level).toBe('yellow');
    expect(facts).toHaveLength(1);
  });

  it('may be written by whoever works on the case or leads the team', () => {
    const withMember = aCase()
      .triagedTo('songling')
      .takenBy(veteran, { members: ['p-wu'] })
      .build();
    expect(refusal(recordSession(withMember, aSession(), colleague, TUESDAY_9, calendar))).toBeNull();
    expect(refusal(recordSession(taken, aSession(), colleague, TUESDAY_9, calendar))).toBe('person.not-allowed');
    expect(refusal(recordSession(taken, aSession(), aPersonWith('team_lead'), TUESDAY_9, calendar))).toBeNull();
  });

  it('is not from before the case was taken, to the minute', () => {
    const at = (startedAt: string) =>
      refusal(recordSession(taken, aSession({ startedAt }), veteran, TUESDAY_9, calendar));
    const takenAt = Date.parse(taken.takenAt);
    expect(at(new Date(takenAt - 60_000).toISOString())).toBe('session.before-take');
    expect(at(new Date(takenAt).toISOString())).toBeNull();
    const seconds = { ...taken, takenAt: new Date(takenAt + 40_000).toISOString() };
    const sameMinute = aSession({ startedAt: taken.takenAt });
    expect(refusal(recordSession(seconds, sameMinute, veteran, TUESDAY_9, calendar))).toBeNull();
  });

  it('written down a day later says so', () => {
    const written = (at: string) => succeeded(recordSession(taken, aSession(), veteran, at, calendar)).facts[0];
    expect(written('2026-11-24T10:00:00.000Z')).not.toHaveProperty('late');
    expect(written('2026-11-25T01:00:00.000Z')).toMatchObject({ late: true });
  });

  it('names a day after today to meet again, so that the reminder does not come at once and late', () => {
    const meets = (nextOn: string) => refusal(recordSession(taken, aSession({ nextOn }), veteran, TUESDAY_9, calendar));
    expect(meets('2026-11-24')).toBe('session.next-date-too-soon');
    expect(meets('2026-11-25')).toBeNull();
  });

  it('drops a proposal to close: the work goes on', () => {
    const proposed = aCase().triagedTo('songling').takenBy(veteran).inMediation().proposedToEnd().build();
    const met = succeeded(recordSession(proposed, aSession(), veteran, TUESDAY_9, calendar));
    const agreed = succeeded(recordAgreement(proposed, anAgreement(), veteran, TUESDAY_9, calendar));
    for (const { next, facts } of [met, agreed]) {
      expect(next).not.toHaveProperty('closureProposal');
      expect(facts).toContainEqual({ type: 'closure.dropped' });
    }
  });

  it('is held no more once domestic violence is suspected, and nothing is agreed', () => {
    const shielded = aCase()
      .triagedTo('songling')
      .takenBy(veteran)
      .inMediation({ newRiskFlags: ['dv_suspected'] });
    const current = shielded.build();
    expect(refusal(recordSession(current, aSession(), veteran, TUESDAY_9, calendar))).toBe('case.shielded');
    expect(refusal(recordAgreement(current, anAgreement(), veteran, TUESDAY_9, calendar))).toBe('case.shielded');
  });

  it('belongs before the agreement', () => {
    const agreed = aCase().triagedTo('songling').takenBy(veteran).inMediation().agreed().build();
    expect(refusal(recordSession(agreed, aSession(), veteran, TUESDAY_9, calendar))).toBe('case.not-in-this-state');
  });
});

describe('an agreement', () => {
  const talking = aCase({}, { number: 'LJ-2026-000123' }).triagedTo('songling').takenBy(veteran).inMediation().build();

  it('is numbered after the case and resolves nothing yet', () => {
    const { next, facts } = succeeded(recordAgreement(talking, anAgreement(), veteran, TUESDAY_9, calendar));
    expect(next).toMatchObject({
      status: 'agreed',
      agreement: { no: 'LJ-2026-000123-1' },
      nextOn: '2026-12-01',
      followUps: [],
    });
    expect(facts).toEqual([{ type: 'agreement.recorded', no: 'LJ-2026-000123-1', terms: 1, nextOn: '2026-12-01' }]);
  });

  test.each([
    ['one side refuses', anAgreement({ signatures: { A: 'signed', B: 'refused' } }), 'agreement.unsigned'],
    [
      'money has no amount',
      anAgreement({ terms: [{ obligor: 'A', kind: 'pay', text: '赔偿', dueOn: '2026-12-01' }] }),
      'agreement.term-without-amount',
    ],
    [
      'money has no date',
      anAgreement({ terms: [{ obligor: 'A', kind: 'share_cost', text: '分担', amount: 500 }] }),
      'agreement.term-without-amount',
    ],
  ])('is none where %s', (_what, input, code) => {
    expect(refusal(recordAgreement(talking, input, veteran, TUESDAY_9, calendar))).toBe(code);
  });

  it('is looked at again when the first of its terms falls due', () => {
    const due = (dueOn: string) => ({ obligor: 'A', kind: 'act', text: '清理楼道', dueOn }) as const;
    const input = anAgreement({ terms: [due('2026-12-08'), due('2026-12-04'), due('2026-11-20')] });
    const { next } = succeeded(recordAgreement(talking, input, veteran, TUESDAY_9, calendar));
    expect(next.nextOn).toBe('2026-12-04');
  });

  it('after a breach gets a number of its own', () => {
    const again = aCase({}, { number: 'LJ-2026-000123' })
      .triagedTo('songling')
      .takenBy(veteran)
      .inMediation()
      .agreed()
      .checked({ performance: 'breached' })
      .agreed()
      .build();
    expect(again.agreement.no).toBe('LJ-2026-000123-2');
    expect(again.pastAgreements).toMatchObject([{ agreement: { no: 'LJ-2026-000123-1' } }]);
  });

  it('needs a first contact', () => {
    const taken = aCase().triagedTo('songling').takenBy(veteran).build();
    expect(refusal(recordAgreement(taken, anAgreement(), veteran, TUESDAY_9, calendar))).toBe('case.not-in-this-state');
  });
});

describe('where a minor is involved', () => {
  const withMinor = aCase()
    .triagedTo('songling', { gateInputs: gateInputs({ minorInvolved: true }) })
    .takenBy(veteran);
  const together = aSession({ type: 'joint_session', attended: ['A', 'B'] });

  it('the sides meet together only with the guardian there', () => {
    const meets = (input: typeof together) =>
      refusal(recordSession(withMinor.build(), input, veteran, TUESDAY_9, calendar));
    expect(meets(together)).toBe('case.guardian-needed');
    expect(meets({ ...together, guardianPresent: true })).toBeNull();
    expect(meets(aSession())).toBeNull();
  });

  it('nothing is agreed without the guardian', () => {
    const current = withMinor.inMediation().build();
    const agrees = (input: ReturnType<typeof anAgreement>) =>
      refusal(recordAgreement(current, input, veteran, TUESDAY_9, calendar));
    expect(agrees(anAgreement())).toBe('case.guardian-needed');
    expect(agrees(anAgreement({ guardianPresent: true }))).toBeNull();
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
