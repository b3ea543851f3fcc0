import { describe, expect, it, test } from 'vitest';
import type { RiskFlag } from '../../../../src/domain/case/vocabulary.ts';
import { assessRisk, graverLevel, overridesOf, type RiskInputs } from '../../../../src/domain/triage/risk-score.ts';

const calm: RiskInputs = {
  dangerSigns: [],
  dangerSignsAsked: true,
  circumstances: [],
  circumstancesAsked: true,
  calls90d: 1,
  priorMediations: 0,
  participants: 2,
};
const withSigns = (...dangerSigns: RiskFlag[]) => assessRisk({ ...calm, dangerSigns });

describe('the level', () => {
  // No sum of the table gives 29 or 59: 28 and 58 are the highest below the two borders.
  test.each<[number, string, RiskFlag[]]>([
    [28, 'blue', ['collective_action', 'vulnerable_party', 'unavoidable_contact']],
    [30, 'yellow', ['threat_explicit']],
    [58, 'yellow', ['threat_explicit', 'vulnerable_party', 'collective_action', 'unavoidable_contact']],
    [60, 'red', ['threat_explicit', 'violence_assault', 'violence_minor']],
  ])('at %i points is %s', (score, level, dangerSigns) => {
    const assessed = assessRisk({ ...calm, dangerSigns });
    expect({ score: assessed.score, level: assessed.level }).toEqual({ score, level });
  });

  test.each<[string, RiskFlag[]]>([
    ['R1', ['threat_explicit', 'weapon_or_means']],
    ['R1', ['threat_explicit', 'specific_target']],
    ['R2', ['self_harm']],
    ['R3', ['public_extreme_act']],
    ['R4', ['dv_suspected']],
    ['R4', ['child_abuse_suspected']],
    ['R5', ['active_violence']],
  ])('is red by %s for %j, whatever the score', (code, flags) => {
    const { overrides, level } = withSigns(...flags);
    expect({ overrides, level }).toEqual({ overrides: [code], level: 'red' });
  });

  it('needs an explicit threat for R1: a veiled one with a weapon is not enough', () => {
    expect(overridesOf(['threat_veiled', 'weapon_or_means', 'specific_target'])).toEqual([]);
    expect(overridesOf(['threat_explicit'])).toEqual([]);
  });

  it('stays red by override when both sides are willing and well supported', () => {
    const { score, level } = assessRisk({
      ...calm,
      dangerSigns: ['self_harm'],
      circumstances: ['both_willing', 'support_network'],
    });
    expect({ score, level }).toEqual({ score: 0, level: 'red' });
  });

  test.each([
    ['red', 'blue', 'red'],
    ['blue', 'yellow', 'yellow'],
    ['yellow', 'yellow', 'yellow'],
  ] as const)('of %s and %s the graver is %s', (a, b, graver) => {
    expect(graverLevel(a, b)).toBe(graver);
    expect(graverLevel(b, a)).toBe(graver);
  });
});

describe('what was not asked', () => {
  test.each([
    ['the danger signs', { dangerSignsAsked: false }],
    ['the circumstances', { circumstancesAsked: false }],
  ])('makes confidence low and the clock one band faster when it is %s', (_what, unasked) => {
    const { level, confidence, clockLevel } = assessRisk({ ...calm, ...unasked });
    expect({ level, confidence, clockLevel }).toEqual({ level: 'blue', confidence: 'low', clockLevel: 'yellow' });
  });

  it('moves yellow to red, and leaves red where it is', () => {
    const unasked = { ...calm, circumstancesAsked: false };
    expect(assessRisk({ ...unasked, dangerSigns: ['threat_explicit'] }).clockLevel).toBe('red');
    expect(assessRisk({ ...unasked, dangerSigns: ['self_harm'] }).clockLevel).toBe('red');
  });

  test.each<[RiskFlag[], string]>([
    [['threat_veiled'], 'low'],
    [['threat_veiled', 'weapon_or_means'], 'normal'],
  ])('matters only while more than half of the four threat signs are unknown: %j is %s', (dangerSigns, confidence) => {
    expect(assessRisk({ ...calm, dangerSignsAsked: false, dangerSigns }).confidence).toBe(confidence);
  });

  test.each<[RiskFlag[], string]>([
    [['emotional_distress', 'substance_use'], 'low'],
    [['emotional_distress', 'substance_use', 'power_imbalance'], 'normal'],
  ])(
    'matters only while more than half of the five person signs are unknown: %j is %s',
    (circumstances, confidence) => {
      expect(assessRisk({ ...calm, circumstancesAsked: false, circumstances }).confidence).toBe(confidence);
    },
  );
});
