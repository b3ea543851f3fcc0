/** What the programme knows by itself of someone's tie to a case, before anything is declared. */
import type { Person } from '../people/person.ts';
import type { Case, TriagedCore } from './case.ts';
import { AUTOMATIC_TIES, type AutomaticTie, SECRET_TIES, type Tie } from './records.ts';
import { isRecused } from './recusal-record.ts';

type Tied = Case | Pick<TriagedCore, 'report' | 'reportedBy' | 'teamId' | 'beside' | 'recusals'>;

/** A station that mediates by itself has no choice of people: there only what nobody may pass over counts. */
const ALSO_AT_THE_STATION: readonly AutomaticTie[] = ['recused', 'complained_of', 'benefit_reported'];

export function automaticTies(
  current: Tied,
  { id, excludedAreas, homeArea }: Pick<Person, 'id' | 'excludedAreas' | 'homeArea'>,
): readonly AutomaticTie[] {
  if (!('teamId' in current)) return [];
  const { area } = current.report;
  const onFile = (current.beside?.ties ?? []).filter(({ personId }) => personId === id).map(({ tie }) => tie);
  const applies: Record<AutomaticTie, boolean> = {
    excluded_area: excludedAreas.includes(area),
    home_area: homeArea === area,
    own_report: current.reportedBy === id,
    recused: isRecused(current, id),
    enforced: onFile.includes('enforced'),
    familiar: onFile.includes('familiar'),
    kin_elsewhere: onFile.includes('kin_elsewhere'),
    excluded_person: onFile.includes('excluded_person'),
    complained_of: onFile.includes('complained_of'),
    benefit_reported: onFile.includes('benefit_reported'),
  };
  const ties = AUTOMATIC_TIES.filter((tie) => applies[tie]);
  return current.teamId === null ? ties.filter((tie) => ALSO_AT_THE_STATION.includes(tie)) : ties;
}

/** As others may read it: that there is something, where what it is belongs to the chief alone. */
export function readableTies(ties: readonly Tie[]): readonly Tie[] {
  return [...new Set(ties.map((tie) => (SECRET_TIES.includes(tie) ? ('on_file' as const) : tie)))];
}
