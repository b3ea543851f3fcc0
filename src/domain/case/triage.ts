/** The decision of a person: how dangerous, whether it may be mediated, how hard, and who handles it. */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { withRelated } from '../repeats/related.ts';
import { fail, ok, type ProblemCode, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { rateDifficulty } from '../triage/difficulty.ts';
import { asksAboutViolence, familyScreenNeeded, passGate, stopOf } from '../triage/gate.ts';
import { type LateDetails, withLateDetails } from '../triage/late-details.ts';
import { assessRisk, graverLevel } from '../triage/risk-score.ts';
import { RULES_VERSION } from '../triage/rules-version.ts';
import { assignTo, whyNotNamed } from './assignment.ts';
import type { Case, OpenCase, ReportedCase, TriagedCore } from './case.ts';
import { isBelowRaised } from './change-level.ts';
import { claimDueAt } from './clocks.ts';
import type { CaseFact, Decision } from './events.ts';
import { firstMeetingDue } from './public-security.ts';
import type { DifficultyInputs, GateInputs, GateResult, Report, RiskAssessment, Triage } from './report.ts';
import { newSigns } from './signs.ts';
import { mayStartFrom } from './step.ts';
import type { Partner, RiskLevel, Route, Stage } from './vocabulary.ts';

export type TriageDecision = {
  level: RiskLevel;
  levelReason?: string;
  details?: LateDetails;
  gateInputs: GateInputs;
  /** Why a yes to the safety questions is no violence. */
  violenceRuledOut?: string;
  difficultyInputs: DifficultyInputs;
  route: Route;
  /** For the veteran team: which one. Otherwise without meaning. */
  teamId: string | null;
  /** Needed for red cases and for the station; optional for a team; nobody otherwise. */
  assignee: Person | null;
  assigneeSuggested: boolean;
  /** The office that it goes to, or that joins in. */
  partner?: Partner;
  /** Needed where the police mediate a violation. */
  legalReviewer?: Person;
  /** What the team joins in; at least one stage where a team gets it. */
  stageScope: readonly Stage[];
  /** Until when the parties are to be contacted first, where it is mediated. */
  firstContactDueAt?: Instant;
  note?: string;
  /** The earlier case that the gate's inputs name: linked with this one. */
  sameAs?: { id: string; number: string };
};

/** The report, the score and the gate with everything that triage knows. */
type Known = { report: Report; assessment: RiskAssessment; gateInputs: GateInputs; gate: GateResult };

const SHORTEST_REASON = 5;

/**
 * Afterwards the case is open to claim, assigned, referred or not accepted. The score is computed again with what
 * triage learnt; what the gate stops reaches no team, whoever asks.
 */
export function triage(
  current: Case,
  decision: TriageDecision,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  if (!mayStartFrom(current, 'case.triage')) return fail('case.already-triaged');
  const permission = can(by, 'case.triage', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  const known = knownAtTriage(current.report, decision);
  const refusal = refuse(current, decision, known, by);
  if (refusal) return refusal;

  const { assessment, gate } = known;
  const { level, route, difficultyInputs } = decision;
  const { points, difficulty } = rateDifficulty(difficultyInputs);
  const reason = ruledOut(decision, known);
  const made: Triage = {
    by: by.id,
    at,
    rulesVersion: RULES_VERSION,
    systemLevel: assessment.level,
    level,
    ...(decision.levelReason ? { levelReason: decision.levelReason } : {}),
    gateInputs: known.gateInputs,
    gate,
    difficultyInputs,
    difficultyPoints: points,
    difficulty,
    route,
    stageScope: decision.stageScope,
    ...(decision.firstContactDueAt ? { firstContactDueAt: decision.firstContactDueAt } : {}),
    ...(decision.partner ? { partner: decision.partner } : {}),
    ...(decision.legalReviewer ? { legalReviewerId: decision.legalReviewer.id } : {}),
    ...(reason ? { violenceRuledOut: reason } : {}),
    ...(decision.note ? { note: decision.note } : {}),
  };
  const { status: _status, ...reported } = current;
  const core: TriagedCore = {
    ...reported,
    version: current.version + 1,
    report: known.report,
    assessment,
    level,
    triage: made,
    teamId: route === 'veteran_team' ? decision.teamId : null,
    ...firstMeetingDue(known.gateInputs, at, calendar),
  };
  const triaged: CaseFact = {
    type: 'case.triaged',
    systemLevel: assessment.level,
    level,
    score: assessment.score,
    overrides: assessment.overrides,
    gate: gate.first,
    difficulty,
    route,
    ...(reason ? { violenceRuledOut: true } : {}),
    signs: newSigns(current.report, known.report),
  };
  const isRaised = level !== current.level && graverLevel(level, current.level) === level;
  const raised: CaseFact[] = isRaised ? [{ type: 'risk.raised', from: current.level, to: level }] : [];
  const { sameAs } = decision;
  const linked = sameAs ? withRelated(core, { ...sameAs, by: by.id, at }) : { next: core, facts: [] };
  const { next, facts } = sendOn(linked.next, decision, at, calendar);
  return ok({ next, facts: [triaged, ...raised, ...linked.facts, ...facts] });
}

function knownAtTriage(report: Report, { details = {}, gateInputs }: TriageDecision): Known {
  const completed: Report = {
    ...withLateDetails(report, details, gateInputs.riskFlags),
    consentBySide: gateInputs.consentBySide,
    ...(gateInputs.familyScreen ? { familyScreen: gateInputs.familyScreen } : {}),
  };
  const inputs = { ...gateInputs, riskFlags: [...completed.dangerSigns, ...completed.circumstances] };
  return { report: completed, assessment: assessRisk(completed), gateInputs: inputs, gate: passGate(inputs) };
}

/** The first thing that stands in the way of this decision; null when nothing does. */
function refuse(current: ReportedCase, decision: TriageDecision, known: Known, by: Person): Result<never> | null {
  const { level, route, assignee } = decision;
  const { report, assessment, gateInputs, gate } = known;
  const isRed = [level, assessment.level].includes('red');
  if (isRed && by.id === current.reportedBy) return notAllowed(['other_triage_officer']);
  const isLess = isBelowRaised(level, current);
  if ((level !== assessment.level || isLess) && !isReason(decision.levelReason)) {
    if (isLess || assessment.level === current.level) return fail('triage.reason-needed');
    return fail('triage.level-moved', { score: assessment.score, level: assessment.level });
  }
  const isFamily = familyScreenNeeded(report.relationship, report.category);
  if (isFamily && !gateInputs.familyScreen) return fail('triage.family-screen-needed');
  if (gateInputs.basis === 'public_security' && !gateInputs.eligibilityGround) return fail('triage.ground-needed');

  const isMediated = route === 'veteran_team' || route === 'station';
  const stop = stopOf(gate, route);
  if (isMediated && stop) {
    const { rule, outcome, exclusion } = stop;
    return fail('triage.gate-closed', { rule, outcome, ...(exclusion ? { exclusion } : {}) });
  }
  if (isMediated && asksAboutViolence(gateInputs) && !ruledOut(decision, known)) return fail('triage.dv-to-confirm');
  const unready = isMediated ? whyUnready(decision, known) : null;
  if (unready) return fail(unready);
  if (route === 'not_accepted' && !stop && !gateInputs.exclusion) return fail('triage.refusal-ground-needed');
  if (route === 'refer_out' && !decision.partner) return fail('triage.partner-needed');
  if (!isMediated) return assignee ? fail('triage.nobody-to-take') : null;

  if (route === 'veteran_team' && !decision.teamId) return fail('triage.team-needed');
  if (route === 'veteran_team' && decision.stageScope.length === 0) return fail('triage.stages-needed');
  if (!assignee) return route === 'station' || level === 'red' ? fail('triage.assignee-needed') : null;
  const teamId = route === 'veteran_team' ? decision.teamId : null;
  const whyNot = whyNotNamed(assignee, { teamId, area: report.area });
  return whyNot ? fail(whyNot) : null;
}

/** Enforcement first means that something was done first; and the law of a public-security mediation is settled before it. */
function whyUnready({ legalReviewer }: TriageDecision, { report, gateInputs, gate }: Known): ProblemCode | null {
  const isHeld = [gate.first, ...gate.further].some(({ rule }) => rule === 'G5');
  if (isHeld && !report.immediateActions?.some((action) => action !== 'none')) return 'triage.safety-first';
  if (gateInputs.basis !== 'public_security') return null;
  if (!gateInputs.violator) return 'triage.violator-needed';
  const isReviewer = legalReviewer && can(legalReviewer, 'case.review-agreement').allowed;
  return isReviewer ? null : 'triage.legal-reviewer-needed';
}

function ruledOut({ violenceRuledOut }: TriageDecision, { gateInputs }: Known): string | null {
  return asksAboutViolence(gateInputs) && isReason(violenceRuledOut) ? violenceRuledOut! : null;
}

function isReason(text: string | undefined): boolean {
  return (text ?? '').trim().length >= SHORTEST_REASON;
}

function sendOn(core: TriagedCore, decision: TriageDecision, at: Instant, _calendar: WorkingCalendar): Decision {
  if (decision.route === 'refer_out') {
    return {
      next: { ...core, status: 'referred_out' },
      facts: [{ type: 'case.referred-out', partner: decision.partner! }],
    };
  }
  if (decision.route === 'not_accepted') {
    const stop = stopOf(core.triage.gate) ?? core.triage.gate.first;
    const exclusion = stop.exclusion ?? core.triage.gateInputs.exclusion;
    return {
      next: { ...core, status: 'not_accepted' },
      facts: [{ type: 'case.not-accepted', exclusion, outcome: stop.outcome }],
    };
  }
  if (decision.assignee) return assignTo(core, decision.assignee.id, decision.assigneeSuggested, at);
  const open: OpenCase = { ...core, status: 'awaiting_claim', claimDueAt: claimDueAt(core.level, at) };
  return { next: open, facts: [{ type: 'case.opened', teamId: core.teamId! }] };
}
