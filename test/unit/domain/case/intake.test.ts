import { describe, expect, it, test } from 'vitest';
import { addDetails, assign, decline, triage } from '../../../../src/domain/case/intake.ts';
import {
  aCalendar,
  aCase,
  aPerson,
  aPersonWith,
  aTriage,
  gateInputs,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
} from '../../../support/builders.ts';

const calendar = aCalendar();
const officer = aPersonWith('triage_officer');
const veteran = aPerson();
const decided = (current: Parameters<typeof aTriage>[0], overrides: Parameters<typeof aTriage>[1] = {}) =>
  triage(current, aTriage(current, overrides), officer, MONDAY_9, calendar);

describe('a report', () => {
  it('is a scored case of version 1 that says what it was scored', () => {
    const reported = aCase({ dangerSigns: ['violence_minor'], calls90d: 2 });
    expect(reported.build()).toMatchObject({
      status: 'reported',
      version: 1,
      cycle: 1,
      level: 'blue',
      assessment: { score: 18 },
    });
    expect(reported.history()).toMatchObject([{ type: 'case.reported', level: 'blue', score: 18, overrides: [] }]);
  });

  it('is scored again with what is added later, and keeps what was said before', () => {
    const reporter = aPersonWith('reporting_officer');
    const { next, facts } = succeeded(addDetails(aCase().build(), { calls90d: 5, amount: 800 }, reporter));
    expect(next).toMatchObject({ version: 2, level: 'yellow', report: { amount: 800, area: 'songling-north' } });
    expect(facts).toMatchObject([{ type: 'case.details-added', score: 35 }]);
  });

  test('of somebody else is not for another officer to complete', () => {
    const other = aPersonWith('reporting_officer', { id: 'p-other' });
    expect(refusal(addDetails(aCase().build(), {}, other))).toBe('person.not-allowed');
  });

  test('is closed to details once somebody has decided', () => {
    const open = aCase().triagedTo('songling').build();
    expect(refusal(addDetails(open, {}, officer))).toBe('case.already-triaged');
  });
});

