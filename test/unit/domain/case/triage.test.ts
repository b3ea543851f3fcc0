import { describe, expect, it, test } from 'vitest';
import { triage } from '../../../../src/domain/case/triage.ts';
import {
  aCalendar,
  aPerson,
  aPersonWith,
  aTriage,
  gateInputs,
  MONDAY_9,
  RED,
  refusal,
  succeeded,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const officer = aPersonWith('triage_officer');
const veteran = aPerson();
const decided = (current: Parameters<typeof aTriage>[0], overrides: Parameters<typeof aTriage>[1] = {}) =>
  triage(current, aTriage(current, overrides), officer, MONDAY_9, calendar);

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
    const { next, facts } = succeeded(decided(aCase().build(), { assignee: veteran, assigneeSuggested: true }));
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
    expect(facts[1]).toEqual({ type: 'case.not-accepted', exclusion: 'gang_fight', outcome: 'not_mediable' });
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
    ['names no team', {}, { teamId: null }, 'triage.team-needed'],
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
      gateInputs({ exclusion: 'administrative_dispute' }),
      gateInputs({ alreadyInCourt: true }),
      gateInputs({ consentBySide: { A: 'refuses', B: 'willing' } }),
      gateInputs({ riskFlags: ['threat_explicit', 'specific_target'], consentBySide: { A: 'willing', B: 'refuses' } }),
    ]) {
      const result = decided(aCase().build(), {
        route,
        levelReason: '当场已核实，按此等级',
        assignee: veteran,
        gateInputs: gate,
      });
      expect(refusal(result)).toBe('triage.gate-closed');
    }
  });

  it('leaves with the station what a court decides, while enforcement comes first, and gives it to no team', () => {
    const threat = aCase({ ...RED, immediateActions: ['separated'] }).build();
    const gate = gateInputs({ riskFlags: ['threat_explicit', 'specific_target'], alreadyInCourt: true });
    const to = (route: 'station' | 'veteran_team') => decided(threat, { route, assignee: veteran, gateInputs: gate });
    expect(succeeded(to('station')).next).toMatchObject({ status: 'assigned', teamId: null });
    expect(refusal(to('veteran_team'))).toBe('triage.gate-closed');
  });

  test.each(['dv_suspected', 'child_abuse_suspected', 'active_violence'] as const)(
    'keeps a report of %s from the team even when the gate was answered without it',
    (sign) => {
      const current = aCase({ dangerSigns: [sign] }).build();
      const result = decided(current, { assignee: veteran, gateInputs: gateInputs({ riskFlags: [] }) });
      expect(refusal(result)).toBe('triage.gate-closed');
    },
  );

  it('of a red report is for someone else than its reporter', () => {
    const reporter = aPersonWith('triage_officer', { id: 'p-both', roles: ['triage_officer', 'reporting_officer'] });
    const red = aCase(RED, { by: reporter.id }).build();
    const blue = aCase({}, { by: reporter.id }).build();
    const named = { assignee: veteran };
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

describe('a report that is not accepted', () => {
  test.each([
    ['red', RED],
    ['blue', {}],
  ])('needs a ground, also a %s one', (_level, draft) => {
    expect(refusal(decided(aCase(draft).build(), { route: 'not_accepted' }))).toBe('triage.refusal-ground-needed');
  });

  it('may be a side’s refusal, and the log says so', () => {
    const refusing = gateInputs({ consentBySide: { A: 'willing', B: 'refuses' } });
    const { facts } = succeeded(decided(aCase().build(), { route: 'not_accepted', gateInputs: refusing }));
    expect(facts[1]).toEqual({ type: 'case.not-accepted', exclusion: null, outcome: 'party_refuses' });
  });
});

describe('whoever is named at triage', () => {
  test.each([
    ['of another team', 'veteran_team', { teamId: 'hewan' }, 'case.assignee-other-team'],
    ['who is no veteran', 'veteran_team', { roles: ['reporting_officer'] }, 'case.assignee-no-veteran'],
    ['with a tie to the area', 'veteran_team', { excludedAreas: ['songling-north'] }, 'case.assignee-tied'],
    ['on leave', 'veteran_team', { availability: 'leave' }, 'case.assignee-away'],
    ['who may take no case', 'station', { roles: ['station_chief'] }, 'case.assignee-cannot-take'],
    ['on leave', 'station', { availability: 'leave' }, 'case.assignee-away'],
  ] as const)('%s is refused for the %s', (_who, route, trait, code) => {
    const assignee = aPerson({ id: 'p-x', ...trait });
    expect(refusal(decided(aCase().build(), { route, assignee }))).toBe(code);
  });

  it('has no part in a case that goes elsewhere', () => {
    const referred = { route: 'refer_out', partner: 'justice_office', assignee: veteran } as const;
    expect(refusal(decided(aCase().build(), referred))).toBe('triage.nobody-to-take');
  });

  it('stands beside the office that joins in', () => {
    const { next } = succeeded(decided(aCase().build(), { partner: 'village_committee' }));
    expect(next).toMatchObject({ status: 'awaiting_claim', triage: { partner: 'village_committee' } });
  });
});
