/** Settled where it happened, before any team: on the word of the triage office, with the evidence, and one call later. */
import { nextAgreementNo } from '../agreement/terms.ts';
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';
import { rateDifficulty } from '../triage/difficulty.ts';
import { difficultyInputsFrom, gateInputsFrom } from '../triage/from-report.ts';
import { asksAboutViolence, familyScreenNeeded, passGate, stopOf } from '../triage/gate.ts';
import type { Case, ReportedCase, WatchedCase } from './case.ts';
import type { Decision } from './events.ts';
import { hasMinorOnFile } from './minors.ts';
import type { Agreement } from './records.ts';
import type { GateInputs, Triage } from './report.ts';
import { step } from './step.ts';
import { ON_SCENE_TICKS, type OnSceneMinor, type OnSceneTick } from './step-codes.ts';
import type { EligibilityGround, MediationBasis } from './vocabulary.ts';

export type OnSceneInput = {
  evidence: string;
  host: string;
  basis: MediationBasis;
  /** Where the police mediate a violation: why this one may be mediated. */
  ground: EligibilityGround | null;
  confirmed: readonly OnSceneTick[];
  minor: OnSceneMinor;
};

/** Days until both sides are called once. */
const CALL_AFTER_DAYS = 30;

/**
 * The officer who settled it makes the call; no team, so in no team's figures. Never red, never past the gate, and only
 * what was clear, cost nobody anything, and was done at once. What the sides had said of mediation stays as reported.
 */
export function settleOnScene(
  current: Case,
  input: OnSceneInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<WatchedCase>> {
  const allowed = step(current, 'case.settle-on-scene', by);
  if (!allowed.ok) return allowed;
  const { status: _status, earlier, ...reported } = allowed.value;
  const made = triageOf(allowed.value, input, by, at);
  if (!made.ok) return made;
  const today = dateOf(calendar, at);
  const dueOn = nextWorkingDay(calendar, addDays(today, CALL_AFTER_DAYS));
  const plan = [{ dayOffset: CALL_AFTER_DAYS, method: 'phone' as const, dueOn }];
  const next: WatchedCase = {
    ...reported,
    ...earlier,
    status: 'follow_up',
    version: current.version + 1,
    triage: made.value,
    teamId: null,
    leadId: current.reportedBy,
    declaration: { conflicts: [], firstContactPlanAt: current.reportedAt, role: 'lead_firm', members: [] },
    takenAt: current.reportedAt,
    firstContactDueAt: current.reportedAt,
    firstContactAt: current.reportedAt,
    sessions: earlier?.sessions ?? [],
    nextOn: null,
    postponements: [],
    agreement: agreementOf(allowed.value, input, today, at),
    followUps: [],
    followUpFrom: today,
    followUpPlan: plan,
  };
  return ok({ next, facts: [{ type: 'case.settled-on-scene', followUpFrom: today, plan }] });
}

function triageOf(current: ReportedCase, input: OnSceneInput, by: Person, at: Instant): Result<Triage> {
  const { report, level, assessment } = current;
  if (isShielded(current)) return fail('case.shielded');
  if (level === 'red') return fail('on-scene.red');
  const familyScreen = report.familyScreen ?? null;
  if (familyScreenNeeded(report.relationship, report.category) && !familyScreen) {
    return fail('triage.family-screen-needed');
  }
  if (ON_SCENE_TICKS.some((tick) => !input.confirmed.includes(tick))) return fail('on-scene.ticks-needed');
  const { basis, ground, minor } = input;
  if (basis === 'public_security' && !ground) return fail('triage.ground-needed');
  if (minor === 'no_guardian' || (minor === 'none' && hasMinorOnFile(current))) return fail('case.guardian-needed');
  const gateInputs: GateInputs = {
    ...gateInputsFrom(report),
    basis,
    eligibilityGround: basis === 'public_security' ? ground : null,
    minorInvolved: minor !== 'none',
    guardianPresent: minor === 'guardian_there',
  };
  const gate = passGate(gateInputs);
  const stop = stopOf(gate);
  if (stop) return fail('triage.gate-closed', { rule: stop.rule, outcome: stop.outcome });
  if (asksAboutViolence(gateInputs)) return fail('triage.dv-to-confirm');
  const difficultyInputs = { ...difficultyInputsFrom(report), grievanceYears: 0, failedMediations: 0 };
  const { points, difficulty } = rateDifficulty(difficultyInputs);
  return ok({
    by: by.id,
    at,
    systemLevel: assessment.level,
    level,
    gateInputs,
    gate,
    difficultyInputs,
    difficultyPoints: points,
    difficulty,
    route: 'station',
    stageScope: [],
  });
}

function agreementOf(
  { number, reportedBy, earlier }: ReportedCase,
  input: OnSceneInput,
  today: string,
  at: Instant,
): Agreement {
  return {
    no: nextAgreementNo(number, earlier ?? {}),
    form: 'on_scene',
    basis: input.basis,
    host: input.host,
    facts: input.evidence,
    terms: [],
    signatures: { A: 'oral_confirmed', B: 'oral_confirmed' },
    copiesDelivered: false,
    judicialConfirmation: 'not_wanted',
    effectiveOn: today,
    recordedBy: reportedBy,
    recordedAt: at,
    ...(input.minor === 'guardian_there' ? { guardianPresent: true } : {}),
  };
}
