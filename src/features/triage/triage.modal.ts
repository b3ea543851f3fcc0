/** F2: a person confirms or changes what the rules propose, each change with its reason. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { ReportedCase } from '../../domain/case/case.ts';
import { FAMILY_QUESTIONS } from '../../domain/case/report.ts';
import {
  BASES,
  CIRCUMSTANCES,
  CONSENTS,
  DANGER_SIGNS,
  EXCLUSIONS,
  GROUNDS,
  IMMEDIATE_ACTIONS,
  PARTNERS,
  RISK_LEVELS,
  type RiskFlag,
  ROUTES,
  STAGES,
} from '../../domain/case/vocabulary.ts';
import { familyScreenNeeded } from '../../domain/triage/gate.ts';
import { NONE_SEEN, NOT_ASKED } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import { signChoices } from '../../i18n/sign-choices.ts';
import { tellPeople } from '../../i18n/tell-people.ts';
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
import { publicSecurityFields } from './public-security-fields.ts';

export const NO_EXCLUSION = 'none';
export const GATE_TICKS = [
  'specialisedBody',
  'alreadyInCourt',
  'minorInvolved',
  'guardianPresent',
  'minorSelfSupporting',
] as const;
export const DIFFICULTY_TICKS = ['secondAgency', 'titleDispute', 'keyPartyAbsent', 'strongHostility'] as const;
export const SHIELDING_SIGNS = ['dv_suspected', 'child_abuse_suspected'] as const;
/** The others are asked for apart, because they close the gate. */
export const OTHER_DANGER_SIGNS = DANGER_SIGNS.filter(
  (sign) => !(SHIELDING_SIGNS as readonly RiskFlag[]).includes(sign),
);

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
    metadata: { caseId: current.id, ...(proposal.veteran ? { suggested: proposal.veteran.personId } : {}) },
    blocks: [
      context(
        mrkdwn`${t.codes.category[current.report.category]} · ${t.codes.relationship[current.report.relationship]} · ${words.area(current.report.area)}`,
      ),
      ...typedSections(form.report, current.report.narrative),
      section(
        mrkdwn`*${t.triage.card.score(current.assessment.score)}*\n${raw(riskLines(current.assessment.items, t).join('\n'))}`,
      ),
      divider(),
      ...knownBlocks(current, words),
      input(form.level, radio('level', choicesOf(RISK_LEVELS, t.codes.level), proposal.level)),
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

/** The rest of the report, for whoever skipped its second step; what stands under difficulty counts for the score too. */
function knownBlocks({ report }: ReportedCase, { t }: Words): KnownBlock[] {
  const { form } = t.triage;
  const signs = (field: string, offered: readonly RiskFlag[], reported: readonly RiskFlag[], wasAsked: boolean) => {
    const none = wasAsked ? NONE_SEEN : NOT_ASKED;
    const initial = reported.length > 0 ? reported : [none];
    return multiSelect(field, signChoices(offered, t), t.common.choose, initial);
  };
  return [
    section(raw(form.known)),
    input(
      form.dangerSigns,
      signs('dangerSigns', OTHER_DANGER_SIGNS, report.dangerSigns, report.dangerSignsAsked),
      OPTIONAL,
    ),
    input(
      form.circumstances,
      signs('circumstances', CIRCUMSTANCES, report.circumstances, report.circumstancesAsked),
      OPTIONAL,
    ),
    input(
      form.immediateActions,
      checkboxes(
        'immediateActions',
        choicesOf(IMMEDIATE_ACTIONS, t.codes.immediateAction),
        report.immediateActions ?? [],
      ),
      OPTIONAL,
    ),
  ];
}

function gateBlocks(current: ReportedCase, proposal: Proposal, { t }: Words): KnownBlock[] {
  const { gateInputs } = proposal;
  const { form } = t.triage;
  const yesNo = [
    ['yes', t.common.yes],
    ['no', t.common.no],
  ] as const;
  const screen = gateInputs.familyScreen;
  const answer = (question: (typeof FAMILY_QUESTIONS)[number]) =>
    screen ? (screen[question] ? 'yes' : 'no') : undefined;
  const isFamily = familyScreenNeeded(current.report.relationship, current.report.category);
  const ticked = [...current.report.dangerSigns, ...(proposal.asksAboutViolence ? (['dv_suspected'] as const) : [])];
  const family = isFamily
    ? FAMILY_QUESTIONS.map((question) => input(t.cases.details[question], radio(question, yesNo, answer(question))))
    : [];
  const choices = SHIELDING_SIGNS.map((sign) => [sign, form.dvChoices[sign]] as const);
  return [
    section(raw(form.gateHeading)),
    context(mrkdwn`*${t.gate.heading}* ${tellPeople(proposal.gate.first, t)}`),
    ...family,
    input(form.confirmDv, checkboxes('shieldingSigns', choices, ticked), OPTIONAL),
    ...(isFamily ? [input(form.violenceRuledOut, textInput('violenceRuledOut', { max: 300 }), OPTIONAL)] : []),
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
        GATE_TICKS.map((tick) => [tick, tickLabel(tick, t)] as const),
      ),
      OPTIONAL,
    ),
    input(form.basis, select('basis', choicesOf(BASES, t.codes.basis), t.common.choose, gateInputs.basis)),
    input(form.ground, select('ground', choicesOf(GROUNDS, t.codes.ground), t.common.choose), OPTIONAL),
    ...publicSecurityFields(t),
  ];
}

function tickLabel(tick: (typeof GATE_TICKS)[number], { triage, gate }: Messages): string {
  return tick === 'minorSelfSupporting' ? gate.minorSelfSupporting : triage.form.tickChoices[tick];
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
    input(form.team, select('team', teams, t.common.choose, proposal.teamId), { ...OPTIONAL, hint: form.teamHint }),
    input(form.assignee, userSelect('assignee', t.common.choose), {
      ...OPTIONAL,
      hint: words.sentences([form.assigneeNeeded, ...suggested]),
    }),
    input(
      form.partner,
      select('partner', choicesOf(PARTNERS, t.codes.partner), t.common.choose, proposal.route.partner ?? null),
      OPTIONAL,
    ),
    input(form.stageScope, multiSelect('stageScope', choicesOf(STAGES, t.codes.stage), t.common.choose), {
      ...OPTIONAL,
      hint: form.teamHint,
    }),
    input(form.note, textInput('note', { multiline: true, max: 500 }), OPTIONAL),
  ];
}
