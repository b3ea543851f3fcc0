/** Who is reminded of a promise: the veteran who made it, and where he is away, the one who stands in for him. */
import type { Availability, Person } from '../people/person.ts';

/** The first of them is told. The others follow only where one cannot be reached at all, so that it is never nobody. */
export type Ladder = readonly [Person, ...Person[]];

const AWAY: ReadonlySet<Availability> = new Set(['leave', 'medical_leave', 'training', 'retired']);

/**
 * The lead unless away (light duty is not away), then the team lead unless away, then the station chief, then the
 * commander. The chief is told even when away, because he answers for the station; he has a deputy, a veteran has not.
 * Whoever is away comes last, before nobody.
 */
export function whoToRemind(input: {
  lead: Person;
  teamLead: Person | null;
  chief: Person | null;
  commander: Person | null;
}): Ladder {
  const { lead, teamLead, chief, commander } = input;
  const onDuty = [lead, teamLead].filter((person) => person !== null && !isAway(person));
  const [first = lead, ...rest] = [...onDuty, chief, commander, lead, teamLead].filter((person) => person !== null);
  return [first, ...rest.filter(({ id }, at) => id !== first.id && rest.findIndex((it) => it.id === id) === at)];
}

function isAway(person: Person): boolean {
  return AWAY.has(person.availability);
}
