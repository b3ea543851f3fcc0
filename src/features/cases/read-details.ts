/** What an officer filled into the second step of the report. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { FAMILY_QUESTIONS, type Report } from '../../domain/case/report.ts';
import { CIRCUMSTANCES, CONSENTS, IMMEDIATE_ACTIONS, SOURCES } from '../../domain/case/vocabulary.ts';
import { familyScreenNeeded, familyScreenOf } from '../../domain/triage/gate.ts';
import { answersTo, flagsOf, isContradictory, wasAsked } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import type { StateValues } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import {
  CONFIRMED,
  type DetailsFacts,
  MOST_MONEY,
  MOST_PARTICIPANTS,
  PRIOR_BANDS,
  SUGGESTIONS,
  toConfirm,
} from './report-details.modal.ts';

export function readDetails(
  current: Case,
  state: StateValues,
  { now, stations }: DetailsFacts,
  t: Messages,
  references: Deps['callReferences'] = null,
): { value: Partial<Report> } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const signs = form.choices('circumstances', answersTo(CIRCUMSTANCES));
  if (isContradictory(signs)) form.wrong('circumstances', t.cases.report.contradictory);
  const occurredAt = form.instant('occurredAt') ?? current.report.occurredAt;
  if (occurredAt > now) form.wrong('occurredAt', t.problems.inTheFuture);
  const title = form.text('title', { min: 6, max: 60, optional: true });
  const callReference = form.text('callReference', { max: 32, optional: true });
  if (callReference && references && !references.pattern.test(callReference))
    form.wrong('callReference', t.forms.callReference(references.example));
  const materialsReference = form.text('materialsReference', { max: 60, optional: true });
  const participants = form.number('participants', { min: 1, max: MOST_PARTICIPANTS, optional: true });
  const amount = form.number('amount', { min: 0, max: MOST_MONEY, optional: true });
  for (const field of toConfirm(current, state, now)) {
    if (!form.choices(field, [CONFIRMED]).includes(CONFIRMED)) form.wrong(field, t.cases.details.pleaseConfirm);
  }
  const consentA = form.choice('consentA', CONSENTS);
  const consentB = form.choice('consentB', CONSENTS);
  const suggestedRoute = form.choice('suggestedRoute', SUGGESTIONS);
  const immediateActions = form.choices('immediateActions', IMMEDIATE_ACTIONS);
  if (immediateActions.includes('none') && immediateActions.length > 1)
    form.wrong('immediateActions', t.problems.standsAlone);
  if (current.level === 'red' && immediateActions.length === 0)
    form.wrong('immediateActions', t.cases.details.immediateActionNeeded);
  if (familyScreenNeeded(current.report.relationship, current.report.category)) {
    for (const question of FAMILY_QUESTIONS) form.required(question, ['yes', 'no']);
  }
  const stationId = form.choice(
    'station',
    stations.map(([id]) => id),
  );
  const familyScreen = familyScreenOf(form.yesNo(FAMILY_QUESTIONS));
  const value: Partial<Report> = {
    occurredAt,
    circumstances: flagsOf(signs),
    circumstancesAsked: wasAsked(signs),
    priorMediations: Number(form.choice('priorMediations', PRIOR_BANDS) ?? '0'),
    source: form.choice('source', SOURCES) ?? current.report.source,
    ...(stationId ? { stationId } : {}),
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
