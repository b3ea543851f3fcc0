/** F6: a check is put on record, in a form or with one tap. */
import { changeCase } from '../../db/change-case.ts';
import { changeOrHold, keepHeld } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { FollowUpMethod } from '../../domain/case/vocabulary.ts';
import { isCheckDue } from '../../domain/follow-up/due-check.ts';
import { allCalm, recordFollowUp } from '../../domain/follow-up/record-follow-up.ts';
import { can } from '../../domain/people/permissions.ts';
import { fail, type ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { askedAgain, reshape, stateIn } from '../../slack/reshape.ts';
import { type FollowUpFacts, followUpForm } from './follow-up.modal.ts';
import { readFollowUp } from './read-follow-up.ts';
import { REMEDIES_FIELD } from './remedies-field.ts';

const CHECKABLE: readonly Case['status'][] = ['agreed', 'follow_up', 'resolved'];

/** The case, if this person may check it now; otherwise they are told what is true. */
async function checkable(call: ActionCall, deps: Deps): Promise<Case | null> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !CHECKABLE.includes(current.status)) {
    await call.reply(notice(problemText({ code: 'case.not-in-this-state' }, t)));
    return null;
  }
  const permission = can(person, 'case.record-follow-up', current);
  if (permission.allowed) return current;
  await call.reply(notice(notAllowedText(permission.mayInstead, t)));
  return null;
}

function factsFor(current: Case, { person }: Viewer, method: FollowUpMethod): FollowUpFacts {
  const isOfTeam = 'teamId' in current && current.teamId !== null && person.teamId === current.teamId;
  return { method, isCaller: person.roles.includes('follow_up_caller') && !isOfTeam };
}

export async function openFollowUp(call: ActionCall, deps: Deps): Promise<void> {
  const current = await checkable(call, deps);
  if (!current) return;
  const method = dueMethod(current, dateOf(deps.calendar, deps.clock.now()));
  await call.open(followUpForm(current, factsFor(current, call.viewer, method), call.viewer.t, stateIn(call)));
}

export async function reshapeFollowUp(call: ActionCall, deps: Deps): Promise<void> {
  const current = await deps.cases.find(call.view?.metadata.caseId ?? '');
  if (!current) return;
  const facts = factsFor(current, call.viewer, methodIn(call.view?.metadata.method));
  await reshape(call, followUpForm(current, facts, call.viewer.t, stateIn(call)));
}

/** How the promise that is due now is to be kept; a phone call where none is due. */
function dueMethod(current: Case, today: string): FollowUpMethod {
  if (!('followUpPlan' in current)) return 'phone';
  return current.followUpPlan.findLast((row) => row.dueOn <= today)?.method ?? 'phone';
}

function methodIn(method: string | undefined): FollowUpMethod {
  return method === 'visit' ? 'visit' : 'phone';
}

/** One tap, asked back once: both reached, all performed, all calm. A second tap finds nothing due any more. */
export async function recordCalm(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await checkable(call, deps);
  if (!current) return;
  const method = dueMethod(current, dateOf(deps.calendar, deps.clock.now()));
  const result = await changeCase(deps, current.id, { by: person.id }, (latest, at) =>
    isCheckDue(latest, dateOf(deps.calendar, at))
      ? recordFollowUp(latest, allCalm(method, at), person, deps.calendar)
      : fail('follow-up.none-due'),
  );
  if (!result.ok) await keepHeld(deps, current.id, result.problem.code, attemptOf(call));
  await call.reply(
    notice(result.ok ? t.forms.followUp.calmRecorded(result.value.number) : problemText(result.problem, t)),
  );
}

function attemptOf({ viewer, requestKey }: Pick<SubmitCall, 'viewer' | 'requestKey'>) {
  return { step: 'case.record-follow-up', by: viewer.person.id, requestKey };
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'follow-up.nobody-reached': 'performance',
  'follow-up.remedies-needed': REMEDIES_FIELD,
};

export async function submitFollowUp(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { viewer, metadata, state } = call;
  const { person, t } = viewer;
  const current = await deps.cases.find(metadata.caseId ?? '');
  if (!current) return { kind: 'errors', errors: { method: problemText({ code: 'case.not-found' }, t) } };
  const facts = factsFor(current, viewer, methodIn(metadata.method));
  const asked = CHECKABLE.includes(current.status) && askedAgain(followUpForm(current, facts, t, state), state);
  if (asked) return asked;
  const read = readFollowUp(current, state, deps.clock.now(), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeOrHold(deps, current.id, attemptOf(call), (latest) =>
    recordFollowUp(latest, read.value, person, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'method';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}
