import { describe, expect, it, test } from 'vitest';
import type { DifficultyInputs } from '../../../../src/domain/case/report.ts';
import { rateDifficulty, VOLUME_WEIGHT } from '../../../../src/domain/triage/difficulty.ts';

const simple: DifficultyInputs = {
  sides: 2,
  grievanceYears: 0,
  failedMediations: 0,
  participants: 2,
  amount: 0,
  secondAgency: false,
  titleDispute: false,
  keyPartyAbsent: false,
  strongHostility: false,
};

describe('difficulty', () => {
  test.each<[Partial<DifficultyInputs>, number]>([
    [{ sides: 1 }, 0],
    [{ sides: 3 }, 1],
    [{ sides: 5 }, 3],
    [{ sides: 9 }, 3],
    [{ participants: 9 }, 0],
    [{ participants: 10 }, 1],
    [{ grievanceYears: 0.9 }, 0],
    [{ grievanceYears: 1 }, 1],
    [{ grievanceYears: 4.9 }, 1],
    [{ grievanceYears: 5 }, 2],
    [{ failedMediations: 1 }, 1],
    [{ failedMediations: 4 }, 2],
    [{ amount: 49_999 }, 0],
    [{ amount: 50_000 }, 1],
    [{ amount: 499_999 }, 1],
    [{ amount: 500_000 }, 2],
    [{ secondAgency: true }, 1],
    [{ titleDispute: true }, 1],
    [{ keyPartyAbsent: true }, 1],
    [{ strongHostility: true }, 1],
  ])('%j gives %i points', (inputs, points) => {
    expect(rateDifficulty({ ...simple, ...inputs }).points).toBe(points);
  });

  test.each([
    [0, 'D1'],
    [1, 'D1'],
    [2, 'D2'],
    [3, 'D2'],
    [4, 'D3'],
    [5, 'D3'],
    [6, 'D4'],
    [7, 'D4'],
  ] as const)('of %i points is %s', (points, difficulty) => {
    const hasMoreThan = (others: number) => points > others;
    const rated = rateDifficulty({
      ...simple,
      sides: 2 + Math.min(3, points),
      secondAgency: hasMoreThan(3),
      titleDispute: hasMoreThan(4),
      keyPartyAbsent: hasMoreThan(5),
      strongHostility: hasMoreThan(6),
    });
    expect({ points: rated.points, difficulty: rated.difficulty }).toEqual({ points, difficulty });
  });

  it('explains itself by every item that gave points', () => {
    expect(rateDifficulty({ ...simple, grievanceYears: 11, amount: 80_000, titleDispute: true }).items).toEqual([
      { item: 'grievance', points: 2 },
      { item: 'title_dispute', points: 1 },
      { item: 'amount', points: 1 },
    ]);
  });

  it('weighs volume 1, 1.5, 2 and 3', () => {
    expect(VOLUME_WEIGHT).toEqual({ D1: 1, D2: 1.5, D3: 2, D4: 3 });
  });
});
