/** Somebody holds something against an officer of a case. Read and decided by those above, never by the one it is about. */
import type { Case } from '../case/case.ts';
import { can } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import type { Instant } from '../time/instant.ts';

/** People's Mediation Law 14 and 15: what a mediator may not do, and what else is complained of. */
export const COMPLAINT_CODES = [
  'favouritism',
  'insult',
  'benefit',
  'leak',
  'coercion',
  'delay',
  'fabricated_record',
  'other',
] as const;
export type ComplaintCode = (typeof COMPLAINT_CODES)[number];

export const COMPLAINT_SOURCES = ['party', 'relative', 'officer', 'anonymous'] as const;
export type ComplaintSource = (typeof COMPLAINT_SOURCES)[number];

export const COMPLAINT_STATES = ['open', 'upheld', 'not_upheld', 'cleared'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export type ComplaintVerdict = Exclude<ComplaintState, 'open'>;

export type ComplaintEntry = {
  aboutId: string;
  code: ComplaintCode;
  source: ComplaintSource;
  /** The party who complains, where they are in the store. */
  partyId: string | null;
  text: string;
};
export type Complaint = ComplaintEntry & {
  id: string;
  caseId: string;
  version: number;
  registeredBy: string;
  registeredAt: Instant;
  state: ComplaintState;
  decidedBy: string | null;
  decidedAt: Instant | null;
  decision: string;
};

/** What may follow: an upheld one is cleared later, once what followed from it is done. */
const NEXT: Record<ComplaintState, readonly ComplaintVerdict[]> = {
  open: ['upheld', 'not_upheld', 'cleared'],
  upheld: ['cleared'],
  not_upheld: [],
  cleared: [],
};

export function verdictsAfter(state: ComplaintState): readonly ComplaintVerdict[] {
  return NEXT[state];
}

/** The chief; the commander of a chief; the auditor of a commander. */
export function mayDecide(person: Person, about: Person | null, current: Case): boolean {
  if (about === null || person.id === about.id || !can(person, 'complaint.decide', current).allowed) return false;
  const { roles } = person;
  if (about.roles.includes('commander')) return roles.includes('auditor');
  if (about.roles.includes('station_chief')) return roles.includes('commander');
  return roles.includes('station_chief') || roles.includes('commander');
}

/** What is held against oneself is not read; somebody else of the same office does. */
export function mayRead(person: Person, complaint: Pick<Complaint, 'aboutId'>, current: Case): boolean {
  return person.id !== complaint.aboutId && can(person, 'complaint.read', current).allowed;
}

/** Whom a complaint in this case can be about. */
export function officersOf(current: Case, people: readonly Person[]): readonly Person[] {
  const named = new Set<string>([current.reportedBy]);
  if ('triage' in current) named.add(current.triage.by);
  if ('assigneeId' in current) named.add(current.assigneeId);
  if ('leadId' in current) for (const id of [current.leadId, ...current.declaration.members]) named.add(id);
  for (const { from } of current.handOffs ?? []) named.add(from);
  const teamId = 'teamId' in current ? current.teamId : null;
  return people.filter(
    (person) =>
      named.has(person.id) ||
      (teamId !== null && person.teamId === teamId) ||
      (person.roles.includes('station_chief') && person.stationId === current.report.stationId),
  );
}
