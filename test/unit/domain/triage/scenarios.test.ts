import { describe, expect, it, test } from 'vitest';
import { SCENARIOS } from '../../../../prisma/demo/scenarios.ts';
import type { Partner, Route } from '../../../../src/domain/case/vocabulary.ts';
import { rateDifficulty } from '../../../../src/domain/triage/difficulty.ts';
import { familyScreenNeeded, passGate } from '../../../../src/domain/triage/gate.ts';
import { suggestRoute } from '../../../../src/domain/triage/referral.ts';
import { assessRisk } from '../../../../src/domain/triage/risk-score.ts';

const named = SCENARIOS.map((scenario) => [scenario.id, scenario] as const);

/** The printed table of the programme's twelve reference disputes, written out once more on purpose. */
const PRINTED = [
  ['S01', 45, 'R1', 'red', 'D3', 4, 'hold_enforcement_first'],
  ['S02', 53, '', 'yellow', 'D3', 4, 'public_security'],
  ['S03', 35, '', 'yellow', 'D2', 2, 'peoples_mediation'],
  ['S04', 55, 'R4', 'red', 'D1', 1, 'not_mediable:domestic_violence_suspected'],
  ['S05', 30, 'R3', 'red', 'D3', 5, 'hold_enforcement_first'],
  ['S06', 65, '', 'red', 'D4', 7, 'peoples_mediation'],
  ['S07', 18, '', 'blue', 'D1', 1, 'guardian_gate'],
  ['S08', 10, '', 'blue', 'D2', 2, 'refer_out'],
  ['S09', 30, '', 'yellow', 'D2', 2, 'public_security'],
  ['S10', 68, 'R1', 'red', 'D2', 2, 'hold_enforcement_first'],
  ['S11', 40, '', 'yellow', 'D1', 0, 'not_mediable:no_genuine_dispute'],
  ['S12', 43, '', 'yellow', 'D2', 3, 'refer_out'],
] as const;

describe('the twelve scenarios', () => {
  it('come out as printed', () => {
    const computed = SCENARIOS.map(({ id, report, gateInputs, difficultyInputs }) => {
      const { score, overrides, level } = assessRisk(report);
      const { first } = passGate(gateInputs);
      const { difficulty, points } = rateDifficulty(difficultyInputs);
      const gate = first.exclusion ? `${first.outcome}:${first.exclusion}` : first.outcome;
      return [id, score, overrides.join(), level, difficulty, points, gate];
    });
    expect(computed).toEqual(PRINTED);
  });

  test.each(named)('%s expects what the table prints', (_id, { report, gateInputs, difficultyInputs, expected }) => {
    const { score, overrides, level } = assessRisk(report);
    const { first } = passGate(gateInputs);
    const { difficulty, points } = rateDifficulty(difficultyInputs);
    const { rule: _rule, ...firstGate } = first;
    expect({ score, overrides, level, difficulty, difficultyPoints: points, firstGate }).toEqual(expected);
  });

  test.each(named)(
    '%s tells a report: 20 to 300 characters, title 6 to 60, sides answered',
    (_id, { report, gateInputs }) => {
      expect(report.narrative.length).toBeGreaterThanOrEqual(20);
      expect(report.narrative.length).toBeLessThanOrEqual(300);
      expect(report.title!.length).toBeGreaterThanOrEqual(6);
      expect(report.title!.length).toBeLessThanOrEqual(60);
      expect(report.narrative).not.toMatch(/某/);
      expect(gateInputs.riskFlags).toEqual([...report.dangerSigns, ...report.circumstances]);
      if (familyScreenNeeded(report.relationship, report.category)) expect(gateInputs.familyScreen).not.toBeNull();
      if (gateInputs.basis === 'public_security') expect(gateInputs.eligibilityGround).not.toBeNull();
    },
  );

  test.each([
    ['S01', ['G5', 'basis']],
    ['S05', ['G5', 'G7', 'basis']],
    ['S07', ['G10', 'basis']],
    ['S10', ['G5', 'G9', 'basis']],
  ])('%s meets the rules %j in this order', (id, rules) => {
    const { first, further } = passGate(SCENARIOS.find((scenario) => scenario.id === id)!.gateInputs);
    expect([first, ...further].map(({ rule }) => rule)).toEqual(rules);
  });

  test.each<[string, Route, Partner | undefined]>([
    ['S01', 'veteran_team', 'law_firm_legal_aid'],
    ['S02', 'veteran_team', undefined],
    ['S03', 'veteran_team', undefined],
    ['S04', 'not_accepted', undefined],
    ['S05', 'veteran_team', 'labour_inspection'],
    ['S06', 'veteran_team', 'natural_resources_office'],
    ['S07', 'station', undefined],
    ['S08', 'refer_out', 'market_regulation'],
    ['S09', 'veteran_team', 'housing_property_office'],
    ['S10', 'not_accepted', undefined],
    ['S11', 'refer_out', 'mental_health_service'],
    ['S12', 'refer_out', 'medical_dispute_committee'],
  ])('%s is suggested for %s with %s', (id, route, partner) => {
    const { report, gateInputs } = SCENARIOS.find((scenario) => scenario.id === id)!;
    const dated = { ...report, occurredAt: '2026-11-20T02:00:00.000Z' };
    const suggestion = suggestRoute(dated, assessRisk(report), passGate(gateInputs));
    expect({ route: suggestion.route, partner: suggestion.partner }).toEqual({ route, partner });
    expect(suggestion.reasons.length).toBeGreaterThan(0);
  });
});
