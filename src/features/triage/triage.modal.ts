/** F2: a person confirms or changes what the rules propose, each change with its reason. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { ReportedCase } from '../../domain/case/case.ts';
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
import { familyScreenNeeded } from '../../domain/triage/gate.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { context, divider, input, modal, section, typedSections } from '../../slack/blocks.ts';
import {
  checkboxes,
  choicesOf,
  multiSelect,
  numberInput,
  radio,
  select,
  textInput,
  userSelect,
} from '../../slack/elements.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { TRIAGE_FORM } from './ids.ts';
import type { Proposal } from './proposal.ts';

export const NO_EXCLUSION = 'none';
export const GATE_TICKS = ['specialisedBody', 'alreadyInCourt', 'minorInvolved', 'guardianPresent'] as const;
export const DIFFICULTY_TICKS = ['secondAgency', 'titleDispute', 'keyPartyAbsent', 'strongHostility'] as const;
export const SHIELDING_SIGNS = ['dv_suspected', 'child_abuse_suspected'] as const;

const OPTIONAL = { optional: true };

export function triageForm(
  current: ReportedCase,
  proposal: Proposal,
  teamIds: readonly string[],
  words: Words,
): ModalView {
  const { t } = words;
  const { form } = t.triage;
  return modal({
    callbackId: TRIAGE_FORM,
    title: form.title(current.number),
    submit: form.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      context(
        mrkdwn`${t.codes.category[current.report.category]} · ${t.codes.relationship[current.report.relationship]} · ${words.area(current.report.area)}`,
      ),
      ...typedSections(form.report, current.report.narrative),
      section(
        mrkdwn`*${t.triage.card.score(current.assessment.score)}*\n${raw(riskLines(current.assessment.items, t).join('\n'))}`,
      ),
      input(form.level, radio('level', choicesOf(RISK_LEVELS, t.codes.level), current.level)),
      input(form.levelReason, textInput('levelReason', { max: 300 }), OPTIONAL),
      divider(),
      ...gateBlocks(current, proposal, words),
      divider(),
      ...difficultyBlocks(proposal, words),
      divider(),
      ...routeBlocks(proposal, teamIds, words),
    ],
  });
}

function gateBlocks(current: ReportedCase, { gateInputs }: Proposal, { t }: Words): KnownBlock[] {
  const { form } = t.triage;
  const yesNo = [
    ['yes', t.common.yes],
    ['no', t.common.no],
  ] as const;
  const screen = gateInputs.familyScreen;
  const answer = (question: (typeof FAMILY_QUESTIONS)[number]) =>
    screen ? (screen[question] ? 'yes' : 'no') : undefined;
  const family = familyScreenNeeded(current.report.relationship, current.report.category)
    ? FAMILY_QUESTIONS.map((question) => input(t.cases.details[question], radio(question, yesNo, answer(question))))
    : [];
  const choices = SHIELDING_SIGNS.map((sign) => [sign, form.dvChoices[sign]] as const);
  return [
    section(raw(form.gateHeading)),
    ...family,
    input(form.confirmDv, checkboxes('shieldingSigns', choices, current.report.dangerSigns), OPTIONAL),
    input(
      form.exclusion,
      select(
        'exclusion',
        [[NO_EXCLUSION, form.noExclusion], ...choicesOf(EXCLUSIONS, t.codes.exclusion)],
        t.common.choose,
        NO_EXCLUSION,
      ),
    ),
    input(
      form.consentA,
      select('consentA', choicesOf(CONSENTS, t.codes.consent), t.common.choose, gateInputs.consentBySide.A),
    ),
    input(
      form.consentB,
      select('consentB', choicesOf(CONSENTS, t.codes.consent), t.common.choose, gateInputs.consentBySide.B),
    ),
    input(
      form.ticks,
      checkboxes(
        'gateTicks',
        GATE_TICKS.map((tick) => [tick, form.tickChoices[tick]] as const),
      ),
      OPTIONAL,
    ),
    input(form.basis, select('basis', choicesOf(BASES, t.codes.basis), t.common.choose, gateInputs.basis)),
    input(form.ground, select('ground', choicesOf(GROUNDS, t.codes.ground), t.common.choose), OPTIONAL),
  ];
}

function difficultyBlocks({ difficultyInputs: inputs }: Proposal, { t }: Words): KnownBlock[] {
  const { form } = t.triage;
  return [
    section(raw(form.difficultyHeading)),
    input(form.sides, numberInput('sides', { min: 2, max: 20, initial: inputs.sides })),
    input(form.participants, numberInput('participants', { min: 1, max: 500, initial: inputs.participants })),
    input(form.grievanceYears, numberInput('grievanceYears', { min: 0, max: 80, initial: inputs.grievanceYears })),
    input(
      form.failedMediations,
      numberInput('failedMediations', { min: 0, max: 50, initial: inputs.failedMediations }),
    ),
    input(form.amount, numberInput('amount', { min: 0, max: 99_999_999, initial: inputs.amount })),
    input(
      form.difficultyTicks,
      checkboxes(
        'difficultyTicks',
        DIFFICULTY_TICKS.map((tick) => [tick, form.difficultyChoices[tick]] as const),
      ),
      OPTIONAL,
    ),
  ];
}

function routeBlocks(proposal: Proposal, teamIds: readonly string[], words: Words): KnownBlock[] {
  const { t } = words;
  const { form } = t.triage;
  const veteran = proposal.veteran;
  const teams = teamIds.map((id) => [id, words.team(id)] as const);
  const reasons = (veteran?.reasons ?? [])
    .map((reason) => t.triage.suggestionReasons[reason])
    .join(t.common.listSeparator);
  const suggested = veteran ? [form.assigneeHint(words.person(veteran.personId), reasons)] : [];
  return [
    section(raw(form.routeHeading)),
    input(form.route, radio('route', choicesOf(ROUTES, t.codes.route), proposal.route.route)),
    input(form.team, select('team', teams, t.common.choose, proposal.teamId), OPTIONAL),
    input(form.assignee, userSelect('assignee', t.common.choose), {
      ...OPTIONAL,
      hint: words.sentences([form.assigneeNeeded, ...suggested]),
    }),
    input(
      form.partner,
      select('partner', choicesOf(PARTNERS, t.codes.partner), t.common.choose, proposal.route.partner ?? null),
      OPTIONAL,
    ),
    input(form.stageScope, multiSelect('stageScope', choicesOf(STAGES, t.codes.stage), t.common.choose), OPTIONAL),
    input(form.note, textInput('note', { multiline: true, max: 500 }), OPTIONAL),
  ];
}
