/** F6: does the peace hold? One tap when all is calm; what is not calm asks for more. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Term } from '../../domain/case/records.ts';
import { LATER_SIGNS } from '../../domain/case/session-codes.ts';
import {
  FOLLOW_UP_ACTIONS,
  FOLLOW_UP_METHODS,
  type FollowUpMethod,
  MOODS,
  PERFORMANCES,
  RECURRENCES,
} from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, multiSelect, radio, select, textInput } from '../../slack/elements.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { chosenIn } from '../../slack/reshape.ts';
import { FOLLOW_UP_FORM } from './ids.ts';
import { injuryField } from './injury-field.ts';
import { remediesField } from './remedies-field.ts';

export const REACHED = ['yes', 'no', 'refused'] as const;
export const RATINGS = ['1', '2', '3', '4', '5'] as const;

export const termField = (no: number): string => `term-${no}`;

export function termsOf(current: Case): readonly Term[] {
  return 'agreement' in current ? current.agreement.terms : [];
}

/** Where all is performed, so is each; where nobody knows, nobody knows of any. With one term the whole says it. */
export function asksTermByTerm(current: Case, performance: string): boolean {
  return termsOf(current).length > 1 && !['done', 'unknown'].includes(performance);
}

/** Asked term by term, one of them may turn out to be. */
function mayBeBreached(current: Case, performance: string): boolean {
  return performance === 'breached' || asksTermByTerm(current, performance);
}

/** `isCaller`: not of the team, and so the one who may ask how content the sides are. */
export type FollowUpFacts = { method: FollowUpMethod; isCaller: boolean };

export function followUpForm(
  current: Case,
  { method, isCaller }: FollowUpFacts,
  t: Messages,
  state: StateValues = {},
): ModalView {
  const { record: words } = t.followUps;
  const optional = { optional: true };
  const dispatch = { dispatch: true };
  const reached = REACHED.map((it) => [it, words.reached[it]] as const);
  const performance = chosenIn(state, 'performance', 'done');
  const isCalm = chosenIn(state, 'recurrence', 'none') === 'none' && chosenIn(state, 'mood', 'calm') === 'calm';
  return modal({
    callbackId: FOLLOW_UP_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id, method },
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
        dispatch,
      ),
      ...(asksTermByTerm(current, performance) ? termBlocks(current, performance, t) : []),
      ...(mayBeBreached(current, performance) ? remediesField(current, t) : []),
      input(
        words.recurrence,
        select('recurrence', choicesOf(RECURRENCES, t.codes.recurrence), t.common.choose, 'none'),
        dispatch,
      ),
      injuryField(t),
      input(words.mood, radio('mood', choicesOf(MOODS, t.codes.mood), 'calm'), dispatch),
      ...(isCalm ? [] : [leftoverBlock(t)]),
      input(
        words.action,
        select('action', choicesOf(FOLLOW_UP_ACTIONS, t.codes.followUpAction), t.common.choose, 'keep_watch'),
      ),
      ...(isCaller ? satisfactionBlocks(t) : []),
      input(words.note, textInput('note', { multiline: true, max: 500 }), { ...optional, hint: t.common.noNames }),
    ],
  });
}

function termBlocks(current: Case, performance: string, t: Messages): KnownBlock[] {
  return termsOf(current).map(({ obligor, kind }, at) =>
    input(
      t.forms.followUp.term(at + 1, t.codes.side[obligor], t.codes.termKind[kind]),
      select(termField(at + 1), choicesOf(PERFORMANCES, t.codes.performance), t.common.choose, performance),
    ),
  );
}

function leftoverBlock(t: Messages): KnownBlock {
  const { leftoverRisk, leftoverRiskHint } = t.forms.followUp;
  const field = multiSelect('leftoverRisk', choicesOf(LATER_SIGNS, t.codes.riskFlag), t.common.choose);
  return input(leftoverRisk, field, { optional: true, hint: leftoverRiskHint });
}

function satisfactionBlocks(t: Messages): KnownBlock[] {
  const { satisfactionA, satisfactionB, satisfaction } = t.forms.followUp;
  const ratings = choicesOf(RATINGS, satisfaction);
  return [
    input(satisfactionA, select('satisfactionA', ratings, t.common.choose), { optional: true }),
    input(satisfactionB, select('satisfactionB', ratings, t.common.choose), { optional: true }),
  ];
}
