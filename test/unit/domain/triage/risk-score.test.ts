import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CIRCUMSTANCES, DANGER_SIGNS, RISK_LEVELS, type RiskFlag } from '../../../../src/domain/case/vocabulary.ts';
import { assessRisk, graverLevel, RISK_POINTS, type RiskInputs } from '../../../../src/domain/triage/risk-score.ts';

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

describe('the score', () => {
  it('is zero and blue for a first call between two people without any sign', () => {
    expect(assessRisk(calm)).toEqual({
      score: 0,
      items: [],
      overrides: [],
      level: 'blue',
      confidence: 'normal',
      clockLevel: 'blue',
    });
  });

  test.each([
    [1, 0],
    [2, 8],
    [3, 15],
    [4, 15],
    [5, 25],
    [9, 25],
  ])('gives %i calls in 90 days %i points', (calls90d, points) => {
    expect(assessRisk({ ...calm, calls90d }).score).toBe(points);
  });

  test.each([
    [0, 0],
    [1, 5],
    [2, 10],
    [7, 10],
  ])('gives %i failed mediations %i points', (priorMediations, points) => {
    expect(assessRisk({ ...calm, priorMediations }).score).toBe(points);
  });

  test.each([
    [2, 0],
    [3, 5],
    [9, 5],
    [10, 10],
    [46, 10],
  ])('gives %i participants %i points', (participants, points) => {
    expect(assessRisk({ ...calm, participants }).score).toBe(points);
  });

  test.each<[RiskFlag, number]>([
    ['threat_explicit', 30],
    ['threat_veiled', 12],
    ['weapon_or_means', 20],
    ['violence_minor', 10],
    ['violence_assault', 20],
    ['violence_history', 10],
    ['agreement_breached', 10],
    ['grievance_over_1y', 5],
    ['emotional_distress', 10],
    ['substance_use', 5],
    ['mental_health_concern', 10],
    ['vulnerable_party', 8],
    ['power_imbalance', 5],
    ['collective_action', 15],
    ['livelihood_stake', 5],
    ['unavoidable_contact', 5],
    ['specific_target', 0],
    ['self_harm', 0],
    ['public_extreme_act', 0],
    ['dv_suspected', 0],
    ['child_abuse_suspected', 0],
    ['active_violence', 0],
  ])('gives %s %i points', (flag, points) => {
    expect(withSigns(flag).score).toBe(points);
  });

  it('lists every contributing item in the order of the table, with the count behind it', () => {
    const { items } = assessRisk({
      ...calm,
      circumstances: ['unavoidable_contact', 'both_willing', 'emotional_distress'],
      dangerSigns: ['specific_target', 'violence_minor', 'threat_veiled'],
      calls90d: 4,
      priorMediations: 1,
      participants: 12,
    });
    expect(items).toEqual([
      { item: 'threat_veiled', points: 12 },
      { item: 'violence_minor', points: 10 },
      { item: 'calls', points: 15, count: 4 },
      { item: 'failed_mediations', points: 5, count: 1 },
      { item: 'emotional_distress', points: 10 },
      { item: 'participants', points: 10, count: 12 },
      { item: 'unavoidable_contact', points: 5 },
      { item: 'both_willing', points: -5 },
    ]);
  });

  it('counts a flag that stands in both lists once', () => {
    expect(assessRisk({ ...calm, dangerSigns: ['substance_use'], circumstances: ['substance_use'] }).score).toBe(5);
  });

  it('lets protection take off ten points at most and never falls below zero', () => {
    const both: RiskFlag[] = ['both_willing', 'support_network'];
    expect(assessRisk({ ...calm, circumstances: [...both, 'collective_action'] }).score).toBe(5);
    expect(assessRisk({ ...calm, circumstances: both }).score).toBe(0);
    const protection = RISK_POINTS.flatMap((row) => ('flag' in row && row.points < 0 ? [row.points] : []));
    expect(protection.reduce((sum, points) => sum + points, 0)).toBe(-10);
  });

  it('stops at one hundred', () => {
    const everything = assessRisk({
      ...calm,
      dangerSigns: [...DANGER_SIGNS],
      circumstances: [...CIRCUMSTANCES],
      calls90d: 5,
      priorMediations: 2,
      participants: 10,
    });
    expect(everything.score).toBe(100);
    expect(everything.overrides).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
  });
});

describe('for any report', () => {
  const anyFlags = fc.subarray([...DANGER_SIGNS, ...CIRCUMSTANCES]);
  const anyInputs = fc.record({
    dangerSigns: anyFlags,
    dangerSignsAsked: fc.boolean(),
    circumstances: anyFlags,
    circumstancesAsked: fc.boolean(),
    calls90d: fc.nat(40),
    priorMediations: fc.nat(10),
    participants: fc.integer({ min: 1, max: 500 }),
  });
  const sign = fc.constantFrom<RiskFlag>(
    ...DANGER_SIGNS,
    ...CIRCUMSTANCES.filter((flag) => flag !== 'both_willing' && flag !== 'support_network'),
  );

  it('the score lies within 0 and 100 and is the capped sum of what is listed', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { score, items } = assessRisk(inputs);
        const sum = items.reduce((total, { points }) => total + points, 0);
        expect(score).toBe(Math.min(100, Math.max(0, sum)));
      }),
    );
  });

  it('one more sign of danger never lowers the score, the level or the clock', () => {
    fc.assert(
      fc.property(anyInputs, sign, (inputs, added) => {
        const asked = { ...inputs, dangerSignsAsked: true, circumstancesAsked: true };
        const before = assessRisk(asked);
        const after = assessRisk({ ...asked, dangerSigns: [...asked.dangerSigns, added] });
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(graverLevel(after.level, before.level)).toBe(after.level);
      }),
    );
  });

  it('the clock is never slower than the level', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { level, clockLevel } = assessRisk(inputs);
        expect(RISK_LEVELS.indexOf(clockLevel)).toBeLessThanOrEqual(RISK_LEVELS.indexOf(level));
      }),
    );
  });
});
