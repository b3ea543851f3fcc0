/** A side's feedback is put on record by somebody who had no part in the case. */
import { changeOrHold, keepHeld } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import { isAskedAfter, recordFeedback } from '../../domain/impartiality/feedback.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import type { ProblemCode } from '../../domain/result.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { feedbackForm, readFeedback } from './feedback.modal.ts';

export async function openFeedback(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed)
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const permission = can(person, 'feedback.record', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  if (!isAskedAfter(current)) return call.reply(notice(problemText({ code: 'case.not-in-this-state' }, t)));
  if (isShielded(current)) {
    const attempt = { step: 'feedback.record', by: person.id, requestKey: call.requestKey };
    await keepHeld(deps, current.id, 'case.shielded', attempt);
    return call.reply(notice(problemText({ code: 'case.shielded' }, t)));
  }
  await call.open(feedbackForm(current, t));
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = { 'feedback.answers-needed': 'processFair' };

export async function submitFeedback(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readFeedback(call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const attempt = { step: 'feedback.record', by: person.id, requestKey: call.requestKey };
  const result = await changeOrHold(deps, call.metadata.caseId ?? '', attempt, (current, at) =>
    recordFeedback(current, read.value, person, at),
  );
  if (result.ok) return { kind: 'close' };
  return { kind: 'errors', errors: { [FIELD_OF[result.problem.code] ?? 'side']: problemText(result.problem, t) } };
}
