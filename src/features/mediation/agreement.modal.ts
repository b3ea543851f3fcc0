/** F5: what both sides accepted, term by term; a term more with one click, nothing typed is lost. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { MediatedCase } from '../../domain/case/case.ts';
import type { AgreementInput } from '../../domain/case/mediation.ts';
import { involvesMinor } from '../../domain/case/minors.ts';
import type { Term } from '../../domain/case/records.ts';
import { BASES, type MediationBasis, TERM_KINDS } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { actions, button, context, divider, input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { checkboxes, choicesOf, datePicker, numberInput, radio, select, textInput } from '../../slack/elements.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { guardianField, guardianIn } from './guardian-field.ts';
import { ADD_TERM, AGREEMENT_FORM } from './ids.ts';

const FORMS = ['written', 'oral', 'on_scene'] as const;
const SIGNATURES = ['signed', 'oral_confirmed', 'agent_signed', 'refused'] as const;
const CONFIRMATIONS = ['wanted', 'not_wanted', 'undecided'] as const;
const SIDES = ['A', 'B'] as const;
const MOST_TERMS = 10;
const MOST_AMOUNT = 99_999_999;

export type AgreementDraft = {
  caseId: string;
  number: string;
  basis: MediationBasis;
  host: string;
  today: string;
  terms: number;
  minorInvolved: boolean;
};

export function draftOf(current: MediatedCase, host: string, today: string): AgreementDraft {
  const { basis } = current.triage.gateInputs;
  const minorInvolved = involvesMinor(current);
  return { caseId: current.id, number: current.number, basis, host, today, terms: 1, minorInvolved };
}

export function agreementForm(draft: AgreementDraft, t: Messages): ModalView {
  const { agreement: words } = t.mediation;
  const labelled = <T extends string>(codes: readonly T[], labels: Record<T, string>) => choicesOf(codes, labels);
  const terms = Array.from({ length: draft.terms }, (_, at) => termBlocks(at + 1, t)).flat();
  return modal({
    callbackId: AGREEMENT_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.cancel,
    metadata: { ...draft },
    blocks: [
      context(mrkdwn`*${draft.number}* · ${words.advice}`),
      input(words.form, radio('form', labelled(FORMS, words.forms), 'written')),
      input(words.basis, select('basis', choicesOf(BASES, t.codes.basis), t.common.choose, draft.basis)),
      input(words.host, textInput('host', { min: 2, max: 60, initial: draft.host })),
      input(words.facts, textInput('facts', { multiline: true, min: 20, max: 2000 }), { hint: t.common.noNames }),
      divider(),
      ...terms,
      ...(draft.terms < MOST_TERMS ? [actions('terms', [button(ADD_TERM, words.addTerm)])] : []),
      divider(),
      ...guardianField(draft, t),
      input(words.signatureA, radio('signatureA', labelled(SIGNATURES, words.signatures))),
      input(words.signatureB, radio('signatureB', labelled(SIGNATURES, words.signatures))),
      input(words.copies, checkboxes('copies', [['delivered', words.copiesDelivered]]), { optional: true }),
      input(
        words.judicialConfirmation,
        select('judicialConfirmation', labelled(CONFIRMATIONS, words.confirmations), t.common.choose, 'undecided'),
      ),
      input(words.effectiveOn, datePicker('effectiveOn', draft.today)),
    ],
  });
}

function termBlocks(no: number, t: Messages): KnownBlock[] {
  const { agreement: words } = t.mediation;
  const field = (name: string) => `term${no}-${name}`;
  return [
    section(raw(words.termHeading(no))),
    input(words.obligor, radio(field('obligor'), choicesOf(SIDES, t.codes.side))),
    input(words.kind, select(field('kind'), choicesOf(TERM_KINDS, t.codes.termKind), t.common.choose)),
    input(words.text, textInput(field('text'), { min: 2, max: 300 })),
    input(words.amount, numberInput(field('amount'), { min: 1, max: MOST_AMOUNT }), { optional: true }),
    input(words.dueOn, datePicker(field('dueOn')), { optional: true }),
  ];
}

/** The draft as the open form carries it, with one term more. */
export function withOneTermMore(metadata: Record<string, string>): AgreementDraft {
  const terms = Math.min(Number(metadata.terms ?? '1') + 1, MOST_TERMS);
  const { caseId = '', number = '', host = '', today = '' } = metadata;
  const basis = BASES.find((known) => known === metadata.basis) ?? 'peoples_mediation';
  return { caseId, number, basis, host, today, terms, minorInvolved: metadata.minorInvolved === 'true' };
}

export function readAgreement(
  metadata: Record<string, string>,
  state: StateValues,
  t: Messages,
): { value: AgreementInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const count = Math.min(Number(metadata.terms ?? '1'), MOST_TERMS);
  const effectiveOn = form.date('effectiveOn');
  if (!effectiveOn) form.wrong('effectiveOn', t.problems.chooseOne);
  const value: AgreementInput = {
    form: form.required('form', FORMS),
    basis: form.required('basis', BASES),
    host: form.text('host', { min: 2, max: 60 }),
    facts: form.text('facts', { min: 20, max: 2000 }),
    terms: Array.from({ length: count }, (_, at) => readTerm(at + 1, form, t)),
    signatures: { A: form.required('signatureA', SIGNATURES), B: form.required('signatureB', SIGNATURES) },
    copiesDelivered: form.choices('copies', ['delivered']).length > 0,
    judicialConfirmation: form.required('judicialConfirmation', CONFIRMATIONS),
    effectiveOn: effectiveOn ?? '',
    guardianPresent: guardianIn(form),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}

function readTerm(no: number, form: Form, t: Messages): Term {
  const field = (name: string) => `term${no}-${name}`;
  const kind = form.required(field('kind'), TERM_KINDS);
  const amount = form.number(field('amount'), { min: 1, max: MOST_AMOUNT, optional: true });
  const dueOn = form.date(field('dueOn'));
  if ((kind === 'pay' || kind === 'share_cost') && amount === null)
    form.wrong(field('amount'), t.mediation.agreement.termNeedsMoney);
  if ((kind === 'pay' || kind === 'share_cost') && dueOn === null)
    form.wrong(field('dueOn'), t.mediation.agreement.termNeedsMoney);
  return {
    obligor: form.required(field('obligor'), SIDES),
    kind,
    text: form.text(field('text'), { min: 2, max: 300 }),
    ...(amount === null ? {} : { amount }),
    ...(dueOn === null ? {} : { dueOn }),
  };
}
