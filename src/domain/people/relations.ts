/** How somebody stands to one case: works on it, leads its team, answers for its station, looks at it from outside. */
import type { AssignedCase, Case, OwnedCase } from '../case/case.ts';
import type { Person, Role } from './person.ts';

/** How someone stands to one case. */
export const RELATIONS = [
  'reporter',
  'other_triage_officer',
  'assignee',
  'veteran_of_team',
  'case_lead',
  'case_member',
  'lead_of_team',
  'chief_of_station',
  'outside_caller',
  'task_owner',
] as const;
export type Relation = (typeof RELATIONS)[number];
export type Who = Role | Relation;

export function worksOn(actor: Person, subject: Case): boolean {
  if (subject.status === 'assigned') return subject.assigneeId === actor.id || isLeadOf(actor, subject);
  if (!('leadId' in subject)) return false;
  return subject.leadId === actor.id || subject.declaration.members.includes(actor.id) || isLeadOf(actor, subject);
}

/** Those for whom `worksOn` is true. */
export function workers(subject: Case): readonly Who[] {
  const own = subject.status === 'assigned' ? (['assignee'] as const) : (['case_lead', 'case_member'] as const);
  return teamOf(subject) === null ? own : [...own, 'lead_of_team'];
}

/** Named, and has not said no. */
export function isAsked(actor: Person, subject: AssignedCase): boolean {
  return subject.assigneeId === actor.id && subject.declined === undefined;
}

export function isLeadOf(actor: Person, subject: Case): boolean {
  return has(actor, 'team_lead') && isOfTeam(actor, subject);
}

export function isOfTeam(actor: Person, subject: Case): boolean {
  const teamId = teamOf(subject);
  return teamId !== null && actor.teamId === teamId;
}

export function isChiefOf(actor: Person, subject: Case): boolean {
  return has(actor, 'station_chief') && actor.stationId === subject.report.stationId;
}

/** Penalty and prosecution are the station's and the lawyers' side of the police, never the mediators'. */
export function enforces(actor: Person, subject: Case): boolean {
  return has(actor, 'legal_reviewer') || isChiefOf(actor, subject);
}

/** Whoever mediated does not check their own work. */
export function isIndependentCaller(actor: Person, subject: Case): boolean {
  return has(actor, 'follow_up_caller') && !isOfTeam(actor, subject) && !worksOn(actor, subject);
}

/** Whoever led, helped, recorded, handed over or reported is not the one to ask the sides how it was. */
export function hadAPart(current: OwnedCase, { id, teamId }: Person): boolean {
  if (current.teamId !== null && teamId === current.teamId) return true;
  if (current.leadId === id || current.declaration.members.includes(id) || current.reportedBy === id) return true;
  if ((current.handOffs ?? []).some(({ from }) => from === id)) return true;
  return current.sessions.some(({ performedBy, recordedBy }) => performedBy === id || recordedBy === id);
}

export function teamOf(subject: Case): string | null {
  return 'teamId' in subject ? subject.teamId : null;
}

export function has(actor: Person, ...roles: Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** The chief of its station, the commander and the auditor. */
export function oversees(actor: Person, subject: Case): boolean {
  return has(actor, 'commander', 'auditor') || isChiefOf(actor, subject);
}
