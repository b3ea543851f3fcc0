/** F7: how it ended. Settled after a calm watch; not resolved or withdrawn on the word of two people. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { ClosureInput } from '../../domain/case/ending.ts';
import { OUTCOME_ELEMENTS, type OutcomeElement, SIDES, UNRESOLVED_REASONS } from '../../domain/case/vocabulary.ts';
import type { Dossier } from '../../domain/dossier/completeness.ts';
import type { PlainDate } from '../../domain/time/instant.ts';
import { dossierLine } from '../../i18n/dossier-line.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { checkboxes, choicesOf, datePicker, radio, select, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { chosenIn } from '../../slack/reshape.ts';
import { CLOSURE_FORM } from './ids.ts';

const OUTCOMES = ['resolved', 'unresolved', 'withdrawn'] as const;
type Outcome = (typeof OUTCOMES)[number];
const CANDIDATE = 'candidate';
const OPTIONAL = { optional: true };

function outcomesOf({ status }: Case): readonly Outcome[] {
  return status === 'follow_up' ? ['resolved'] : ['unresolved', 'withdrawn'];
}

/** `decides`: this person's submit closes; otherwise it proposes. What is asked besides follows from the outcome. */
export function closureForm(
  current: Case,
  decides: boolean,
  t: Messages,
  state: StateValues = {},
  dossier: Dossier | null = null,
): ModalView {
  const { close: words } = t.followUps;
  const outcomes = outcomesOf(current);
  const proposed = 'closureProposal' in current ? current.closureProposal : undefined;
  const initial = proposed?.outcome ?? outcomes[0]!;
  const outcome = chosenIn(state, 'outcome', initial);
  return modal({
    callbackId: CLOSURE_FORM,
    title: words.title,
    submit: decides ? words.submit : words.propose,
    close: t.common.cancel,
    metadata: { caseId: current.id, ...(decides ? { decides: 'yes' } : {}) },
    blocks: [
      context(mrkdwn`*${current.number}*${decides ? '' : ` · ${words.proposeHint}`}`),
      ...(dossier ? [context(mrkdwn`:file_folder: ${dossierLine(dossier, t)}`)] : []),
      input(words.outcome, radio('outcome', choicesOf(outcomes, t.codes.status), initial), { dispatch: true }),
      ...(outcome === 'resolved' ? settledBlocks(current, t) : []),
      ...(outcome === 'resolved' ? [] : [reachedField(proposed?.elements ?? [], t)]),
      ...(outcome === 'unresolved' ? unresolvedBlocks(proposed, t) : []),
      ...(outcome === 'withdrawn' ? withdrawnBlocks(proposed, t) : []),
      input(words.lessons, textInput('lessons', { multiline: true, max: 1000, initial: proposed?.lessons ?? '' }), {
        ...OPTIONAL,
        hint: t.common.noNames,
      }),
    ],
  });
}

function settledBlocks({ repeats }: Case, t: Messages): KnownBlock[] {
  const { calls, callsHint } = t.followUps.close;
  const { showcase, showcaseCandidate } = t.forms.closure;
  return [
    ...(repeats?.undecided
      ? [input(calls, textInput('callsReason', { multiline: true, min: 5, max: 500 }), { hint: callsHint })]
      : []),
    reachedField(['agreement', 'performed'], t),
    input(showcase, checkboxes('showcase', [[CANDIDATE, showcaseCandidate]]), OPTIONAL),
  ];
}

/** Also where it did not end well, something may have come of it: an apology, a way to the court. */
function reachedField(initial: readonly OutcomeElement[], t: Messages): KnownBlock {
  const reached = choicesOf(OUTCOME_ELEMENTS, t.codes.outcomeElement);
  return input(t.followUps.close.elements, checkboxes('elements', reached, initial), OPTIONAL);
}

function unresolvedBlocks(proposed: Partial<ClosureInput> | undefined, t: Messages): KnownBlock[] {
  const { close: words } = t.followUps;
  const told = proposed?.alternativesTo ?? (proposed?.alternativesExplained ? SIDES : []);
  const reasons = choicesOf(UNRESOLVED_REASONS, t.codes.unresolvedReason);
  return [
    input(words.alternatives, checkboxes('alternatives', choicesOf(SIDES, t.codes.side), told), OPTIONAL),
    input(words.reason, select('reason', reasons, t.common.choose, proposed?.reason ?? null), OPTIONAL),
  ];
}

function withdrawnBlocks(proposed: Partial<ClosureInput> | undefined, { codes, followUps }: Messages): KnownBlock[] {
  const { withdrawnBy, withdrawnOn, stance, stanceHint } = followUps.close;
  const said = textInput('stance', { multiline: true, min: 5, max: 500, initial: proposed?.stance ?? '' });
  return [
    input(withdrawnBy, radio('withdrawnBy', choicesOf(SIDES, codes.side), proposed?.withdrawnBy)),
    input(withdrawnOn, datePicker('withdrawnOn', proposed?.withdrawnOn ?? null)),
    input(stance, said, { hint: stanceHint }),
  ];
}

/** `days`: on which of them a side can have withdrawn. */
export function readClosure(
  current: Case,
  state: StateValues,
  days: { from: PlainDate; to: PlainDate },
  t: Messages,
): { value: ClosureInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const outcome = form.required('outcome', OUTCOMES);
  const alternativesTo = form.choices('alternatives', SIDES);
  const reason = form.choice('reason', UNRESOLVED_REASONS);
  const withdrawnBy = outcome === 'withdrawn' ? form.required('withdrawnBy', SIDES) : null;
  const withdrawnOn = outcome === 'withdrawn' ? form.date('withdrawnOn', days) : null;
  const stance = outcome === 'withdrawn' ? form.text('stance', { min: 5, max: 500 }) : '';
  const isCandidate = form.choices('showcase', [CANDIDATE]).length > 0;
  const lessons = form.text('lessons', { max: 1000, optional: true });
  const isAskedAboutCalls = outcome === 'resolved' && current.repeats?.undecided !== undefined;
  const callsReason = isAskedAboutCalls ? form.text('callsReason', { min: 5, max: 500 }) : '';
  const value: ClosureInput = {
    outcome,
    elements: form.choices('elements', OUTCOME_ELEMENTS),
    alternativesExplained: SIDES.every((side) => alternativesTo.includes(side)),
    ...(alternativesTo.length > 0 ? { alternativesTo } : {}),
    ...(outcome === 'unresolved' && reason ? { reason } : {}),
    ...(withdrawnBy ? { withdrawnBy, stance } : {}),
    ...(withdrawnOn ? { withdrawnOn } : {}),
    ...(outcome === 'resolved' && isCandidate ? { showcaseCandidate: true } : {}),
    ...(lessons ? { lessons } : {}),
    ...(callsReason ? { callsReason } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
