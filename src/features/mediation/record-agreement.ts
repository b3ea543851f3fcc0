/** F5: what both sides accepted is put on record. */

import { changeOrHold } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import type { DraftTerms } from '../../domain/agreement/draft-terms.ts';
import type { Finding } from '../../domain/agreement/findings.ts';
import { consentFindings, isBlocking, lintAgreement } from '../../domain/agreement/lint.ts';
import { type AgreementInput, recordAgreement } from '../../domain/case/mediation.ts';
import { fail, type Problem, type ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { type Above, agreementForm, SCOPES } from './agreement.modal.ts';
import { type AgreementFrame, careOf, frameIn, frameOf } from './agreement-frame.ts';
import { CONSENT_FIELD } from './consent-fields.ts';
import { SCOPE } from './ids.ts';
import { openable } from './openable.ts';
import { fieldOf, readAgreement } from './read-agreement.ts';

export async function openAgreement(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const current = await openable(call, 'case.record-agreement', ['in_mediation'], deps);
  if (!current) return;
  const [words, draft] = [await wordsOf(viewer, deps), await deps.agreementDrafts.read(current.id, viewer.person.id)];
  const host = viewer.t.common.station(words.station(current.report.stationId));
  const [today, since] = [deps.clock.now(), current.takenAt].map((at) => dateOf(deps.calendar, at));
  await call.open(agreementForm(frameOf(current, { host, today: today!, since: since! }, draft), draft, words));
}

async function wordsOf({ locale, t }: Viewer, deps: Deps) {
  return wordsFor(locale, t, await deps.people.roster(), deps.calendar);
}

export async function submitAgreement(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const frame = { ...frameIn(call.metadata), today: dateOf(deps.calendar, deps.clock.now()) };
  const draft = await deps.agreementDrafts.read(frame.caseId, person.id);
  const current = await deps.cases.find(frame.caseId);
  const isPartial = readForm(call.state, t).choice(SCOPE, SCOPES) === 'part';
  const care = current?.status === 'in_mediation' ? careOf(current) : {};
  const asked = { ...frame, isPartial, ...care };
  const fields = ['isPartial', 'isDelicate', 'minorInvolved'] as const;
  if (fields.some((field) => asked[field] !== frame[field])) {
    const view = agreementForm(asked, draft, await wordsOf(call.viewer, deps));
    return { kind: 'update', view, isUnfinished: true };
  }
  const read = readAgreement(frame, draft, call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const findings = lintAgreement(read.value);
  const stops = findings.filter(isBlocking);
  if (stops.length > 0) return { kind: 'errors', errors: stopErrors(stops, frame, draft, call.viewer) };
  const now = deps.clock.now();
  const tried = current ? recordAgreement(current, read.value, person, now, deps.calendar) : fail('case.not-found');
  const warnings = [...findings, ...(current ? consentFindings(current, read.value, now, deps.calendar) : [])];
  const warned = warnings.map(({ code, term }) => `${code}:${term ?? ''}`).join(' ');
  if (tried.ok && warnings.length > 0 && !(read.isWarned && frame.warned === warned)) {
    return await warnFirst({ ...frame, warned }, draft, { warnings, ...openTerm(read.value, draft) }, call, deps);
  }
  const input: AgreementInput = { ...read.value, ...(warnings.length > 0 ? { warnings } : {}) };
  const attempt = { step: 'case.record-agreement', by: person.id, requestKey: call.requestKey };
  const result = await changeOrHold(deps, frame.caseId, attempt, (current, at) =>
    recordAgreement(current, input, person, at, deps.calendar),
  );
  if (!result.ok) return { kind: 'errors', errors: { [beside(result.problem)]: problemText(result.problem, t) } };
  await deps.agreementDrafts.drop(frame.caseId, person.id);
  return { kind: 'close' };
}

/** What stood in the open term, for the form to be filled with it again. */
function openTerm({ terms }: AgreementInput, draft: DraftTerms): Pick<Above, 'term'> {
  const term = terms[draft.terms.length];
  return term ? { term } : {};
}

/** The form again, with what to look at on top and a box to tick. */
async function warnFirst(
  frame: AgreementFrame,
  draft: DraftTerms,
  above: Above,
  call: SubmitCall,
  deps: Deps,
): Promise<SubmitAnswer> {
  const view = agreementForm(frame, draft, await wordsOf(call.viewer, deps), above);
  return { kind: 'update', view, isUnfinished: true };
}

function stopErrors(stops: readonly Finding[], frame: AgreementFrame, draft: DraftTerms, { t }: Viewer) {
  const errors: Record<string, string> = {};
  for (const stop of stops) {
    const field = fieldOf(stop, frame, draft);
    errors[field] ??= t.mediation.agreement.finding(stop.term ?? null, t.codes.finding[stop.code]);
  }
  return errors;
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'case.guardian-needed': 'guardian',
  'agreement.consent-note-needed': CONSENT_FIELD,
  'agreement.basis-needed': 'basis',
  'agreement.basis-not-triaged': 'basis',
  'agreement.host-needed': 'host',
  'agreement.not-confirmable': 'judicialConfirmation',
};

/** Beside the signature of the side that it is about. */
function beside({ code, facts }: Problem): string {
  return FIELD_OF[code] ?? (facts?.side === 'A' ? 'signatureA' : 'signatureB');
}
