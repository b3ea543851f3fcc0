/** How hard a dispute is to settle: rated at triage by someone outside the team that takes it, and frozen there. */
import type { DifficultyInputs } from '../case/report.ts';
import type { Difficulty } from '../case/vocabulary.ts';

export type DifficultyItem = {
  item:
    | 'sides'
    | 'participants'
    | 'grievance'
    | 'failed_mediations'
    | 'second_agency'
    | 'title_dispute'
    | 'amount'
    | 'key_party_absent'
    | 'strong_hostility';
  points: number;
};

/** What one case counts for in volume and in a veteran's load; never used for success. Programme default. */
export const VOLUME_WEIGHT: Readonly<Record<Difficulty, number>> = { D1: 1, D2: 1.5, D3: 2, D4: 3 };

/** Points with every item that gave some: D1 up to 1, D2 up to 3, D3 up to 5, D4 from 6. */
export function rateDifficulty(inputs: DifficultyInputs): {
  points: number;
  difficulty: Difficulty;
  items: readonly DifficultyItem[];
} {
  const all: DifficultyItem[] = [
    { item: 'sides', points: Math.min(3, Math.max(0, inputs.sides - 2)) },
    { item: 'participants', points: inputs.participants >= 10 ? 1 : 0 },
    { item: 'grievance', points: stepped(inputs.grievanceYears, 1, 5) },
    { item: 'failed_mediations', points: Math.min(2, inputs.failedMediations) },
    { item: 'second_agency', points: inputs.secondAgency ? 1 : 0 },
    { item: 'title_dispute', points: inputs.titleDispute ? 1 : 0 },
    { item: 'amount', points: stepped(inputs.amount, 50_000, 500_000) },
    { item: 'key_party_absent', points: inputs.keyPartyAbsent ? 1 : 0 },
    { item: 'strong_hostility', points: inputs.strongHostility ? 1 : 0 },
  ];
  const items = all.filter(({ points }) => points > 0);
  const points = items.reduce((total, item) => total + item.points, 0);
  return { points, difficulty: bandOf(points), items };
}

/** 1 from the first threshold, 2 from the second. */
function stepped(value: number, one: number, two: number): number {
  if (value >= two) return 2;
  return value >= one ? 1 : 0;
}

function bandOf(points: number): Difficulty {
  if (points >= 6) return 'D4';
  if (points >= 4) return 'D3';
  return points >= 2 ? 'D2' : 'D1';
}
