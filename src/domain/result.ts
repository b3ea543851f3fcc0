/** A refusal is a value: what is true (`code`), and the facts that a kind sentence about it needs. */
export type Problem = { code: ProblemCode; facts?: Record<string, string | number> };

export type ProblemCode =
  | 'case.not-found'
  | 'case.already-taken'
  | 'case.already-triaged'
  | 'case.not-open-to-claim'
  | 'case.not-in-this-state'
  | 'case.changed-meanwhile'
  | 'case.recused'
  | 'case.needs-chief-decision'
  | 'case.load-cap'
  | 'case.not-on-duty'
  | 'case.assignee-away'
  | 'case.assignee-tied'
  | 'case.assignee-declined'
  | 'case.assignee-recused'
  | 'case.assignee-awaits-chief'
  | 'case.assignee-other-team'
  | 'case.assignee-no-veteran'
  | 'case.assignee-cannot-take'
  | 'case.declined'
  | 'case.excluded-area'
  | 'case.not-your-team'
  | 'case.red-is-assigned'
  | 'case.assigned-to-another'
  | 'case.closing-too-early'
  | 'case.follow-ups-outstanding'
  | 'case.shielded'
  | 'case.guardian-needed'
  | 'closure.proposal-needed'
  | 'closure.alternatives-needed'
  | 'closure.reason-needed'
  | 'closure.side-needed'
  | 'follow-up.nobody-reached'
  | 'agreement.unsigned'
  | 'agreement.term-without-amount'
  | 'session.no-party-present'
  | 'session.before-take'
  | 'session.next-date-too-soon'
  | 'triage.reason-needed'
  | 'triage.level-moved'
  | 'triage.dv-to-confirm'
  | 'triage.refusal-ground-needed'
  | 'triage.team-needed'
  | 'triage.nobody-to-take'
  | 'triage.gate-closed'
  | 'triage.family-screen-needed'
  | 'triage.ground-needed'
  | 'triage.assignee-needed'
  | 'triage.partner-needed'
  | 'reminder.rescheduled-too-often'
  | 'reminder.not-owed'
  | 'suspension.date-needed'
  | 'on-scene.red'
  | 'handoff.name-needed'
  | 'handoff.same-person'
  | 'handoff.not-due'
  | 'conversion.reference-needed'
  | 'merge.no-target'
  | 'merge.into-later'
  | 'merge.target-over'
  | 'cancel.too-late'
  | 'cancel.has-sessions'
  | 'reopen.no-mediation'
  | 'person.unknown'
  | 'person.not-allowed';

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ProblemCode, facts?: Problem['facts']): Result<never> {
  return { ok: false, problem: facts ? { code, facts } : { code } };
}
