/** F8: one side's answers, as an independent caller hears them or reads them on paper. Never filled in by the party here. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import {
  FEEDBACK_CHANNELS,
  type FeedbackInput,
  type Rating,
  REACHED,
} from '../../domain/impartiality/feedback-record.ts';
import type { Messages } from '../../i18n/index.ts';
import { input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, radio, select, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { FEEDBACK_FORM } from './ids.ts';

const RATINGS = ['5', '4', '3', '2', '1'] as const;
const YES_NO = ['yes', 'no'] as const;

export function feedbackForm(current: Case, t: Messages): ModalView {
  const { form, channel, reached, rating } = t.feedback;
  const optional = { optional: true };
  const rated = (field: 'processFair' | 'heard' | 'outcomeAccept') =>
    input(form[field], select(field, choicesOf(RATINGS, rating), t.common.choose), optional);
  const yesNo = (field: 'feltPressured' | 'wouldUseAgain') =>
    input(form[field], radio(field, choicesOf(YES_NO, t.common)), optional);
  return modal({
    callbackId: FEEDBACK_FORM,
    title: form.title,
    submit: form.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      section(raw(form.intro(current.number))),
      input(form.side, radio('side', choicesOf(SIDES, t.codes.side))),
      input(form.channel, select('channel', choicesOf(FEEDBACK_CHANNELS, channel), t.common.choose)),
      input(form.reached, radio('reached', choicesOf(REACHED, reached))),
      rated('processFair'),
      rated('heard'),
      rated('outcomeAccept'),
      yesNo('feltPressured'),
      yesNo('wouldUseAgain'),
      input(form.comment, textInput('comment', { multiline: true, max: 500 }), { ...optional, hint: t.common.noNames }),
    ],
  });
}

export function readFeedback(
  state: StateValues,
  t: Messages,
): { value: FeedbackInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const side = form.required('side', SIDES);
  const channel = form.required('channel', FEEDBACK_CHANNELS);
  const reached = form.required('reached', REACHED);
  const comment = form.text('comment', { max: 500, optional: true });
  const answered = reached === 'yes';
  const rating = (field: string): Rating | null => {
    const chosen = form.choice(field, RATINGS);
    return chosen === null ? null : (Number(chosen) as Rating);
  };
  const processFair = rating('processFair');
  if (answered && processFair === null) form.wrong('processFair', t.feedback.form.neededWhenReached);
  const feltPressured = form.choice('feltPressured', YES_NO);
  if (answered && feltPressured === null) form.wrong('feltPressured', t.feedback.form.neededWhenReached);
  const [heard, outcomeAccept, again] = [
    rating('heard'),
    rating('outcomeAccept'),
    form.choice('wouldUseAgain', YES_NO),
  ];
  const errors = form.errors();
  if (errors) return { errors };
  const answers =
    answered && processFair !== null && feltPressured !== null
      ? {
          processFair,
          feltPressured: feltPressured === 'yes',
          ...(heard ? { heard } : {}),
          ...(outcomeAccept ? { outcomeAccept } : {}),
          ...(again ? { wouldUseAgain: again === 'yes' } : {}),
        }
      : null;
  return { value: { side, channel, reached, ...(answers ? { answers } : {}), ...(comment ? { comment } : {}) } };
}
