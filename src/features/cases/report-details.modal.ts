/** F1, second step: what helps triage; every part may be skipped. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case, ReportedCase } from '../../domain/case/case.ts';
import { FAMILY_QUESTIONS, type Report } from '../../domain/case/report.ts';
import { CIRCUMSTANCES, CONSENTS, IMMEDIATE_ACTIONS, SOURCES } from '../../domain/case/vocabulary.ts';
import { familyScreenNeeded, familyScreenOf } from '../../domain/triage/gate.ts';
import { answersTo, flagsOf, isContradictory, wasAsked } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import { signChoices } from '../../i18n/sign-choices.ts';
import { context, divider, input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import {
  checkboxes,
  choicesOf,
  dateTimePicker,
  multiSelect,
  numberInput,
  radio,
  select,
  textInput,
} from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { DETAILS_FORM } from './ids.ts';

const PRIOR_BANDS = ['0', '1', '2'] as const;
const SUGGESTIONS = ['station', 'veteran_team', 'refer_out', 'unsure'] as const;

export function detailsForm(current: ReportedCase, t: Messages): ModalView {
  const { details: words } = t.cases;
  const optional = { optional: true };
  return modal({
    callbackId: DETAILS_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.skip,
    metadata: { caseId: current.id },
    blocks: [
      section(raw(words.done(current.number))),
      ...(current.report.dangerSigns.includes('active_violence') ? [section(raw(t.cases.report.emergency))] : []),
      context(raw(words.more)),
      ...familyScreenBlocks(current, t),
      input(
        words.immediateActions,
        checkboxes('immediateActions', choicesOf(IMMEDIATE_ACTIONS, t.codes.immediateAction)),
        current.level === 'red' ? { ...optional, hint: words.immediateActionNeeded } : optional,
      ),
      input(
        words.circumstances,
        multiSelect('circumstances', signChoices(CIRCUMSTANCES, t), t.common.choose),
        optional,
      ),
      input(
        words.participants,
        numberInput('participants', { min: 1, max: 500, initial: current.report.participants }),
        optional,
      ),
      input(
        words.priorMediations,
        select(
          'priorMediations',
          PRIOR_BANDS.map((band) => [band, words.priorBands[band]] as const),
          t.common.choose,
          '0',
        ),
        optional,
      ),
      input(words.willingA, select('consentA', choicesOf(CONSENTS, t.codes.consent), t.common.choose), optional),
      input(words.willingB, select('consentB', choicesOf(CONSENTS, t.codes.consent), t.common.choose), optional),
      input(words.amount, numberInput('amount', { min: 0, max: 99_999_999 }), optional),
      input(words.occurredAt, dateTimePicker('occurredAt', current.report.occurredAt), optional),
      input(
        words.source,
        select('source', choicesOf(SOURCES, t.codes.source), t.common.choose, current.report.source),
        optional,
      ),
      input(
        words.suggestedRoute,
        select(
          'suggestedRoute',
          SUGGESTIONS.map((it) => [it, words.suggestions[it]] as const),
          t.common.choose,
        ),
        optional,
      ),
      input(words.heading, textInput('title', { max: 60 }), { ...optional, hint: t.common.noNames }),
      input(words.callReference, textInput('callReference', { max: 32 }), optional),
      input(words.materialsReference, textInput('materialsReference', { max: 60 }), optional),
    ],
  });
}

function familyScreenBlocks(current: ReportedCase, t: Messages): KnownBlock[] {
  if (!familyScreenNeeded(current.report.relationship, current.report.category)) return [];
  const { details: words } = t.cases;
  const yesNo = [
    ['yes', t.common.yes],
    ['no', t.common.no],
  ] as const;
  return [
    section(raw(`*${words.familyScreen}*`)),
    ...FAMILY_QUESTIONS.map((question) => input(words[question], radio(question, yesNo))),
    divider(),
  ];
}

export function readDetails(
  current: Case,
  state: StateValues,
  now: string,
  t: Messages,
): { value: Partial<Report> } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const signs = form.choices('circumstances', answersTo(CIRCUMSTANCES));
  if (isContradictory(signs)) form.wrong('circumstances', t.cases.report.contradictory);
  const occurredAt = form.instant('occurredAt') ?? current.report.occurredAt;
  if (occurredAt > now) form.wrong('occurredAt', t.problems.inTheFuture);
  const title = form.text('title', { min: 6, max: 60, optional: true });
  const callReference = form.text('callReference', { max: 32, optional: true });
  const materialsReference = form.text('materialsReference', { max: 60, optional: true });
  const participants = form.number('participants', { min: 1, max: 500, optional: true });
  const amount = form.number('amount', { min: 0, max: 99_999_999, optional: true });
  const consentA = form.choice('consentA', CONSENTS);
  const consentB = form.choice('consentB', CONSENTS);
  const suggestedRoute = form.choice('suggestedRoute', SUGGESTIONS);
  const immediateActions = form.choices('immediateActions', IMMEDIATE_ACTIONS);
  const familyScreen = familyScreenOf(form.yesNo(FAMILY_QUESTIONS));
  const value: Partial<Report> = {
    occurredAt,
    circumstances: flagsOf(signs),
    circumstancesAsked: wasAsked(signs),
    priorMediations: Number(form.choice('priorMediations', PRIOR_BANDS) ?? '0'),
    source: form.choice('source', SOURCES) ?? current.report.source,
    ...(participants === null ? {} : { participants }),
    ...(amount === null ? {} : { amount }),
    ...(title ? { title } : {}),
    ...(callReference ? { callReference } : {}),
    ...(materialsReference ? { materialsReference } : {}),
    ...(immediateActions.length > 0 ? { immediateActions } : {}),
    ...(familyScreen ? { familyScreen } : {}),
    ...(suggestedRoute ? { suggestedRoute } : {}),
    ...(consentA || consentB ? { consentBySide: { A: consentA ?? 'not_asked', B: consentB ?? 'not_asked' } } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
