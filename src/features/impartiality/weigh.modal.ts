/** The chief's form for a tie that may pass: what both sides say to it, and the decision. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import { SIDE_ANSWERS } from '../../domain/case/records.ts';
import type { TieDecision } from '../../domain/case/weigh-tie.ts';
import type { Messages } from '../../i18n/index.ts';
import { input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, radio, userSelect } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { WEIGH_FORM } from './ids.ts';

const DECISIONS = ['allow', 'keep_out'] as const;

export function weighForm(current: Case, veteranSlackId: string | null, t: Messages): ModalView {
  const { weigh } = t.impartiality;
  return modal({
    callbackId: WEIGH_FORM,
    title: weigh.title,
    submit: weigh.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      section(raw(weigh.intro(current.number))),
      input(weigh.veteran, userSelect('veteran', t.common.choose, veteranSlackId)),
      input(t.common.labelled(weigh.answer, t.codes.side.A), radio('answerA', choicesOf(SIDE_ANSWERS, weigh.answers))),
      input(t.common.labelled(weigh.answer, t.codes.side.B), radio('answerB', choicesOf(SIDE_ANSWERS, weigh.answers))),
      input(weigh.decision, radio('decision', choicesOf(DECISIONS, weigh.decisions))),
    ],
  });
}

export function readWeighing(
  state: StateValues,
  t: Messages,
): { value: TieDecision & { veteran: string } } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const veteran = form.user('veteran');
  if (!veteran) form.wrong('veteran', t.problems.chooseOne);
  const answers = { A: form.required('answerA', SIDE_ANSWERS), B: form.required('answerB', SIDE_ANSWERS) };
  const allowed = form.required('decision', DECISIONS) === 'allow';
  const errors = form.errors();
  return errors ? { errors } : { value: { veteran: veteran!, answers, allowed } };
}
