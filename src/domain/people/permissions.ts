/** Who may do what, in one table; whoever may not is told who may. Default: no. */
import type { Case } from '../case/case.ts';
import type { GateFinding, GateResult } from '../case/report.ts';
import type { Person, Role } from './person.ts';

/** The case as a permission sees it. */
type Subject = Case;
type Rule = {
  roles: readonly Role[];
  /** Narrower than the role: true when this person may do it to this case. */
  concerns?: (actor: Person, subject: Subject) => boolean;
};

const EVERY_ROLE: readonly Role[] = [
  'reporting_officer',
  'triage_officer',
  'veteran',
  'team_lead',
  'station_chief',
  'follow_up_caller',
  'auditor',
  'commander',
];

const RULES = {
  'help.read': { roles: EVERY_ROLE },
  'home.open': { roles: EVERY_ROLE },
  'case.show': { roles: EVERY_ROLE, concerns: maySee },
  'case.report': {
    roles: ['reporting_officer', 'triage_officer', 'veteran', 'team_lead', 'station_chief', 'commander'],
  },
  'case.add-details': {
    roles: ['reporting_officer', 'triage_officer', 'veteran', 'team_lead', 'station_chief', 'commander'],
    concerns: (actor, subject) => actor.id === subject.reportedBy || has(actor, 'triage_officer'),
  },
  'case.triage': { roles: ['triage_officer'] },
  'case.assign': {
    roles: ['triage_officer', 'station_chief', 'commander', 'team_lead'],
    concerns: (actor, subject) =>
      has(actor, 'triage_officer', 'commander') ||
      (has(actor, 'station_chief') && actor.stationId === subject.report.stationId) ||
      (has(actor, 'team_lead') && actor.teamId !== null && actor.teamId === teamOf(subject)),
  },
  'case.take': {
    roles: ['veteran', 'reporting_officer'],
    concerns: (actor, subject) =>
      subject.status === 'assigned'
        ? subject.assigneeId === actor.id
        : isOfTeam(actor, subject) && has(actor, 'veteran'),
  },
  'case.decline': {
    roles: ['veteran', 'reporting_officer'],
    concerns: (actor, subject) => subject.status === 'assigned' && subject.assigneeId === actor.id,
  },
  'case.record-session': { roles: ['veteran', 'team_lead', 'reporting_officer'], concerns: worksOn },
  'case.record-agreement': { roles: ['veteran', 'team_lead', 'reporting_officer'], concerns: worksOn },
  'case.record-follow-up': {
    roles: ['veteran', 'team_lead', 'reporting_officer', 'follow_up_caller'],
    concerns: (actor, subject) => worksOn(actor, subject) || isIndependentCaller(actor, subject),
  },
  'case.propose-closure': { roles: ['veteran', 'team_lead', 'reporting_officer'], concerns: worksOn },
  'case.close': {
    roles: ['triage_officer', 'follow_up_caller'],
    concerns: (actor, subject) => has(actor, 'triage_officer') || isIndependentCaller(actor, subject),
  },
  'reminder.answer': {
    roles: ['veteran', 'team_lead', 'station_chief', 'reporting_officer'],
    concerns: (actor, subject) => worksOn(actor, subject) || isChiefOf(actor, subject),
  },
  'league.show': { roles: EVERY_ROLE },
  'league.publish': { roles: ['commander'] },
  'digest.show': { roles: ['commander', 'station_chief', 'triage_officer', 'auditor'] },
  'digest.publish': { roles: ['commander'] },
} as const satisfies Record<string, Rule>;

export type Verb = keyof typeof RULES;
export const VERBS = Object.keys(RULES) as Verb[];
export type Permission = { allowed: true } | { allowed: false; mayInstead: readonly Role[] };

/** Without a subject: may this person do it to any case at all? A refusal names the roles that may. */
export function can(actor: Person, verb: Verb, subject?: Subject): Permission {
  const rule: Rule = RULES[verb];
  const byRole = actor.roles.some((role) => rule.roles.includes(role));
  const byCase = subject === undefined || rule.concerns === undefined || rule.concerns(actor, subject);
  return byRole && byCase ? { allowed: true } : { allowed: false, mayInstead: rule.roles };
}

/** A case in which domestic violence or child abuse is suspected is seen only by those who must act on it. */
export function isShielded(subject: Subject): boolean {
  const { dangerSigns } = subject.report;
  return (
    dangerSigns.includes('dv_suspected') ||
    dangerSigns.includes('child_abuse_suspected') ||
    ('triage' in subject && findingsOf(subject.triage.gate).some(({ rule }) => rule === 'G2'))
  );
}

function findingsOf({ first, further }: GateResult): readonly GateFinding[] {
  return [first, ...further];
}

function maySee(actor: Person, subject: Subject): boolean {
  if (has(actor, 'triage_officer', 'commander', 'auditor') || isChiefOf(actor, subject)) return true;
  if (actor.id === subject.reportedBy) return true;
  if (isShielded(subject)) return false;
  return worksOn(actor, subject) || isOfTeam(actor, subject) || isIndependentCaller(actor, subject);
}

function worksOn(actor: Person, subject: Subject): boolean {
  if (subject.status === 'assigned') return subject.assigneeId === actor.id || isLeadOf(actor, subject);
  if (!('leadId' in subject)) return false;
  return subject.leadId === actor.id || subject.declaration.members.includes(actor.id) || isLeadOf(actor, subject);
}

function isLeadOf(actor: Person, subject: Subject): boolean {
  return has(actor, 'team_lead') && isOfTeam(actor, subject);
}

function isOfTeam(actor: Person, subject: Subject): boolean {
  const teamId = teamOf(subject);
  return teamId !== null && actor.teamId === teamId;
}

function isChiefOf(actor: Person, subject: Subject): boolean {
  return has(actor, 'station_chief') && actor.stationId === subject.report.stationId;
}

/** Whoever mediated does not check their own work. */
function isIndependentCaller(actor: Person, subject: Subject): boolean {
  return has(actor, 'follow_up_caller') && !isOfTeam(actor, subject);
}

function teamOf(subject: Subject): string | null {
  return 'teamId' in subject ? subject.teamId : null;
}

function has(actor: Person, ...roles: Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
