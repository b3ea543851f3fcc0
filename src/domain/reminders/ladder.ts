/** Who is reminded of a promise: the veteran who made it, and where he is away, the one who stands in for him. */
import type { Availability, Person } from '../people/person.ts';

export type Addressee = {
  personId: string;
  /** `chief_anyway`: all three are away and the chief must still know. `lead_anyway`: there is nobody else at all. */
  because: 'lead' | 'lead_absent' | 'team_lead_absent' | 'chief_anyway' | 'lead_anyway';
};

const AWAY: ReadonlySet<Availability> = new Set(['leave', 'medical_leave', 'training', 'retired']);

/**
 * Exactly one person, never nobody: the lead unless away (light duty is not away), then the team lead, then the station
 * chief. The chief is told even when away, because he answers for the station; he has a deputy, a veteran has not.
 */
export function whoToRemind(input: {
  leadId: string;
  lead: Person;
  teamLead: Person | null;
  chief: Person | null;
}): Addressee {
  const { leadId, lead, teamLead, chief } = input;
  if (!isAway(lead)) return { personId: leadId, because: 'lead' };
  if (teamLead && !isAway(teamLead)) return { personId: teamLead.id, because: 'lead_absent' };
  if (chief) return { personId: chief.id, because: isAway(chief) ? 'chief_anyway' : 'team_lead_absent' };
  return { personId: leadId, because: 'lead_anyway' };
}

function isAway(person: Person): boolean {
  return AWAY.has(person.availability);
}
