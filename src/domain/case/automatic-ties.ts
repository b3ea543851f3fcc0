/** What the programme knows by itself of someone's tie to a case, before anything is declared. */
import type { Person } from '../people/person.ts';
import type { Case, TriagedCore } from './case.ts';
import { AUTOMATIC_TIES, type AutomaticTie } from './records.ts';

/** A station that mediates by itself has no choice of people: there these count for nothing. */
export function automaticTies(
  current: Case | Pick<TriagedCore, 'report' | 'reportedBy' | 'teamId'>,
  { id, excludedAreas, homeArea }: Pick<Person, 'id' | 'excludedAreas' | 'homeArea'>,
): readonly AutomaticTie[] {
  if (!('teamId' in current) || current.teamId === null) return [];
  const { area } = current.report;
  const applies: Record<AutomaticTie, boolean> = {
    excluded_area: excludedAreas.includes(area),
    home_area: homeArea === area,
    own_report: current.reportedBy === id,
  };
  return AUTOMATIC_TIES.filter((tie) => applies[tie]);
}
