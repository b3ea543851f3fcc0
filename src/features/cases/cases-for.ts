/** The cases that wait for a person, or that the person waits for: those awaiting triage first, then their own. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';

/** More than anybody has open; a list shows fewer and says how many more there are. */
const MOST_COUNTED = 500;

/** Each case once, and only what this person may see. */
export async function casesFor(person: Person, deps: Deps): Promise<Case[]> {
  const [concerning, waiting] = await Promise.all([
    deps.cases.concerning({ personId: person.id, teamId: person.teamId }, MOST_COUNTED),
    can(person, 'case.triage').allowed ? deps.cases.awaitingTriage(MOST_COUNTED) : Promise.resolve([]),
  ]);
  const seen = new Set<string>();
  return [...waiting, ...concerning].filter(
    (it) => can(person, 'case.show', it).allowed && !seen.has(it.id) && seen.add(it.id),
  );
}
