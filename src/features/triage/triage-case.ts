/** Triage: reads the form, lets the domain decide, and says a refusal beside the field that it is about. */
import { changeCase } from '../../db/change-case.ts';
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import type { ReportedCase } from '../../domain/case/case.ts';
import { type TriageDecision, triage } from '../../domain/case/intake.ts';
import { FAMILY_QUESTIONS } from '../../domain/case/report.ts';
import {
  BASES,
  CONSENTS,
  EXCLUSIONS,
  GROUNDS,
  PARTNERS,
  RISK_LEVELS,
  ROUTES,
  STAGES,
} from '../../domain/case/vocabulary.ts';
import { isOnDuty } from '../../domain/people/person.ts';
import type { ProblemCode } from '../../domain/result.ts';
import { familyScreenOf } from '../../domain/triage/gate.ts';
import type { Messages } from '../../i18n/index.ts';
import type { StateValues, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { DIFFICULTY_TICKS, GATE_TICKS, NO_EXCLUSION, SHIELDING_SIGNS } from './triage.modal.ts';

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'triage.reason-needed': 'levelReason',
  'triage.gate-closed': 'route',
  'triage.family-screen-needed': 'exclusion',
  'triage.ground-needed': 'ground',
  'triage.assignee-needed': 'assignee',
  'triage.partner-needed': 'partner',
};

export async function submitTriage(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const caseId = call.metadata.caseId ?? '';
  const [roster, current] = await Promise.all([deps.people.roster(), deps.cases.find(caseId)]);
  if (current?.status !== 'reported') {
    return { kind: 'errors', errors: { level: problemText({ code: 'case.already-triaged' }, t) } };
  }
  const read = readTriage(current, call.state, roster, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(deps, caseId, { by: person.id, requestKey: call.requestKey }, (latest, at) =>
    triage(latest, read.value, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'level';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}

function readTriage(
  current: ReportedCase,
  state: StateValues,
  roster: Roster,
  t: Messages,
): { value: TriageDecision } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const route = form.required('route', ROUTES);
  const assigneeUser = form.user('assignee');
  const assignee = assigneeUser ? roster.bySlackUser(assigneeUser) : null;
  if (assigneeUser && !assignee) form.wrong('assignee', problemText({ code: 'person.unknown' }, t));
  const isForTeam = route === 'veteran_team';
  const teamId = isForTeam
    ? (assignee?.teamId ??
      form.choice(
        'team',
        roster.teams.map((team) => team.id),
      ))
    : null;
  if (isForTeam && assignee && !assignee.roles.includes('veteran'))
    form.wrong('assignee', problemText({ code: 'case.not-your-team' }, t));
  if (isForTeam && assignee?.excludedAreas.includes(current.report.area)) {
    form.wrong('assignee', problemText({ code: 'case.excluded-area' }, t));
  }
  if (assignee && !isOnDuty(assignee)) form.wrong('assignee', problemText({ code: 'case.assignee-away' }, t));
  if (isForTeam && !teamId) form.wrong('team', t.problems.chooseOne);

  const levelReason = form.text('levelReason', { max: 300, optional: true });
  const note = form.text('note', { max: 500, optional: true });
  const partner = form.choice('partner', PARTNERS);
  const value: TriageDecision = {
    level: form.required('level', RISK_LEVELS),
    ...(levelReason ? { levelReason } : {}),
    gateInputs: readGate(current, form),
    difficultyInputs: readDifficulty(form),
    route,
    teamId,
    assigneeId: route === 'veteran_team' || route === 'station' ? (assignee?.id ?? null) : null,
    assigneeSuggested: false,
    ...(route === 'refer_out' && partner ? { partner } : {}),
    stageScope: form.choices('stageScope', STAGES),
    ...(note ? { note } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}

function readGate(current: ReportedCase, form: Form): TriageDecision['gateInputs'] {
  const ticks = form.choices('gateTicks', GATE_TICKS);
  const exclusion = form.required('exclusion', [NO_EXCLUSION, ...EXCLUSIONS]);
  const confirmed = form.choices('shieldingSigns', SHIELDING_SIGNS);
  const reported = [...current.report.dangerSigns, ...current.report.circumstances];
  return {
    riskFlags: [...new Set([...reported, ...confirmed])],
    exclusion: exclusion === NO_EXCLUSION ? null : exclusion,
    consentBySide: { A: form.required('consentA', CONSENTS), B: form.required('consentB', CONSENTS) },
    eligibilityGround: form.choice('ground', GROUNDS),
    familyScreen: familyScreenOf(form.yesNo(FAMILY_QUESTIONS)) ?? current.report.familyScreen ?? null,
    specialisedBody: ticks.includes('specialisedBody'),
    alreadyInCourt: ticks.includes('alreadyInCourt'),
    minorInvolved: ticks.includes('minorInvolved'),
    guardianPresent: ticks.includes('guardianPresent'),
    duplicateOf: null,
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
