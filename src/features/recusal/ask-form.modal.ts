/** F9: the request, in under a minute; oral requests are put on record here. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { RecusalInput } from '../../domain/case/recusal.ts';
import { RECUSAL_ASKERS, RECUSAL_GROUNDS } from '../../domain/case/recusal-record.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { checkboxes, choicesOf, dateTimePicker, radio, select, textInput, userSelect } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { ASK_FORM } from './ids.ts';

const ORAL = 'oral';
export const LONGEST_TEXT = 500;

export function askForm(current: Case, now: string, t: Messages): ModalView {
  const { ask, asker, ground } = t.recusal;
  return modal({
    callbackId: ASK_FORM,
    title: ask.title,
    submit: ask.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      section(raw(ask.intro(current.number))),
      input(ask.askedBy, radio('askedBy', choicesOf(RECUSAL_ASKERS, asker))),
      input(ask.side, radio('side', choicesOf(SIDES, t.codes.side)), { optional: true }),
      input(ask.against, userSelect('against', t.common.choose)),
      input(ask.ground, select('ground', choicesOf(RECUSAL_GROUNDS, ground), t.common.choose)),
      input(ask.text, textInput('text', { multiline: true, min: 5, max: LONGEST_TEXT }), { hint: t.common.noNames }),
      input(ask.oral, checkboxes('oral', [[ORAL, ask.oralTick]]), { optional: true }),
      input(ask.requestedAt, dateTimePicker('requestedAt', now)),
    ],
  });
}

export type Asked = { input: RecusalInput; against: string };

export function readAsk(
  state: StateValues,
  now: string,
  t: Messages,
): { value: Asked } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const askedBy = form.required('askedBy', RECUSAL_ASKERS);
  const side = form.choice('side', SIDES);
  if (askedBy === 'party' && !side) form.wrong('side', t.problems.chooseOne);
  const against = form.user('against');
  if (!against) form.wrong('against', t.problems.chooseOne);
  const requestedAt = form.instant('requestedAt');
  if (!requestedAt) form.wrong('requestedAt', t.problems.chooseOne);
  else if (requestedAt > now) form.wrong('requestedAt', t.problems.inTheFuture);
  const recusal: RecusalInput = {
    askedBy,
    ...(askedBy === 'party' && side ? { side } : {}),
    ground: form.required('ground', RECUSAL_GROUNDS),
    text: form.text('text', { min: 5, max: LONGEST_TEXT }),
    oral: form.choices('oral', [ORAL]).length > 0,
    requestedAt: requestedAt ?? now,
  };
  const errors = form.errors();
  return errors ? { errors } : { value: { input: recusal, against: against! } };
}
