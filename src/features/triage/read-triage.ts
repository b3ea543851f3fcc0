/** What a triage officer filled in; whether it may be so is for the domain to say. */
import type { Roster } from '../../db/people-repo.ts';
import { FAMILY_QUESTIONS, type Report } from '../../domain/case/report.ts';
import type { LateDetails, TriageDecision } from '../../domain/case/triage.ts';
import {
  BASES,
  CIRCUMSTANCES,
  CONSENTS,
  EXCLUSIONS,
  GROUNDS,
  IMMEDIATE_ACTIONS,
  PARTNERS,
  RISK_LEVELS,
  type RiskFlag,
  ROUTES,
  STAGES,
} from '../../domain/case/vocabulary.ts';
import { familyScreenOf } from '../../domain/triage/gate.ts';
import { answersTo, flagsOf, isContradictory, wasAsked } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import type { SubmitCall } from '../../slack/calls.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { readLegalReviewer, readViolator } from './public-security-fields.ts';
import { DIFFICULTY_TICKS, GATE_TICKS, NO_EXCLUSION, OTHER_DANGER_SIGNS, SHIELDING_SIGNS } from './triage.modal.ts';

/** The case on file that this one was chosen to be the same dispute as. */
export type Earlier = NonNullable<TriageDecision['sameAs']>;

export function readTriage(
  report: Report,
  { state, metadata, viewer: { t } }: Pick<SubmitCall, 'state' | 'metadata' | 'viewer'>,
  roster: Roster,
  earlier: Earlier | null = null,
): { value: TriageDecision } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const route = form.required('route', ROUTES);
  const assigneeUser = form.user('assignee');
  const assignee = assigneeUser ? roster.bySlackUser(assigneeUser) : null;
  if (assigneeUser && !assignee) form.wrong('assignee', problemText({ code: 'person.unknown' }, t));
  const teamIds = roster.teams.map((team) => team.id);
  const levelReason = form.text('levelReason', { max: 300, optional: true });
  const violenceRuledOut = form.text('violenceRuledOut', { max: 300, optional: true });
  const note = form.text('note', { max: 500, optional: true });
  const partner = form.choice('partner', PARTNERS);
  const danger = readSigns(form, 'dangerSigns', OTHER_DANGER_SIGNS, report.dangerSigns, t);
  const others = readSigns(form, 'circumstances', CIRCUMSTANCES, report.circumstances, t);
  const shielding = form.choices('shieldingSigns', SHIELDING_SIGNS);
  mayNotBeTakenOut(form, 'shieldingSigns', shielding, report.dangerSigns, SHIELDING_SIGNS, t);
  const difficultyInputs = readDifficulty(form);
  const immediateActions = form.choices('immediateActions', IMMEDIATE_ACTIONS);
  const details: LateDetails = {
    dangerSignsAsked: report.dangerSignsAsked || danger.asked,
    circumstancesAsked: report.circumstancesAsked || others.asked,
    participants: difficultyInputs.participants,
    priorMediations: difficultyInputs.failedMediations,
    ...(difficultyInputs.amount > 0 ? { amount: difficultyInputs.amount } : {}),
    ...(immediateActions.length > 0 ? { immediateActions } : {}),
  };
  const value: TriageDecision = {
    level: form.required('level', RISK_LEVELS),
    ...(levelReason ? { levelReason } : {}),
    details,
    gateInputs: readGate(form, report, [...danger.flags, ...shielding, ...others.flags], earlier?.id ?? null),
    ...(violenceRuledOut ? { violenceRuledOut } : {}),
    difficultyInputs,
    route,
    teamId: route === 'veteran_team' ? (form.choice('team', teamIds) ?? assignee?.teamId ?? null) : null,
    assignee,
    assigneeSuggested: assignee !== null && assignee.id === metadata.suggested,
    ...(partner ? { partner } : {}),
    ...readLegalReviewer(form, roster, t),
    stageScope: route === 'veteran_team' ? form.choices('stageScope', STAGES) : [],
    ...(note ? { note } : {}),
    ...(earlier ? { sameAs: earlier } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}

function readSigns(
  form: Form,
  field: string,
  signs: readonly RiskFlag[],
  reported: readonly RiskFlag[],
  t: Messages,
): { flags: RiskFlag[]; asked: boolean } {
  const answers = form.choices(field, answersTo(signs));
  if (isContradictory(answers)) form.wrong(field, t.cases.report.contradictory);
  const flags = flagsOf(answers);
  mayNotBeTakenOut(form, field, flags, reported, signs, t);
  return { flags, asked: wasAsked(answers) };
}

/** What the officer reported stays: taking it out here would change nothing, so it is said. */
function mayNotBeTakenOut(
  form: Form,
  field: string,
  chosen: readonly RiskFlag[],
  reported: readonly RiskFlag[],
  offered: readonly RiskFlag[],
  t: Messages,
): void {
  const isMissing = reported.some((sign) => offered.includes(sign) && !chosen.includes(sign));
  if (isMissing) form.wrong(field, t.triage.form.reportedStays);
}

function readGate(
  form: Form,
  report: Report,
  riskFlags: readonly RiskFlag[],
  duplicateOf: string | null,
): TriageDecision['gateInputs'] {
  const ticks = form.choices('gateTicks', GATE_TICKS);
  const exclusion = form.required('exclusion', [NO_EXCLUSION, ...EXCLUSIONS]);
  return {
    riskFlags,
    exclusion: exclusion === NO_EXCLUSION ? null : exclusion,
    consentBySide: { A: form.required('consentA', CONSENTS), B: form.required('consentB', CONSENTS) },
    eligibilityGround: form.choice('ground', GROUNDS),
    familyScreen: familyScreenOf(form.yesNo(FAMILY_QUESTIONS)) ?? report.familyScreen ?? null,
    specialisedBody: ticks.includes('specialisedBody'),
    alreadyInCourt: ticks.includes('alreadyInCourt'),
    minorInvolved: ticks.includes('minorInvolved') || ticks.includes('minorSelfSupporting'),
    guardianPresent: ticks.includes('guardianPresent'),
    ...(ticks.includes('minorSelfSupporting') ? { minorSelfSupporting: true } : {}),
    ...readViolator(form),
    duplicateOf,
    basis: form.required('basis', BASES),
  };
}

function readDifficulty(form: Form): TriageDecision['difficultyInputs'] {
  const ticks = form.choices('difficultyTicks', DIFFICULTY_TICKS);
  return {
    sides: form.number('sides', { min: 2, max: 20 }) ?? 2,
    participants: form.number('participants', { min: 1, max: 500 }) ?? 2,
    grievanceYears: form.number('grievanceYears', { min: 0, max: 80 }) ?? 0,
    failedMediations: form.number('failedMediations', { min: 0, max: 50 }) ?? 0,
    amount: form.number('amount', { min: 0, max: 99_999_999 }) ?? 0,
    secondAgency: ticks.includes('secondAgency'),
    titleDispute: ticks.includes('titleDispute'),
    keyPartyAbsent: ticks.includes('keyPartyAbsent'),
    strongHostility: ticks.includes('strongHostility'),
  };
}