describe('triage', () => {
  it('opens a case to its team until the claim deadline', () => {
    const { next, facts } = succeeded(decided(aCase().build()));
    expect(next).toMatchObject({
      status: 'awaiting_claim',
      version: 2,
      teamId: 'songling',
      claimDueAt: '2026-11-26T01:00:00.000Z',
    });
    expect(facts.map(({ type }) => type)).toEqual(['case.triaged', 'case.opened']);
  });

  it('assigns to the one who is named, at once', () => {
    const { next, facts } = succeeded(decided(aCase().build(), { assigneeId: veteran.id, assigneeSuggested: true }));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: veteran.id });
    expect(facts[1]).toMatchObject({ type: 'case.assigned', teamId: 'songling', suggestedBySystem: true });
  });

  it('refers out with a partner and belongs to no team then', () => {
    const { next, facts } = succeeded(decided(aCase().build(), { route: 'refer_out', partner: 'justice_office' }));
    expect(next).toMatchObject({ status: 'referred_out', teamId: null });
    expect(facts[1]).toEqual({ type: 'case.referred-out', partner: 'justice_office' });
  });

  it('does not accept what a ticked ground forbids, and says which', () => {
    const gate = gateInputs({ exclusion: 'gang_fight' });
    const { next, facts } = succeeded(decided(aCase().build(), { route: 'not_accepted', gateInputs: gate }));
    expect(next.status).toBe('not_accepted');
    expect(facts[1]).toEqual({ type: 'case.not-accepted', exclusion: 'gang_fight' });
  });

  it('freezes difficulty with its points', () => {
    const inputs = { ...aTriage(aCase().build()).difficultyInputs, sides: 4, amount: 600_000 };
    const { next } = succeeded(decided(aCase().build(), { difficultyInputs: inputs }));
    expect(next).toMatchObject({ triage: { difficultyPoints: 4, difficulty: 'D3' } });
  });

  it('remembers the level that the score gave beside the level that a person chose', () => {
    const { next, facts } = succeeded(
      decided(aCase().build(), { level: 'yellow', levelReason: '双方积怨较深，需要留意' }),
    );
    expect(next).toMatchObject({ level: 'yellow', triage: { systemLevel: 'blue', level: 'yellow' } });
    expect(facts[0]).toMatchObject({ systemLevel: 'blue', level: 'yellow' });
  });

  test.each([
    ['changes the level without a reason', {}, { level: 'yellow' }, 'triage.reason-needed'],
    ['changes the level with a word', {}, { level: 'yellow', levelReason: ' 嗯嗯 ' }, 'triage.reason-needed'],
    ['leaves the family questions open', { relationship: 'family' }, {}, 'triage.family-screen-needed'],
    [
      'names public security without a ground',
      {},
      { gateInputs: gateInputs({ basis: 'public_security' }) },
      'triage.ground-needed',
    ],
    ['refers to nobody', {}, { route: 'refer_out' }, 'triage.partner-needed'],
    ['names no team', {}, { teamId: null }, 'triage.assignee-needed'],
    ['leaves a red case without a name', RED, {}, 'triage.assignee-needed'],
    ['gives it to the station without a name', {}, { route: 'station' }, 'triage.assignee-needed'],
  ] as const)('that %s is refused', (_what, draft, overrides, code) => {
    expect(refusal(decided(aCase(draft).build(), overrides))).toBe(code);
  });

  test.each(['veteran_team', 'station'] as const)('sends nothing that the gate stops to the %s', (route) => {
    for (const gate of [
      gateInputs({ riskFlags: ['active_violence'] }),
      gateInputs({ riskFlags: ['dv_suspected'] }),
      gateInputs({ exclusion: 'sexual_offence' }),
      gateInputs({ exclusion: 'hired_assault' }),
      gateInputs({ consentBySide: { A: 'refuses', B: 'willing' } }),
      gateInputs({ riskFlags: ['threat_explicit', 'specific_target'], consentBySide: { A: 'willing', B: 'refuses' } }),
    ]) {
      const result = decided(aCase().build(), { route, assigneeId: veteran.id, gateInputs: gate });
      expect(refusal(result)).toBe('triage.gate-closed');
    }
  });

  test.each(['dv_suspected', 'child_abuse_suspected', 'active_violence'] as const)(
    'keeps a report of %s from the team even when the gate was answered without it',
    (sign) => {
      const current = aCase({ dangerSigns: [sign] }).build();
      const result = decided(current, { assigneeId: veteran.id, gateInputs: gateInputs({ riskFlags: [] }) });
      expect(refusal(result)).toBe('triage.gate-closed');
    },
  );

  it('of a red report is for someone else than its reporter', () => {
    const reporter = aPersonWith('triage_officer', { id: 'p-both', roles: ['triage_officer', 'reporting_officer'] });
    const red = aCase(RED, { by: reporter.id }).build();
    const blue = aCase({}, { by: reporter.id }).build();
    const named = { assigneeId: veteran.id };
    expect(refusal(triage(red, aTriage(red, named), reporter, MONDAY_9, calendar))).toBe('person.not-allowed');
    const raised = aTriage(blue, { ...named, level: 'red', levelReason: '听说备了刀具' });
    expect(refusal(triage(blue, raised, reporter, MONDAY_9, calendar))).toBe('person.not-allowed');
    expect(refusal(triage(blue, aTriage(blue), reporter, MONDAY_9, calendar))).toBeNull();
  });

  it('happens once', () => {
    expect(refusal(decided(aCase().triagedTo('songling').build()))).toBe('case.already-triaged');
  });

  it('is not for a veteran', () => {
    const current = aCase().build();
    expect(refusal(triage(current, aTriage(current), veteran, MONDAY_9, calendar))).toBe('person.not-allowed');
  });
});

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
    ['is no veteran', { roles: ['reporting_officer'] }, 'case.not-your-team'],
    ['has a tie to the area', { excludedAreas: [assigned.report.area] }, 'case.excluded-area'],
  ] as const)('is refused for someone who %s', (_why, trait, code) => {
    expect(refusal(assign(assigned, aPerson({ id: 'p-wu', ...trait }), officer, MONDAY_9, calendar))).toBe(code);
  });

  it('takes an open case off offer', () => {
    const open = aCase().triagedTo('songling').build();
    expect(succeeded(assign(open, colleague, officer, MONDAY_9, calendar)).next).not.toHaveProperty('claimDueAt');
  });

  test.each([
    ['of another team', aPerson({ id: 'p-x', teamId: 'hewan' }), 'case.not-your-team'],
    ['with a tie to the area', aPerson({ id: 'p-x', excludedAreas: ['songling-north'] }), 'case.excluded-area'],
  ])('to someone %s is refused', (_who, person, code) => {
    expect(refusal(assign(assigned, person, officer, MONDAY_9, calendar))).toBe(code);
  });

  it('is over once the case is taken', () => {
    const taken = aCase().assignedTo(veteran).takenBy(veteran).build();
    expect(refusal(assign(taken, colleague, officer, MONDAY_9, calendar))).toBe('case.not-in-this-state');
    expect(refusal(decline(taken, 'load', veteran))).toBe('case.not-in-this-state');
  });
});
