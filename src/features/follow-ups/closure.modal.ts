/** F7: how it ended. Settled after a calm watch; not resolved or withdrawn on the word of two people. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { ClosureInput } from '../../domain/case/ending.ts';
import { OUTCOME_ELEMENTS, UNRESOLVED_REASONS } from '../../domain/case/vocabulary.ts';
import type { Dossier } from '../../domain/dossier/completeness.ts';
import { dossierLine } from '../../i18n/dossier-line.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { checkboxes, choicesOf, radio, select, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { CLOSURE_FORM } from './ids.ts';

const OUTCOMES = ['resolved', 'unresolved', 'withdrawn'] as const;
const SIDES = ['A', 'B'] as const;

/** `decides`: this person's submit closes; otherwise it proposes. */
export function closureForm(current: Case, decides: boolean, t: Messages, dossier: Dossier | null = null): ModalView {
  const { close: words } = t.followUps;
  const outcomes = current.status === 'follow_up' ? (['resolved'] as const) : (['unresolved', 'withdrawn'] as const);
  const proposed = 'closureProposal' in current ? current.closureProposal : undefined;
  const optional = { optional: true };
  const notResolved: KnownBlock[] = [
    input(
      words.alternatives,
      checkboxes(
        'alternatives',
        [['explained', words.alternativesExplained]],
        proposed?.alternativesExplained ? ['explained'] : [],
      ),
      optional,
    ),
    input(
      words.reason,
      select(
        'reason',
        choicesOf(UNRESOLVED_REASONS, t.codes.unresolvedReason),
        t.common.choose,
        proposed?.reason ?? null,
      ),
      optional,
    ),
    input(words.withdrawnBy, radio('withdrawnBy', choicesOf(SIDES, t.codes.side), proposed?.withdrawnBy), optional),
  ];
  const reached = choicesOf(OUTCOME_ELEMENTS, t.codes.outcomeElement);
  return modal({
    callbackId: CLOSURE_FORM,
    title: words.title,
    submit: decides ? words.submit : words.propose,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      context(mrkdwn`*${current.number}*${decides ? '' : ` · ${words.proposeHint}`}`),
      ...(dossier ? [context(mrkdwn`:file_folder: ${dossierLine(dossier, t)}`)] : []),
      input(words.outcome, radio('outcome', choicesOf(outcomes, t.codes.status), proposed?.outcome ?? outcomes[0])),
      ...(current.status === 'follow_up'
        ? [input(words.elements, checkboxes('elements', reached, ['agreement', 'performed']), optional)]
        : notResolved),
      input(words.lessons, textInput('lessons', { multiline: true, max: 1000 }), {
        ...optional,
        hint: t.common.noNames,
      }),
    ],
  });
}

export function readClosure(
  state: StateValues,
  t: Messages,
): { value: ClosureInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const outcome = form.required('outcome', OUTCOMES);
  const alternativesExplained = form.choices('alternatives', ['explained']).length > 0;
  const reason = form.choice('reason', UNRESOLVED_REASONS);
  const withdrawnBy = form.choice('withdrawnBy', SIDES);
  const lessons = form.text('lessons', { max: 1000, optional: true });
  const value: ClosureInput = {
    outcome,
    elements: form.choices('elements', OUTCOME_ELEMENTS),
    alternativesExplained,
    ...(outcome === 'unresolved' && reason ? { reason } : {}),
    ...(outcome === 'withdrawn' && withdrawnBy ? { withdrawnBy } : {}),
    ...(lessons ? { lessons } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
