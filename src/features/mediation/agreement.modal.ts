/** F5: what both sides accepted, term by term. One term is open at a time; those put aside stand above it. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { DraftTerm, DraftTerms } from '../../domain/agreement/draft-terms.ts';
import type { Finding } from '../../domain/agreement/findings.ts';
import type { Term } from '../../domain/case/records.ts';
import { BASES } from '../../domain/case/vocabulary.ts';
import { termLine } from '../../i18n/term-line.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, divider, input, modal, section } from '../../slack/blocks.ts';
import { checkboxes, choicesOf, datePicker, radio, select, textInput } from '../../slack/elements.ts';
import { inPieces } from '../../slack/limits.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { type AgreementFrame, metadataOf } from './agreement-frame.ts';
import { termBlocks } from './agreement-term.modal.ts';
import { consentFields } from './consent-fields.ts';
import { guardianField } from './guardian-field.ts';
import { ADD_TERM, AGREEMENT_FORM, EDIT_TERM, REMOVE_TERM, SCOPE } from './ids.ts';

export const FORMS = ['written', 'oral', 'on_scene'] as const;
export const SIGNATURES = ['signed', 'oral_confirmed', 'agent_signed', 'refused'] as const;
export const CONFIRMATIONS = ['wanted', 'not_wanted', 'undecided'] as const;
export const SCOPES = ['all', 'part'] as const;
export const LONGEST = { host: 60, facts: 2000, responsibility: 500, issues: 300 } as const;

export type Above = {
  /** What the open term held before, when it is opened again. */
  term?: Term;
  /** Said on top: why a term could not be put aside. */
  notice?: string;
  /** Warnings to be ticked. */
  warnings?: readonly Finding[];
};

export function agreementForm(frame: AgreementFrame, draft: DraftTerms, words: Words, above: Above = {}): ModalView {
  const { t } = words;
  const { agreement: says } = t.mediation;
  const place = { no: draft.terms.length + 1, isOptional: draft.terms.length > 0, term: above.term };
  return modal({
    callbackId: AGREEMENT_FORM,
    title: says.title,
    submit: says.submit,
    close: t.common.cancel,
    metadata: metadataOf(frame),
    blocks: [
      context(mrkdwn`*${frame.number}* · ${says.advice}`),
      ...(above.notice ? [section(raw(`:warning: ${above.notice}`))] : []),
      ...warningBlocks(above.warnings ?? [], words),
      input(says.form, radio('form', choicesOf(FORMS, says.forms), 'written')),
      input(says.basis, select('basis', choicesOf(BASES, t.codes.basis), t.common.choose, frame.basis)),
      input(says.host, textInput('host', { min: 2, max: LONGEST.host, initial: frame.host })),
      input(says.facts, textInput('facts', { multiline: true, min: 20, max: LONGEST.facts }), {
        hint: t.common.noNames,
      }),
      input(says.responsibility, textInput('responsibility', { multiline: true, max: LONGEST.responsibility }), {
        optional: true,
      }),
      ...scopeBlocks(frame, words),
      divider(),
      ...draft.terms.flatMap((one, at) => asideBlocks(one, at + 1, words)),
      ...(frame.open > 0 ? termBlocks(frame, place, t) : []),
      ...(frame.open > 0 ? [actions('terms', [button(ADD_TERM, says.addTerm)])] : []),
      divider(),
      ...guardianField(frame, t),
      ...consentFields(frame.isDelicate, t),
      ...signatureBlocks(frame, words),
    ],
  });
}

function scopeBlocks({ isPartial }: AgreementFrame, { t }: Words): KnownBlock[] {
  const { agreement: says } = t.mediation;
  const issues = (field: string, label: string) =>
    input(label, textInput(field, { multiline: true, min: 2, max: LONGEST.issues }), { hint: t.common.noNames });
  return [
    input(says.scope, radio(SCOPE, choicesOf(SCOPES, says.scopes), isPartial ? 'part' : 'all'), { dispatch: true }),
    ...(isPartial ? [issues('agreedIssues', says.agreedIssues), issues('openIssues', says.openIssues)] : []),
  ];
}

/** A term put aside: what it says, and the two things that can be done with it. */
function asideBlocks({ id, term }: DraftTerm, no: number, words: Words): KnownBlock[] {
  const { agreement: says } = words.t.mediation;
  const value = String(id);
  return [
    ...inPieces(term.text).map((piece, at) =>
      section(at === 0 ? mrkdwn`*${termLine(term, no, words)}*\n${piece}` : piece),
    ),
    actions(`aside-${id}`, [
      button(EDIT_TERM, says.editTerm, { value }),
      button(REMOVE_TERM, says.removeTerm, { value }),
    ]),
  ];
}

function signatureBlocks({ today, mayBeConfirmed }: AgreementFrame, { t }: Words): KnownBlock[] {
  const { agreement: says } = t.mediation;
  const signatures = choicesOf(SIGNATURES, says.signatures);
  const confirmations = choicesOf(CONFIRMATIONS, says.confirmations);
  return [
    input(says.signatureA, radio('signatureA', signatures)),
    input(says.signedOnA, datePicker('signedOnA', today)),
    input(says.signatureB, radio('signatureB', signatures)),
    input(says.signedOnB, datePicker('signedOnB', today)),
    input(says.copies, checkboxes('copies', [['delivered', says.copiesDelivered]]), { optional: true }),
    ...(mayBeConfirmed
      ? [
          input(
            says.judicialConfirmation,
            select('judicialConfirmation', confirmations, t.common.choose, 'undecided'),
            { hint: says.confirmationHint },
          ),
        ]
      : []),
    input(says.effectiveOn, datePicker('effectiveOn', today)),
  ];
}

function warningBlocks(warnings: readonly Finding[], { t }: Words): KnownBlock[] {
  if (warnings.length === 0) return [];
  const { agreement: says } = t.mediation;
  const lines = warnings.map(
    (warning) => `:warning: ${says.finding(warning.term ?? null, t.codes.finding[warning.code])}`,
  );
  return [
    section(raw(lines.join('\n'))),
    input(says.warnings, checkboxes('warnings', [['checked', says.warningsChecked]]), { optional: true }),
  ];
}
