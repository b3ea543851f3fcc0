/** What was typed into an agreement form, read field by field with its limits. */
import type { DraftTerms } from '../../domain/agreement/draft-terms.ts';
import type { Finding } from '../../domain/agreement/findings.ts';
import type { AgreementInput } from '../../domain/case/mediation.ts';
import { BASES } from '../../domain/case/vocabulary.ts';
import { addDays } from '../../domain/time/working-calendar.ts';
import type { Messages } from '../../i18n/index.ts';
import type { StateValues } from '../../slack/calls.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { CONFIRMATIONS, FORMS, LONGEST, SCOPES, SIGNATURES } from './agreement.modal.ts';
import type { AgreementFrame } from './agreement-frame.ts';
import { isTouched, readTerm, termField } from './agreement-term.modal.ts';
import { consentIn } from './consent-fields.ts';
import { guardianIn } from './guardian-field.ts';
import { SCOPE } from './ids.ts';

const LATEST_EFFECT_DAYS = 365;

type Read = { value: AgreementInput; isWarned: boolean } | { errors: Record<string, string> };

export function readAgreement(frame: AgreementFrame, draft: DraftTerms, state: StateValues, t: Messages): Read {
  const form = readForm(state, t);
  const isPartial = form.required(SCOPE, SCOPES) === 'part' && frame.isPartial;
  const responsibility = form.text('responsibility', { max: LONGEST.responsibility, optional: true });
  const value: AgreementInput = {
    form: form.required('form', FORMS),
    basis: form.required('basis', BASES),
    host: form.text('host', { min: 2, max: LONGEST.host }),
    facts: form.text('facts', { min: 20, max: LONGEST.facts }),
    ...(responsibility ? { responsibility } : {}),
    ...(isPartial ? { partial: { agreed: issues(form, 'agreedIssues'), open: issues(form, 'openIssues') } } : {}),
    terms: allTerms(frame, draft, state, form, t),
    signatures: { A: form.required('signatureA', SIGNATURES), B: form.required('signatureB', SIGNATURES) },
    signedOn: { A: signedOn(frame, 'signedOnA', form, t), B: signedOn(frame, 'signedOnB', form, t) },
    copiesDelivered: form.choices('copies', ['delivered']).length > 0,
    judicialConfirmation: frame.mayBeConfirmed ? form.required('judicialConfirmation', CONFIRMATIONS) : 'not_wanted',
    effectiveOn: effectiveOn(frame, form, t),
    guardianPresent: guardianIn(form),
    ...consentIn(frame.isDelicate, form),
  };
  const errors = form.errors();
  return errors ? { errors } : { value, isWarned: form.choices('warnings', ['checked']).length > 0 };
}

function allTerms(frame: AgreementFrame, draft: DraftTerms, state: StateValues, form: Form, t: Messages) {
  const aside = draft.terms.map(({ term }) => term);
  const isOpen = frame.open > 0 && (aside.length === 0 || isTouched(frame, state));
  return isOpen ? [...aside, readTerm(frame, form, t)] : aside;
}

function issues(form: Form, field: string): string {
  return form.text(field, { min: 2, max: LONGEST.issues });
}

function signedOn({ since, today }: AgreementFrame, field: string, form: Form, t: Messages): string {
  const day = form.date(field);
  if (day === null) form.wrong(field, t.problems.chooseOne);
  else if (day > today) form.wrong(field, t.mediation.agreement.signedInFuture);
  else if (day < since) form.wrong(field, t.mediation.agreement.signedTooEarly);
  return day ?? today;
}

function effectiveOn({ since, today }: AgreementFrame, form: Form, t: Messages): string {
  const day = form.date('effectiveOn');
  if (day === null) form.wrong('effectiveOn', t.problems.chooseOne);
  else if (day < since) form.wrong('effectiveOn', t.mediation.agreement.signedTooEarly);
  else if (day > addDays(today, LATEST_EFFECT_DAYS)) form.wrong('effectiveOn', t.mediation.agreement.effectTooLate);
  return day ?? today;
}

/** Beside which field a finding stands. One about a term put aside stands beside the facts, with the term's number. */
export function fieldOf({ code, term }: Finding, frame: AgreementFrame, draft: DraftTerms): string {
  const isOpen = term !== undefined && term > draft.terms.length && frame.open > 0;
  if (isOpen) {
    if (code === 'money_without_amount' || code === 'instalments_do_not_add_up') return termField(frame.open, 'amount');
    return termField(frame.open, code === 'owes_itself' ? 'obligee' : 'text');
  }
  if (code === 'effect_before_signature') return 'effectiveOn';
  return code === 'oral_on_paper' ? 'form' : 'facts';
}
