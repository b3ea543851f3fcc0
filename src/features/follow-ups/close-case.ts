/** F7: an end is proposed, confirmed, or decided after a calm watch. */
import { changeOrHold, keepHeld } from '../../db/hold-step.ts';
import { readDossier } from '../../db/read-dossier.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { close, decidesOnCalls } from '../../domain/case/ending.ts';
import { withFileAtEnd } from '../../domain/dossier/at-the-end.ts';
import { isOwnCheck } from '../../domain/follow-up/independent-check.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { ok, type ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { askedAgain, reshape, stateIn } from '../../slack/reshape.ts';
import { closureForm, readClosure } from './closure.modal.ts';

const CLOSABLE: readonly Case['status'][] = ['taken', 'in_mediation', 'suspended', 'agreed', 'follow_up'];

export async function openClosure(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !CLOSABLE.includes(current.status)) {
    return call.reply(notice(problemText({ code: 'case.not-in-this-state' }, t)));
  }
  const decides = can(person, current.status === 'follow_up' ? 'case.close' : 'case.confirm-closure', current);
  const proposes = current.status !== 'follow_up' && can(person, 'case.propose-closure', current).allowed;
  if (!decides.allowed && !proposes) return call.reply(notice(notAllowedText(decides.mayInstead, t)));
  if (!decides.allowed && isShielded(current)) {
    await keepHeld(deps, current.id, 'case.shielded', attemptOf(call));
    return call.reply(notice(problemText({ code: 'case.shielded' }, t)));
  }
  const mayConfirm = decides.allowed && (current.status === 'follow_up' || isConfirmable(current, person));
  if (!mayConfirm && !proposes) return call.reply(notice(problemText({ code: 'closure.proposal-needed' }, t)));
  if (isOwnCheck(current, person)) return call.reply(notice(problemText({ code: 'closure.own-check' }, t)));
  const undecided = current.status === 'follow_up' ? current.repeats?.undecided?.length : 0;
  if (undecided && !decidesOnCalls(person)) {
    return call.reply(notice(problemText({ code: 'closure.calls-undecided', facts: { calls: undecided } }, t)));
  }
  await call.open(closureForm(current, mayConfirm, t, stateIn(call), await readDossier(current, deps)));
}

export async function reshapeClosure(call: ActionCall, deps: Deps): Promise<void> {
  const current = await deps.cases.find(call.view?.metadata.caseId ?? '');
  if (!current) return;
  const decides = call.view?.metadata.decides === 'yes';
  await reshape(call, closureForm(current, decides, call.viewer.t, stateIn(call), await readDossier(current, deps)));
}

function isConfirmable(current: Case, person: Person): boolean {
  const proposal = 'closureProposal' in current ? current.closureProposal : undefined;
  return isShielded(current) || (proposal !== undefined && proposal.by !== person.id);
}

function attemptOf({ viewer, requestKey }: Pick<SubmitCall, 'viewer' | 'requestKey'>) {
  return { step: 'case.propose-closure', by: viewer.person.id, requestKey };
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'closure.alternatives-needed': 'alternatives',
  'closure.reason-needed': 'reason',
  'closure.side-needed': 'withdrawnBy',
  'closure.day-needed': 'withdrawnOn',
  'closure.stance-needed': 'stance',
  'closure.calls-undecided': 'callsReason',
};

/** A call may come between the opening of the form and its submit: then there is no field for it yet. */
function fieldOf(code: ProblemCode, { repeats }: Case): string {
  const field = FIELD_OF[code];
  return field === 'callsReason' && !repeats?.undecided ? 'outcome' : (field ?? 'outcome');
}

export async function submitClosure(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.metadata.caseId ?? '');
  if (!current) return { kind: 'errors', errors: { outcome: problemText({ code: 'case.not-found' }, t) } };
  const isOpen = CLOSABLE.includes(current.status);
  const decides = call.metadata.decides === 'yes';
  const asked = isOpen && askedAgain(closureForm(current, decides, t, call.state), call.state);
  if (asked) return asked;
  const day = (at: string) => dateOf(deps.calendar, at);
  const days = { from: day(current.reportedAt), to: day(deps.clock.now()) };
  const read = readClosure(current, call.state, days, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const people = (await deps.parties?.outline(current.id)) ?? null;
  const result = await changeOrHold(deps, current.id, attemptOf(call), (latest, at) => {
    const closed = close(latest, read.value, person, at, deps.calendar);
    return closed.ok ? ok(withFileAtEnd(closed.value, people, dateOf(deps.calendar, at))) : closed;
  });
  if (result.ok) return { kind: 'close' };
  const field = fieldOf(result.problem.code, current);
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}
