/** The legal reviewer decides on an agreement that binds nobody before; the lead hears the result. */
import { changeOrHold } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { reviewAgreement } from '../../domain/case/legal-review.ts';
import { can } from '../../domain/people/permissions.ts';
import type { ProblemCode } from '../../domain/result.ts';
import type { Messages } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { agreementReviewForm, readReview } from './review.modal.ts';

export async function openReview(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed) {
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  }
  const permission = can(person, 'case.review-agreement', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  const pending = current.status === 'in_mediation' ? current.pendingAgreement : undefined;
  if (current.status !== 'in_mediation' || !pending) {
    return call.reply(notice(problemText({ code: 'agreement.nothing-to-review' }, t)));
  }
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  await call.open(agreementReviewForm({ ...current, pendingAgreement: pending }, words));
}

const NOTE_PROBLEMS: readonly ProblemCode[] = ['agreement.return-note-needed'];

export async function submitReview(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readReview(call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeOrHold(
    deps,
    call.metadata.caseId ?? '',
    { step: 'case.review-agreement', by: person.id, requestKey: call.requestKey },
    (current, at) => reviewAgreement(current, read.value, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = NOTE_PROBLEMS.includes(result.problem.code) ? 'note' : 'result';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}

export async function tellLeadOfReturn(
  event: Extract<CaseEvent, { type: 'agreement.returned' }>,
  deps: Deps,
): Promise<void> {
  await tellLead(event, deps, (current, t) => t.gate.review.returnedToLead(current.number, event.no));
}

export async function tellLeadOfPass(
  event: Extract<CaseEvent, { type: 'agreement.recorded' | 'agreement.part-recorded' }>,
  deps: Deps,
): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  const reviews = current && 'legalReviews' in current ? current.legalReviews : undefined;
  const wasReviewed = reviews?.some(({ no, result }) => no === event.no && result === 'passed');
  if (wasReviewed) await tellLead(event, deps, (it, t) => t.gate.review.passedToLead(it.number, event.no));
}

async function tellLead(event: CaseEvent, deps: Deps, says: (current: Case, t: Messages) => string): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current || !('leadId' in current)) return;
  await tell(`legal-${event.id}`, current.leadId, deps, (t) => says(current, t));
}

async function tell(key: string, personId: string, deps: Deps, says: (t: Messages) => string): Promise<void> {
  const person = (await deps.people.roster()).person(personId);
  if (!person) return;
  const { t } = await wordsForPerson(person, deps);
  await deps.slack.postToPerson(key, person.slackUserId, notice(says(t)));
}
