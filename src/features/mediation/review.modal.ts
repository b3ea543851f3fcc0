/** What the legal reviewer reads, and the answer: passed, or returned with what has to be changed. */
import type { ModalView } from '@slack/types';
import type { MediatedCase } from '../../domain/case/case.ts';
import type { ReviewInput } from '../../domain/case/legal-review.ts';
import type { PendingAgreement } from '../../domain/case/review-records.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { agreementRecord } from '../../slack/agreement-record.view.ts';
import { context, divider, input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, radio, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { paragraphs } from '../../slack/typed-lines.view.ts';
import { REVIEW_AGREEMENT_FORM } from './ids.ts';

const RESULTS = ['passed', 'returned'] as const;

export function agreementReviewForm(
  current: MediatedCase & { pendingAgreement: PendingAgreement },
  words: Words,
): ModalView {
  const { t } = words;
  const { review } = t.gate;
  const { agreement, reasons } = current.pendingAgreement;
  const why = reasons.map((reason) => review.reasons[reason]).join(t.common.listSeparator);
  return modal({
    callbackId: REVIEW_AGREEMENT_FORM,
    title: review.title,
    submit: review.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      section(mrkdwn`*${agreement.no}* · ${t.codes.basis[agreement.basis]} · ${agreement.host}`),
      context(mrkdwn`${review.why(why)}`),
      ...paragraphs(agreementRecord(agreement, current, words)),
      ...(agreement.guardianPresent ? [context(raw(t.mediation.session.guardianPresent))] : []),
      divider(),
      input(review.result, radio('result', choicesOf(RESULTS, review.results))),
      input(review.note, textInput('note', { multiline: true, max: 500 }), { optional: true, hint: review.noteHint }),
    ],
  });
}

export function readReview(
  state: StateValues,
  t: Messages,
): { value: ReviewInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const note = form.text('note', { max: 500, optional: true });
  const value: ReviewInput = { result: form.required('result', RESULTS), ...(note ? { note } : {}) };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
