/**
 * Which veterans fit a dispute, and why. Never by success rate: the best would drown in cases, the others would starve,
 * and everybody would avoid the hard ones.
 */

import type { Category, Difficulty } from '../case/vocabulary.ts';
import type { Person } from '../people/person.ts';
import type { Instant } from '../time/instant.ts';
import { VOLUME_WEIGHT } from './difficulty.ts';

export const SUGGESTION_REASONS = [
  'covers_area',
  'own_station',
  'category_skill',
  'no_open_case',
  'lightest_load',
  'waited_longest',
] as const;
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

export type Candidate = { person: Person; loadPoints: number; lastTakenAt: Instant | null };
export type VeteranSuggestion = { personId: string; teamId: string; reasons: SuggestionReason[] };
type Need = { stationId: string; area: string; category: Category; difficulty: Difficulty };

/**
 * Everyone who may and can take it, best fit first: knows the area (then the own station), has the skill, carries the
 * lightest load, has waited longest since the last case. Left out: excluded from the area or living there, not on duty, or with this
 * case above the own cap; light duty counts as on duty, its cap is lower.
 */
export function suggestVeterans(need: Need, veterans: readonly Candidate[]): VeteranSuggestion[] {
  const able = veterans.filter((candidate) => isAble(need, candidate));
  const ranked = able.toSorted(
    (a, b) =>
      closeness(need, b.person) - closeness(need, a.person) ||
      Number(hasSkill(need, b.person)) - Number(hasSkill(need, a.person)) ||
      a.loadPoints - b.loadPoints ||
      lastTaken(a).localeCompare(lastTaken(b)) ||
      a.person.id.localeCompare(b.person.id),
  );
  return ranked.map((candidate) => ({
    personId: candidate.person.id,
    teamId: candidate.person.teamId!,
    reasons: reasonsFor(need, candidate, able),
  }));
}

function isAble(need: Need, { person, loadPoints }: Candidate): boolean {
  return (
    person.teamId !== null &&
    !person.excludedAreas.includes(need.area) &&
    person.homeArea !== need.area &&
    (person.availability === 'on_duty' || person.availability === 'light_duty') &&
    loadPoints + VOLUME_WEIGHT[need.difficulty] <= person.workloadCap
  );
}

function closeness(need: Need, person: Person): number {
  if (person.areas.includes(need.area)) return 2;
  return person.stationId === need.stationId ? 1 : 0;
}

function hasSkill(need: Need, person: Person): boolean {
  return person.skills.includes(need.category);
}

/** Never taken sorts before every date. */
function lastTaken({ lastTakenAt }: Candidate): string {
  return lastTakenAt ?? '';
}

function reasonsFor(need: Need, candidate: Candidate, able: readonly Candidate[]): SuggestionReason[] {
  const { person, loadPoints } = candidate;
  const others = able.filter((other) => other !== candidate);
  const applies: Record<SuggestionReason, boolean> = {
    covers_area: closeness(need, person) === 2,
    own_station: closeness(need, person) === 1,
    category_skill: hasSkill(need, person),
    no_open_case: loadPoints === 0,
    lightest_load: loadPoints > 0 && others.length > 0 && others.every((other) => other.loadPoints > loadPoints),
    waited_longest: others.length > 0 && others.every((other) => lastTaken(other) > lastTaken(candidate)),
  };
  return SUGGESTION_REASONS.filter((reason) => applies[reason]);
}
