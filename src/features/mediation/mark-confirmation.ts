/** The way to the court is marked: applied for, decided, or not wanted after all. */
import { changeOrHold } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import { CONFIRMATION_MARKS } from '../../domain/agreement/confirmation-marks.ts';
import { confirmationOf, markConfirmation } from '../../domain/agreement/judicial-confirmation.ts';
import { can } from '../../domain/people/permissions.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { confirmationForm } from './confirmation.modal.ts';

export async function openConfirmation(call: ActionCall, deps: Deps): Promise<void> {
  const { person, locale, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  const asked = current ? confirmationOf(current) : null;
  if (!current || !asked) return call.reply(notice(problemText({ code: 'confirmation.none' }, t)));
  const permission = can(person, 'case.mark-confirmation', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  const today = dateOf(deps.calendar, deps.clock.now());
  const { agreement, applyBy } = asked;
  await call.open(confirmationForm({ caseId: current.id, no: agreement.no, applyBy, today }, words));
}

export async function submitConfirmation(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const form = readForm(call.state, t);
  const mark = form.required('mark', CONFIRMATION_MARKS);
  const on = form.date('on');
  if (on === null) form.wrong('on', t.problems.chooseOne);
  const errors = form.errors();
  if (errors || on === null) return { kind: 'errors', errors: errors ?? {} };
  const attempt = { step: 'case.mark-confirmation', by: person.id, requestKey: call.requestKey };
  const result = await changeOrHold(deps, call.metadata.caseId ?? '', attempt, (current, at) =>
    markConfirmation(current, { mark, on }, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = result.problem.code.startsWith('confirmation.') ? 'on' : 'mark';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}
