/** Who may do what, in one table; whoever may not is told who may. Default: no. */
import type { Case } from '../case/case.ts';
import { actorsOf } from '../case/lifecycle.ts';
import { fail, type Result } from '../result.ts';
import { CASE_ROLES, type Person, ROLES, type Role } from './person.ts';
import {
  enforces,
  has,
  isAsked,
  isChiefOf,
  isIndependentCaller,
  isLeadOf,
  isOfTeam,
  oversees,
  teamOf,
  type Who,
  workers,
  worksOn,
} from './relations.ts';
import { isShielded } from './shielded.ts';

export { isShielded };

/** The case as a permission sees it. */
type Subject = Case;
type Rule = {
  roles: readonly Role[];
  /** Narrower than the role: true when this person may do it to this case. */
  concerns?: (actor: Person, subject: Subject) => boolean;
  /** Who may do it to this case, in words that tell them apart from others of their role. */
  who?: (subject: Subject) => readonly Who[];
};

/** Who looks at how others work. */
const OVERSIGHT = ['station_chief', 'commander', 'auditor'] as const;
const OVERSEERS = ['chief_of_station', 'commander', 'auditor'] as const;

const CHIEFS = {
  roles: ['station_chief', 'commander'],
  concerns: (actor, subject) => has(actor, 'commander') || isChiefOf(actor, subject),
  who: () => ['chief_of_station', 'commander'],
} as const satisfies Rule;

const POLICE = {
  roles: actorsOf('case.convert'),
  concerns: enforces,
  who: () => ['chief_of_station', 'legal_reviewer'],
} as const satisfies Rule;

