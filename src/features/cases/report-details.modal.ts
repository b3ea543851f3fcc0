/** F1, second step: what helps triage; every part may be skipped. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case, ReportedCase } from '../../domain/case/case.ts';
import { isLongAgo } from '../../domain/case/intake.ts';
import { FAMILY_QUESTIONS, type Report } from '../../domain/case/report.ts';
import { CIRCUMSTANCES, CONSENTS, IMMEDIATE_ACTIONS, SOURCES } from '../../domain/case/vocabulary.ts';
import { familyScreenNeeded } from '../../domain/triage/gate.ts';
import { NONE_SEEN } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import { signChoices } from '../../i18n/sign-choices.ts';
import { context, divider, input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import {
  type Choices,
  checkboxes,
  choicesOf,
  dateTimePicker,
  multiSelect,
  numberInput,
  radio,
  select,
  textInput,
} from '../../slack/elements.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { DETAILS_FORM } from './ids.ts';

export const PRIOR_BANDS = ['0', '1', '2'] as const;
export const SUGGESTIONS = ['station', 'veteran_team', 'refer_out', 'unsure'] as const;
export const CONFIRMED = 'confirmed';
export const MOST_PARTICIPANTS = 500;
export const MOST_MONEY = 99_999_999;

const OPTIONAL = { optional: true };

/** What the answers so far ask to be confirmed: unusual, and usually a slip. */
export function toConfirm({ report }: Case, state: StateValues, now: string): ('longAgo' | 'onlyOne')[] {
  const seconds = state.occurredAt?.occurredAt?.selected_date_time;
  const occurredAt = seconds ? new Date(seconds * 1000).toISOString() : report.occurredAt;
  const participants = state.participants?.participants?.value ?? String(report.participants);
  return [
    ...(isLongAgo(occurredAt, now) ? ['longAgo' as const] : []),
    ...(participants === '1' ? ['onlyOne' as const] : []),
  ];
}

/** `stations`: of the whole programme, one's own first. */
export type DetailsFacts = { now: string; stations: Choices };

export function detailsForm(
  current: ReportedCase,
  { now, stations }: DetailsFacts,
  t: Messages,
  state: StateValues = {},
): ModalView {
  const { details: words } = t.cases;
  const { report } = current;
  const unusual = toConfirm(current, state, now);
  const confirm = (field: 'longAgo' | 'onlyOne') =>
    unusual.includes(field) ? [input(words[field], checkboxes(field, [[CONFIRMED, words.confirmed]]))] : [];
  const signs = report.circumstances.length > 0 ? report.circumstances : report.circumstancesAsked ? [NONE_SEEN] : [];
  return modal({
    callbackId: DETAILS_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.skip,
    metadata: { caseId: current.id },
    blocks: [
      section(raw(words.done(current.number))),
      ...(report.dangerSigns.includes('active_violence') ? [section(raw(t.cases.report.emergency))] : []),
      context(raw(words.more)),
      ...familyScreenBlocks(current, t),
      input(
        words.immediateActions,
        checkboxes(
          'immediateActions',
          choicesOf(IMMEDIATE_ACTIONS, t.codes.immediateAction),
          report.immediateActions ?? [],
        ),
        current.level === 'red' ? { hint: words.immediateActionNeeded } : OPTIONAL,
      ),
      input(
        words.circumstances,
        multiSelect('circumstances', signChoices(CIRCUMSTANCES, t), t.common.choose, signs),
        OPTIONAL,
      ),
      input(
        words.participants,
        numberInput('participants', { min: 1, max: MOST_PARTICIPANTS, initial: report.participants }),
        OPTIONAL,
      ),
      ...confirm('onlyOne'),
      input(
        words.priorMediations,
        select(
          'priorMediations',
          PRIOR_BANDS.map((band) => [band, words.priorBands[band]] as const),
          t.common.choose,
          String(Math.min(report.priorMediations, 2)),
        ),
        OPTIONAL,
      ),
      ...willingness(report, t),
      input(words.amount, numberInput('amount', { min: 0, max: MOST_MONEY, initial: report.amount ?? null }), OPTIONAL),
      input(words.occurredAt, dateTimePicker('occurredAt', report.occurredAt), OPTIONAL),
      ...confirm('longAgo'),
      input(words.station, select('station', stations, t.common.choose, report.stationId), {
        ...OPTIONAL,
        hint: words.stationHint,
      }),
      input(
        words.source,
        select('source', choicesOf(SOURCES, t.codes.source), t.common.choose, report.source),
        OPTIONAL,
      ),
      input(
        words.suggestedRoute,
        select(
          'suggestedRoute',
          SUGGESTIONS.map((it) => [it, words.suggestions[it]] as const),
          t.common.choose,
          report.suggestedRoute ?? null,
        ),
        OPTIONAL,
      ),
      ...references(report, t),
    ],
  });
}

function willingness({ consentBySide }: Report, t: Messages): KnownBlock[] {
  const { details: words } = t.cases;
  const choices = choicesOf(CONSENTS, t.codes.consent);
  return [
    input(words.willingA, select('consentA', choices, t.common.choose, consentBySide?.A ?? null), OPTIONAL),
    input(words.willingB, select('consentB', choices, t.common.choose, consentBySide?.B ?? null), OPTIONAL),
  ];
}

function references({ title, callReference, materialsReference }: Report, t: Messages): KnownBlock[] {
  const { details: words } = t.cases;
  return [
    input(words.heading, textInput('title', { max: 60, initial: title ?? '' }), {
      ...OPTIONAL,
      hint: t.common.noNames,
    }),
    input(words.callReference, textInput('callReference', { max: 32, initial: callReference ?? '' }), OPTIONAL),
    input(
      words.materialsReference,
      textInput('materialsReference', { max: 60, initial: materialsReference ?? '' }),
      OPTIONAL,
    ),
  ];
}

function familyScreenBlocks({ report }: ReportedCase, t: Messages): KnownBlock[] {
  if (!familyScreenNeeded(report.relationship, report.category)) return [];
  const { details: words } = t.cases;
  const { familyScreen } = report;
  const yesNo = [
    ['yes', t.common.yes],
    ['no', t.common.no],
  ] as const;
  const said = (question: (typeof FAMILY_QUESTIONS)[number]) =>
    familyScreen ? (familyScreen[question] ? 'yes' : 'no') : undefined;
  return [
    section(raw(`*${words.familyScreen}*`)),
    ...FAMILY_QUESTIONS.map((question) => input(words[question], radio(question, yesNo, said(question)))),
    divider(),
  ];
}
