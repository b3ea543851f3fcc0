/** Who owes a promise, and whoever stands above: for a case at another office, those of triage who asked there. */
import type { Roster } from '../../db/people-repo.ts';
import type { Case } from '../../domain/case/case.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Superiors } from '../../domain/reminders/ladder.ts';
import { promisedBy } from '../../domain/reminders/promises.ts';

/** Null where nobody owes it any more. */
export function whoseDutyIs(current: Case, kind: ReminderKind, roster: Roster): ({ lead: Person } & Superiors) | null {
  const lead = roster.person(promisedBy(current, kind) ?? '');
  if (!lead) return null;
  const colleague = roster.withRole('triage_officer').find(({ id }) => id !== lead.id) ?? null;
  const teamLead = 'teamId' in current ? roster.leadOf(current.teamId) : null;
  return {
    lead,
    teamLead: kind === 'check_back' ? colleague : teamLead,
    chief: roster.chiefOf(current.report.stationId),
    commander: roster.commander(),
  };
}
