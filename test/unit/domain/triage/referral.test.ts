import { describe, expect, it, test } from 'vitest';
import type { GateInputs, Report } from '../../../../src/domain/case/report.ts';
import { passGate } from '../../../../src/domain/triage/gate.ts';
import { suggestRoute } from '../../../../src/domain/triage/referral.ts';
import { assessRisk } from '../../../../src/domain/triage/risk-score.ts';
import { gateInputs } from '../../../support/builders.ts';

const quarrel: Report = {
  category: 'public_quarrel',
  area: 'matou-road',
  relationship: 'stranger',
  narrative: '两名顾客因排队先后发生口角，现场已劝开。',
  calls90d: 1,
  dangerSigns: [],
  dangerSignsAsked: true,
  circumstances: [],
  circumstancesAsked: true,
  participants: 2,
  priorMediations: 0,
  source: 'call_110',
  stationId: 'matou',
  occurredAt: '2026-11-20T02:00:00.000Z',
};

function suggest(told: Partial<Report>, gate: Partial<GateInputs> = {}) {
  const report = { ...quarrel, ...told };
  const result = passGate(
    gateInputs({ riskFlags: [...report.dangerSigns, ...report.circumstances], basis: 'informal', ...gate }),
  );
  return suggestRoute(report, assessRisk(report), result);
}

describe('a dispute goes to the veterans', () => {
  it('not when it is small and new: the community officer mediates', () => {
    expect(suggest({})).toEqual({ route: 'station', reasons: ['community_officer_first'] });
  });

  test.each<[string, Partial<Report>, string]>([
    ['it is yellow', { dangerSigns: ['threat_explicit'] }, 'level_yellow'],
    ['it is red', { dangerSigns: ['threat_explicit', 'violence_assault', 'violence_minor'] }, 'level_red'],
    ['police were called three times', { calls90d: 3 }, 'repeat_calls'],
    ['one mediation failed', { priorMediations: 1 }, 'failed_mediation'],
    ['an agreement was broken', { circumstances: ['agreement_breached'] }, 'agreement_breached'],
    ['three people are in it', { participants: 3 }, 'many_parties'],
    ['it is about a homestead', { category: 'housing_homestead' }, 'hard_category'],
    ['it is about land', { category: 'land_forest' }, 'hard_category'],
    ['it is about an inheritance', { category: 'inheritance_support' }, 'hard_category'],
    ['a debt comes with a threat', { category: 'debt_lending', dangerSigns: ['threat_veiled'] }, 'debt_with_threat'],
    ['they were asked for', { suggestedRoute: 'veteran_team' }, 'veterans_asked_for'],
  ])('when %s', (_when, told, reason) => {
    const { route, reasons } = suggest(told);
    expect(route).toBe('veteran_team');
    expect(reasons).toEqual([reason]);
  });

  it('not for two calls, or a debt without a threat', () => {
    expect(suggest({ calls90d: 2 }).route).toBe('station');
    expect(suggest({ category: 'debt_lending' }).route).toBe('station');
  });

  it('names every reason', () => {
    const { reasons } = suggest({ calls90d: 5, priorMediations: 2, participants: 12 });
    expect(reasons).toEqual(['level_yellow', 'repeat_calls', 'failed_mediation', 'many_parties']);
  });
});

describe('a dispute goes to the office in charge', () => {
  test.each<[Partial<Report>, string]>([
    [{ category: 'medical' }, 'medical_dispute_committee'],
    [{ category: 'medical', circumstances: ['collective_action'], participants: 12 }, 'medical_dispute_committee'],
    [{ category: 'consumer', participants: 46 }, 'market_regulation'],
    [{ category: 'labour_wage' }, 'labour_inspection'],
  ])('%j → %s', (told, partner) => {
    expect(suggest(told)).toEqual({ route: 'refer_out', partner, reasons: ['specialised_body_leads'] });
  });

  it('which at yellow and red joins the veterans in a wage dispute', () => {
    const { route, partner, reasons } = suggest({ category: 'labour_wage', dangerSigns: ['threat_explicit'] });
    expect({ route, partner }).toEqual({ route: 'veteran_team', partner: 'labour_inspection' });
    expect(reasons).toContain('specialised_body_joins');
  });

  it("falls back to the people's mediation committee where the category names no office", () => {
    const { route, partner } = suggest({ category: 'online' }, { specialisedBody: true });
    expect({ route, partner }).toEqual({ route: 'refer_out', partner: 'peoples_mediation_committee' });
  });

  test.each([
    [{ alreadyInCourt: true }, 'neighbour', 'peoples_tribunal', 'in_court'],
    [{ alreadyInCourt: true }, 'labour_wage', 'labour_inspection', 'in_court'],
    [{ exclusion: 'administrative_dispute' }, 'relocation_demolition', 'petition_office', 'administrative_dispute'],
  ] as const)('%j in %s → %s', (gate, category, partner, reason) => {
    expect(suggest({ category }, gate)).toEqual({ route: 'refer_out', partner, reasons: [reason] });
  });

  it('but never while enforcement comes first: the police keep it', () => {
    const held = { dangerSigns: ['self_harm'] as const };
    expect(suggest({ ...held, category: 'medical' }).route).toBe('veteran_team');
    expect(suggest(held, { alreadyInCourt: true }).route).toBe('station');
    expect(suggest(held, { duplicateOf: 'c-1' }).route).toBe('veteran_team');
  });
});

it('what is on file already keeps the route that it would have alone, with that said first', () => {
  expect(suggest({}, { duplicateOf: 'c-1' }).reasons[0]).toBe('duplicate');
  expect(suggest({}, { duplicateOf: 'c-1' }).route).toBe(suggest({}).route);
});

describe('a dispute is not accepted', () => {
  test.each<[string, Partial<Report>, Partial<GateInputs>, string]>([
    ['violence is going on', { dangerSigns: ['active_violence'] }, {}, 'dispatch_first'],
    ['family violence is suspected', { dangerSigns: ['dv_suspected'] }, {}, 'domestic_violence'],
    ['a child is at risk', { dangerSigns: ['child_abuse_suspected'] }, {}, 'not_mediable'],
    ['it is a crime', {}, { exclusion: 'criminal_threshold' }, 'not_mediable'],
    ['the law excludes it', {}, { exclusion: 'gang_fight' }, 'not_mediable'],
    ['a party refuses', {}, { consentBySide: { A: 'willing', B: 'refuses' } }, 'party_refuses'],
  ])('when %s', (_when, told, gate, reason) => {
    expect(suggest(told, gate)).toEqual({ route: 'not_accepted', reasons: [reason] });
  });

  it('and is still watched when a party refuses and it is not blue', () => {
    const { route, reasons } = suggest(
      { dangerSigns: ['threat_explicit'] },
      { consentBySide: { A: 'refuses', B: 'unsure' } },
    );
    expect({ route, reasons }).toEqual({ route: 'not_accepted', reasons: ['party_refuses', 'keep_watch'] });
  });

  it('except that a complaint without a genuine dispute goes to those who can help', () => {
    expect(suggest({}, { exclusion: 'no_genuine_dispute' })).toEqual({
      route: 'refer_out',
      partner: 'mental_health_service',
      reasons: ['no_genuine_dispute'],
    });
  });
});