const RULES = {
  'help.read': { roles: ROLES },
  'home.open': { roles: ROLES },
  'case.show': { roles: CASE_ROLES, concerns: maySee },
  'case.report': { roles: actorsOf('case.report') },
  'case.add-details': {
    roles: ['reporting_officer', 'triage_officer', 'veteran', 'team_lead', 'station_chief', 'commander'],
    concerns: (actor, subject) => actor.id === subject.reportedBy || has(actor, 'triage_officer'),
    who: () => ['reporter', 'triage_officer'],
  },
  'case.triage': {
    roles: actorsOf('case.triage'),
    concerns: (actor, subject) => subject.level !== 'red' || actor.id !== subject.reportedBy,
    who: ({ level }) => [level === 'red' ? 'other_triage_officer' : 'triage_officer'],
  },
  'case.assign': {
    roles: actorsOf('case.assign'),
    concerns: (actor, subject) =>
      has(actor, 'triage_officer', 'commander') || isChiefOf(actor, subject) || isLeadOf(actor, subject),
    who: (subject) => [
      'triage_officer',
      ...(teamOf(subject) === null ? [] : (['lead_of_team'] as const)),
      'chief_of_station',
      'commander',
    ],
  },
  'case.allow-tie': CHIEFS,
  'recusal.ask': { roles: CASE_ROLES, concerns: maySee },
  'recusal.decide': CHIEFS,
  'complaint.register': { roles: CASE_ROLES, concerns: maySee },
  'complaint.read': { roles: OVERSIGHT, concerns: oversees, who: () => OVERSEERS },
  'complaint.decide': { roles: OVERSIGHT, concerns: oversees, who: () => OVERSEERS },
  'feedback.record': {
    roles: ['follow_up_caller'],
    concerns: (actor, subject) => isIndependentCaller(actor, subject) && maySee(actor, subject),
    who: () => ['outside_caller'],
  },
  'feedback.read': { roles: OVERSIGHT, concerns: oversees, who: () => OVERSEERS },
  'case.find': { roles: CASE_ROLES },
  'case.read-access': { roles: OVERSIGHT, concerns: oversees, who: () => OVERSEERS },
  'case.read-signs': { roles: ['station_chief'], concerns: isChiefOf, who: () => ['chief_of_station'] },
  'case.take': {
    roles: actorsOf('case.take'),
    concerns: (actor, subject) =>
      subject.status === 'assigned' ? isAsked(actor, subject) : isOfTeam(actor, subject) && has(actor, 'veteran'),
    who: ({ status }) => [status === 'assigned' ? 'assignee' : 'veteran_of_team'],
  },
  'case.decline': {
    roles: actorsOf('case.decline'),
    concerns: (actor, subject) => subject.status === 'assigned' && isAsked(actor, subject),
    who: () => ['assignee'],
  },
  'case.record-session': { roles: actorsOf('case.record-session'), concerns: worksOn, who: workers },
  'case.record-agreement': { roles: actorsOf('case.record-agreement'), concerns: worksOn, who: workers },
  'case.review-agreement': {
    roles: actorsOf('case.review-agreement'),
    concerns: (actor, subject) => !worksOn(actor, subject),
    who: () => ['legal_reviewer', 'commander'],
  },
  'case.record-follow-up': {
    roles: actorsOf('case.record-follow-up'),
    concerns: (actor, subject) => worksOn(actor, subject) || isIndependentCaller(actor, subject),
    who: (subject) => [...workers(subject), 'outside_caller'],
  },
  'case.mark-confirmation': {
    roles: ['veteran', 'team_lead', 'reporting_officer', 'triage_officer', 'legal_reviewer'],
    concerns: (actor, subject) => worksOn(actor, subject) || has(actor, 'triage_officer', 'legal_reviewer'),
    who: (subject) => [...workers(subject), 'triage_officer', 'legal_reviewer'],
  },
  'case.read-referral': {
    roles: [...actorsOf('case.report'), 'legal_reviewer'],
    concerns: (actor, subject) =>
      maySee(actor, subject) &&
      (has(actor, 'triage_officer', 'legal_reviewer', 'commander') ||
        isChiefOf(actor, subject) ||
        worksOn(actor, subject)),
    who: (subject) => ['chief_of_station', 'legal_reviewer', 'triage_officer', ...workers(subject)],
  },
  'case.confirm-gate': {
    roles: ['legal_reviewer', 'commander'],
    concerns: (actor, subject) => !worksOn(actor, subject),
  },
  'case.propose-closure': { roles: actorsOf('case.propose-closure'), concerns: worksOn, who: workers },
  'case.close': {
    roles: actorsOf('case.close'),
    concerns: (actor, subject) =>
      (has(actor, 'triage_officer') && !worksOn(actor, subject)) || isIndependentCaller(actor, subject),
    who: () => ['triage_officer', 'outside_caller'],
  },
  'case.escalate': { roles: actorsOf('case.change-level'), concerns: maySee },
  'case.answer-escalation': CHIEFS,
  'case.change-level': { roles: actorsOf('case.change-level'), concerns: maySee },
  'case.question-level': { roles: actorsOf('case.question-level') },
  'case.confirm-closure': { roles: actorsOf('case.confirm-closure') },
  'case.suspend': { roles: actorsOf('case.suspend'), concerns: worksOn, who: workers },
  'case.resume': { roles: actorsOf('case.resume'), concerns: worksOn, who: workers },
  'case.to-team': {
    roles: actorsOf('case.to-team'),
    concerns: (_actor, subject) => teamOf(subject) === null,
    who: (subject) => [teamOf(subject) === null ? 'triage_officer' : 'lead_of_team'],
  },
  'case.release': {
    roles: actorsOf('case.release'),
    concerns: (actor, subject) => has(actor, 'triage_officer') || isLeadOf(actor, subject),
    who: (subject) => ['triage_officer', ...(teamOf(subject) === null ? [] : (['lead_of_team'] as const))],
  },
  'handoff.acknowledge': {
    roles: ['veteran', 'team_lead', 'reporting_officer', 'station_chief'],
    concerns: (actor, subject) => 'leadId' in subject && subject.leadId === actor.id,
    who: () => ['case_lead'],
  },
  'case.cancel': {
    roles: actorsOf('case.cancel'),
    concerns: (actor, subject) =>
      has(actor, 'triage_officer') || (actor.id === subject.reportedBy && subject.status === 'reported'),
    who: ({ status }) => (status === 'reported' ? ['reporter', 'triage_officer'] : ['triage_officer']),
  },
  'case.convert': POLICE,
  'case.set-enforcement': POLICE,
  'case.link': { roles: ['triage_officer'] },
  'case.split': { roles: ['triage_officer'] },
  'case.merge': { roles: actorsOf('case.merge') },
  'case.unmerge': { roles: actorsOf('case.unmerge') },
  'case.reopen': { roles: actorsOf('case.reopen') },
  'case.reroute': { roles: actorsOf('case.reroute') },
  'case.send-elsewhere': { roles: actorsOf('case.send-elsewhere') },
  'case.take-back': { roles: actorsOf('case.take-back') },
  'case.check-back': { roles: actorsOf('case.check-back') },
  'case.settle-on-scene': {
    roles: actorsOf('case.settle-on-scene'),
    concerns: (actor, subject) => actor.id !== subject.reportedBy,
    who: () => ['other_triage_officer'],
  },
  'party.read': { roles: CASE_ROLES, concerns: maySee },
  'party.write': {
    roles: ['reporting_officer', 'triage_officer', 'veteran', 'team_lead', 'station_chief'],
    concerns: (actor, subject) =>
      maySee(actor, subject) &&
      (actor.id === subject.reportedBy ||
        has(actor, 'triage_officer') ||
        isChiefOf(actor, subject) ||
        worksOn(actor, subject)),
    who: (subject) => ['reporter', 'triage_officer', ...workers(subject), 'chief_of_station'],
  },
  'party.search': { roles: CASE_ROLES },
  'exclusion.keep': { roles: ['veteran', 'team_lead', 'reporting_officer'] },
  'outreach.record': { roles: ['veteran', 'team_lead', 'reporting_officer', 'station_chief'] },
  'reminder.answer': {
    roles: ['veteran', 'team_lead', 'station_chief', 'reporting_officer'],
    concerns: (actor, subject) => worksOn(actor, subject) || isChiefOf(actor, subject),
    who: (subject) => [...workers(subject), 'chief_of_station'],
  },
  'task.read': { roles: CASE_ROLES, concerns: maySee },
  'task.close': {
    roles: ['reporting_officer', 'triage_officer', 'veteran', 'team_lead', 'station_chief', 'commander'],
    concerns: maySee,
    who: () => ['task_owner', 'chief_of_station', 'commander'],
  },
  'review.read': { roles: ['commander', 'auditor'] },
  'review.close': { roles: ['commander'] },
  'programme.read': { roles: ['admin', 'commander'] },
  'league.show': { roles: ROLES },
  'league.publish': { roles: ['commander'] },
  'digest.show': { roles: ['commander', 'station_chief', 'triage_officer', 'auditor'] },
  'digest.publish': { roles: ['commander'] },
} as const satisfies Record<string, Rule>;

