/** F6: a check is put on record. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { recordFollowUp } from '../../domain/follow-up/record-follow-up.ts';
import { can } from '../../domain/people/permissions.ts';
import type { ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { followUpForm, readFollowUp } from './follow-up.modal.ts';
import { REMEDIES_FIELD } from './remedies-field.ts';

const CHECKABLE: readonly Case['status'][] = ['agreed', 'follow_up', 'resolved'];

export async function openFollowUp(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !CHECKABLE.includes(current.status)) {
    return call.reply(notice(problemText({ code: 'case.not-in-this-state' }, t)));
  }
  const permission = can(person, 'case.record-follow-up', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  await call.open(followUpForm(current, dueMethod(current, dateOf(deps.calendar, deps.clock.now())), t));
}

/** How the promise that is due now is to be kept; a phone call where none is due. */
function dueMethod(current: Case, today: string) {
  if (!('followUpPlan' in current)) return 'phone';
  return current.followUpPlan.findLast((row) => row.dueOn <= today)?.method ?? 'phone';
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'follow-up.nobody-reached': 'performance',
  'follow-up.remedies-needed': REMEDIES_FIELD,
};

export async function submitFollowUp(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readFollowUp(call.state, deps.clock.now(), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current) => recordFollowUp(current, read.value, person, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'method';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}
