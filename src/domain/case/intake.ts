/** From the officer's report to the decision of who handles it: report, add details, triage, assign. */
import { can } from '../people/permissions.ts';
import { isOnDuty, type Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { rateDifficulty } from '../triage/difficulty.ts';
import { familyScreenNeeded, isHardStop, passGate } from '../triage/gate.ts';
import { assessRisk } from '../triage/risk-score.ts';
import type { AssignedCase, Case, OpenCase, ReportedCase, TriagedCore } from './case.ts';
import { acceptDueAt, claimDueAt } from './clocks.ts';
import type { CaseFact, Decision } from './events.ts';
import type { DeclineReason } from './records.ts';
import type { DifficultyInputs, GateInputs, Report, Triage } from './report.ts';
import type { Exclusion, Partner, RiskLevel, Route, Stage } from './vocabulary.ts';

/** A new case in `reported`, scored. Version 1; its number is given when it is saved. */
export function report(draft: Report, by: string, at: Instant, id: string): Decision<ReportedCase> {
  const assessment = assessRisk(draft);
  return {
    next: {
      id,
      number: '',
      status: 'reported',
      version: 1,
      cycle: 1,
      reportedBy: by,
      reportedAt: at,
      report: draft,
      assessment,
      level: assessment.level,
    },
    facts: [
      { type: 'case.reported', level: assessment.level, score: assessment.score, overrides: assessment.overrides },
    ],
  };
}

/** What was left open at the report; scored again. Only while nobody has decided yet. */
export function addDetails(current: Case, details: Partial<Report>, by: Person): Result<Decision<ReportedCase>> {
  const permission = can(by, 'case.add-details', current);
  if (!permission.allowed) return fail('person.not-allowed');
  if (current.status !== 'reported') return fail('case.already-triaged');
  const completed = { ...current.report, ...details };
  const assessment = assessRisk(completed);
  return ok({
    next: { ...current, version: current.version + 1, report: completed, assessment, level: assessment.level },
    facts: [
      { type: 'case.details-added', level: assessment.level, score: assessment.score, overrides: assessment.overrides },
    ],
  });
}

export type TriageDecision = {
  level: RiskLevel;
  levelReason?: string;
  gateInputs: GateInputs;
  difficultyInputs: DifficultyInputs;
  route: Route;
  /** For the veteran team: which one. For the station: null. */
  teamId: string | null;
  /** Needed for red cases and for the station; optional otherwise. */
  assigneeId: string | null;
  assigneeSuggested: boolean;
  partner?: Partner;
  stageScope: readonly Stage[];
  note?: string;
};

/**
 * A person's decision on level, gate, difficulty and route; afterwards the case is open to claim, assigned, referred or
 * not accepted. What the gate stops reaches no team, whoever asks.
 */
export function triage(
  current: Case,
  decision: TriageDecision,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  if (!can(by, 'case.triage', current).allowed) return fail('person.not-allowed');
  if (current.status !== 'reported') return fail('case.already-triaged');
  const { difficultyInputs, level, route } = decision;
  const reported = [...current.report.dangerSigns, ...current.report.circumstances];
  const gateInputs = {
    ...decision.gateInputs,
    riskFlags: [...new Set([...reported, ...decision.gateInputs.riskFlags])],
  };
  const isRed = level === 'red' || current.level === 'red';
  if (isRed && by.id === current.reportedBy) return fail('person.not-allowed');
  if (level !== current.level && (decision.levelReason ?? '').trim().length < 5) return fail('triage.reason-needed');
  if (familyScreenNeeded(current.report.relationship, current.report.category) && !gateInputs.familyScreen) {
    return fail('triage.family-screen-needed');
  }
  if (gateInputs.basis === 'public_security' && !gateInputs.eligibilityGround) return fail('triage.ground-needed');

  const gate = passGate(gateInputs);
  const findings = [gate.first, ...gate.further];
  const stop = findings.find((finding) => isHardStop(finding) || finding.outcome === 'party_refuses');
  if (stop && (route === 'veteran_team' || route === 'station')) {
    return fail('triage.gate-closed', {
      rule: stop.rule,
      outcome: stop.outcome,
      ...(stop.exclusion ? { exclusion: stop.exclusion } : {}),
    });
  }
  if (route === 'refer_out' && !decision.partner) return fail('triage.partner-needed');
  if (route === 'veteran_team' && !decision.teamId) return fail('triage.assignee-needed');
  if (!decision.assigneeId && (route === 'station' || (route === 'veteran_team' && level === 'red'))) {
    return fail('triage.assignee-needed');
  }

  const { points, difficulty } = rateDifficulty(difficultyInputs);
  const made: Triage = {
    by: by.id,
    at,
    systemLevel: current.level,
    level,
    ...(decision.levelReason ? { levelReason: decision.levelReason } : {}),
    gateInputs,
    gate,
    difficultyInputs,
    difficultyPoints: points,
    difficulty,
    route,
    stageScope: decision.stageScope,
    ...(decision.partner ? { partner: decision.partner } : {}),
    ...(decision.note ? { note: decision.note } : {}),
  };
  const core: TriagedCore = {
    ...withoutStatus(current),
    version: current.version + 1,
    level,
    triage: made,
    teamId: route === 'veteran_team' ? decision.teamId : null,
  };
  const triaged: CaseFact = {
    type: 'case.triaged',
    systemLevel: current.level,
    level,
    gate: gate.first,
    difficulty,
    route,
  };
  return ok(sendOn(core, decision, at, calendar, triaged, stop?.exclusion ?? gateInputs.exclusion));
}

function sendOn(
  core: TriagedCore,
  decision: TriageDecision,
  at: Instant,
  calendar: WorkingCalendar,
  triaged: CaseFact,
  exclusion: Exclusion | null,
): Decision {
  if (decision.route === 'refer_out') {
    return {
      next: { ...core, status: 'referred_out' },
      facts: [triaged, { type: 'case.referred-out', partner: decision.partner! }],
    };
  }
  if (decision.route === 'not_accepted') {
    return { next: { ...core, status: 'not_accepted' }, facts: [triaged, { type: 'case.not-accepted', exclusion }] };
  }
  if (decision.assigneeId) {
    const assigned = assignTo(core, decision.assigneeId, decision.assigneeSuggested, at, calendar);
    return { next: assigned.next, facts: [triaged, ...assigned.facts] };
  }
  const open: OpenCase = { ...core, status: 'awaiting_claim', claimDueAt: claimDueAt(core.level, at, calendar) };
  return { next: open, facts: [triaged, { type: 'case.opened', teamId: core.teamId! }] };
}

/** Names the one who is to take it: a chief's, a lead's or a triage officer's decision, also in place of another. */
export function assign(
  current: Case,
  assignee: Person,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<AssignedCase>> {
  if (!can(by, 'case.assign', current).allowed) return fail('person.not-allowed');
  if (current.status !== 'awaiting_claim' && current.status !== 'assigned') return fail('case.not-in-this-state');
  if (current.teamId !== null && assignee.teamId !== current.teamId) return fail('case.not-your-team');
  if (current.teamId !== null && !assignee.roles.includes('veteran')) return fail('case.not-your-team');
  if (!isOnDuty(assignee)) return fail('case.assignee-away');
  if (assignee.excludedAreas.includes(current.report.area)) return fail('case.excluded-area');
  return ok(assignTo({ ...coreOf(current), version: current.version + 1 }, assignee.id, false, at, calendar));
}

/** The assignee cannot take it; it stays with whoever assigns until another is named. */
export function decline(current: Case, reason: DeclineReason, by: Person): Result<Decision<AssignedCase>> {
  if (current.status !== 'assigned') return fail('case.not-in-this-state');
  if (!can(by, 'case.decline', current).allowed)
    return fail('case.assigned-to-another', { personId: current.assigneeId });
  return ok({
    next: { ...current, version: current.version + 1, declined: reason },
    facts: [{ type: 'case.declined', reason }],
  });
}

function assignTo(
  core: TriagedCore,
  assigneeId: string,
  suggestedBySystem: boolean,
  at: Instant,
  calendar: WorkingCalendar,
): Decision<AssignedCase> {
  return {
    next: {
      ...core,
      status: 'assigned',
      assigneeId,
      assignedAt: at,
      acceptDueAt: acceptDueAt(core.level, at, calendar),
    },
    facts: [{ type: 'case.assigned', teamId: core.teamId, assigneeId, suggestedBySystem }],
  };
}

/** Without what waiting for this assignee, or for any veteran, had added. */
function coreOf(current: OpenCase | AssignedCase): TriagedCore {
  if (current.status === 'awaiting_claim') {
    const { claimDueAt: _due, ...core } = withoutStatus(current);
    return core;
  }
  const { declined: _declined, ...core } = withoutStatus(current);
  return core;
}

function withoutStatus<T extends Case>({ status: _status, ...core }: T): Omit<T, 'status'> {
  return core;
}