export type Verb = keyof typeof RULES;
export const VERBS = Object.keys(RULES) as Verb[];
export type Permission = { allowed: true } | { allowed: false; mayInstead: readonly Who[] };

/** Without a subject: may this person do it to any case at all? A refusal names who may: roles, or those whom it concerns. */
export function can(actor: Person, verb: Verb, subject?: Subject): Permission {
  const rule: Rule = RULES[verb];
  const byRole = actor.roles.some((role) => rule.roles.includes(role));
  const byCase = subject === undefined || rule.concerns === undefined || rule.concerns(actor, subject);
  if (byRole && byCase) return { allowed: true };
  return { allowed: false, mayInstead: (subject && rule.who?.(subject)) ?? rule.roles };
}

/** The refusal of a step, with who may take it instead. */
export function notAllowed(mayInstead: readonly Who[]): Result<never> {
  return fail('person.not-allowed', { mayInstead: mayInstead.join(',') });
}

function maySee(actor: Person, subject: Subject): boolean {
  if (has(actor, 'triage_officer', 'commander', 'auditor', 'legal_reviewer') || isChiefOf(actor, subject)) return true;
  if (actor.id === subject.reportedBy) return true;
  if (isShielded(subject)) return false;
  if (subject.repeats?.callers?.includes(actor.id)) return true;
  return worksOn(actor, subject) || isOfTeam(actor, subject) || isIndependentCaller(actor, subject);
}
