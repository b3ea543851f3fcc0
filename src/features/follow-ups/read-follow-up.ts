/** What was filled in about a check. */
import type { Case } from '../../domain/case/case.ts';
import { LATER_SIGNS } from '../../domain/case/session-codes.ts';
import {
  FOLLOW_UP_ACTIONS,
  FOLLOW_UP_METHODS,
  MOODS,
  PERFORMANCES,
  RECURRENCES,
} from '../../domain/case/vocabulary.ts';
import { type FollowUpInput, worstOf } from '../../domain/follow-up/record-follow-up.ts';
import type { Messages } from '../../i18n/index.ts';
import type { StateValues } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { asksTermByTerm, RATINGS, REACHED, termField, termsOf } from './follow-up.modal.ts';
import { injuryFrom } from './injury-field.ts';
import { remediesIn } from './remedies-field.ts';

export function readFollowUp(
  current: Case,
  state: StateValues,
  at: string,
  t: Messages,
): { value: FollowUpInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const note = form.text('note', { max: 500, optional: true });
  const said = form.required('performance', PERFORMANCES);
  const terms = asksTermByTerm(current, said)
    ? termsOf(current).map((_, index) => form.required(termField(index + 1), PERFORMANCES))
    : null;
  const leftoverRisk = form.choices('leftoverRisk', LATER_SIGNS);
  const ratings = { A: form.choice('satisfactionA', RATINGS), B: form.choice('satisfactionB', RATINGS) };
  const satisfaction = Object.fromEntries(
    Object.entries(ratings).flatMap(([side, rating]) => (rating ? [[side, Number(rating)]] : [])),
  );
  const value: FollowUpInput = {
    method: form.required('method', FOLLOW_UP_METHODS),
    at,
    reached: { A: form.required('reachedA', REACHED), B: form.required('reachedB', REACHED) },
    performance: terms ? worstOf(terms) : said,
    ...(terms ? { terms } : {}),
    recurrence: form.required('recurrence', RECURRENCES),
    mood: form.required('mood', MOODS),
    action: form.required('action', FOLLOW_UP_ACTIONS),
    ...(injuryFrom(form) ? { seriousInjury: true as const } : {}),
    ...remediesIn(form),
    ...(leftoverRisk.length > 0 ? { leftoverRisk } : {}),
    ...(Object.keys(satisfaction).length > 0 ? { satisfaction } : {}),
    ...(note ? { note } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
