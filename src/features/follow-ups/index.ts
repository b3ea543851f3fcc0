/** After the agreement: follow-ups while the peace is watched, and the end of the case. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { close, recordFollowUp } from '../../domain/case/ending.ts';
import { can } from '../../domain/people/permissions.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { Feature } from '../../feature.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { closureForm, readClosure } from './closure.modal.ts';
import { followUpForm, readFollowUp } from './follow-up.modal.ts';
import { CLOSURE_FORM, FOLLOW_UP_FORM } from './ids.ts';

const CHECKABLE: readonly Case['status'][] = ['agreed', 'follow_up', 'resolved'];

async function openFollowUp(call: ActionCall, deps: Deps): Promise<void> {
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

async function submitFollowUp(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readFollowUp(call.state, deps.clock.now(), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current) => recordFollowUp(current, read.value, person, deps.calendar),
  );
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { method: problemText(result.problem, t) } };
}

const CLOSABLE: readonly Case['status'][] = ['taken', 'in_mediation', 'agreed', 'follow_up'];

async function openClosure(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !CLOSABLE.includes(current.status)) {
    return call.reply(notice(problemText({ code: 'case.not-in-this-state' }, t)));
  }
  const decides = can(person, 'case.close', current);
  const proposes = current.status !== 'follow_up' && can(person, 'case.propose-closure', current).allowed;
  if (!decides.allowed && !proposes) return call.reply(notice(notAllowedText(decides.mayInstead, t)));
  await call.open(closureForm(current, decides.allowed, t));
}

async function submitClosure(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readClosure(call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) => close(current, read.value, person, at, deps.calendar),
  );
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { outcome: problemText(result.problem, t) } };
}

export const followUpsFeature: Feature = {
  name: 'follow-ups',
  slack: {
    actions: {
      'case.record-follow-up': { verb: 'case.record-follow-up', run: openFollowUp },
      'case.propose-closure': { verb: 'help.read', run: openClosure },
      'case.close': { verb: 'help.read', run: openClosure },
    },
    views: {
      [FOLLOW_UP_FORM]: { verb: 'case.record-follow-up', run: submitFollowUp },
      [CLOSURE_FORM]: { verb: 'help.read', run: submitClosure },
    },
  },
};
