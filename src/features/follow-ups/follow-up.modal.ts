/** F6: does the peace hold? One tap when all is calm. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import {
  FOLLOW_UP_ACTIONS,
  FOLLOW_UP_METHODS,
  type FollowUpMethod,
  MOODS,
  PERFORMANCES,
  RECURRENCES,
} from '../../domain/case/vocabulary.ts';
import type { FollowUpInput } from '../../domain/follow-up/record-follow-up.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, radio, select, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { FOLLOW_UP_FORM } from './ids.ts';
import { injuryField, injuryFrom } from './injury-field.ts';
import { remediesField, remediesIn } from './remedies-field.ts';

const REACHED = ['yes', 'no', 'refused'] as const;

export function followUpForm(current: Case, method: FollowUpMethod, t: Messages): ModalView {
  const { record: words } = t.followUps;
  const reached = REACHED.map((it) => [it, words.reached[it]] as const);
  return modal({
    callbackId: FOLLOW_UP_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      context(mrkdwn`*${current.number}* · ${words.hint}`),
      input(
        words.method,
        select('method', choicesOf(FOLLOW_UP_METHODS, t.codes.followUpMethod), t.common.choose, method),
      ),
      input(words.reachedA, radio('reachedA', reached, 'yes')),
      input(words.reachedB, radio('reachedB', reached, 'yes')),
      input(
        words.performance,
        select('performance', choicesOf(PERFORMANCES, t.codes.performance), t.common.choose, 'done'),
      ),
      ...remediesField(current, t),
      input(
        words.recurrence,
        select('recurrence', choicesOf(RECURRENCES, t.codes.recurrence), t.common.choose, 'none'),
      ),
      injuryField(t),
      input(words.mood, radio('mood', choicesOf(MOODS, t.codes.mood), 'calm')),
      input(
        words.action,
        select('action', choicesOf(FOLLOW_UP_ACTIONS, t.codes.followUpAction), t.common.choose, 'keep_watch'),
      ),
      input(words.note, textInput('note', { multiline: true, max: 500 }), { optional: true, hint: t.common.noNames }),
    ],
  });
}

export function readFollowUp(
  state: StateValues,
  at: string,
  t: Messages,
): { value: FollowUpInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const note = form.text('note', { max: 500, optional: true });
  const value: FollowUpInput = {
    method: form.required('method', FOLLOW_UP_METHODS),
    at,
    reached: { A: form.required('reachedA', REACHED), B: form.required('reachedB', REACHED) },
    performance: form.required('performance', PERFORMANCES),
    recurrence: form.required('recurrence', RECURRENCES),
    mood: form.required('mood', MOODS),
    action: form.required('action', FOLLOW_UP_ACTIONS),
    ...(injuryFrom(form) ? { seriousInjury: true as const } : {}),
    ...remediesIn(form),
    ...(note ? { note } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
