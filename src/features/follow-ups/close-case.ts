/** F7: an end is proposed, confirmed, or decided after a calm watch. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { close } from '../../domain/case/ending.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import type { ProblemCode } from '../../domain/result.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
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
  if (!decides.allowed && isShielded(current)) return call.reply(notice(problemText({ code: 'case.shielded' }, t)));
  const mayConfirm = decides.allowed && (current.status === 'follow_up' || isConfirmable(current, person));
  if (!mayConfirm && !proposes) return call.reply(notice(problemText({ code: 'closure.proposal-needed' }, t)));
  await call.open(closureForm(current, mayConfirm, t));
}

function isConfirmable(current: Case, person: Person): boolean {
  const proposal = 'closureProposal' in current ? current.closureProposal : undefined;
  return isShielded(current) || (proposal !== undefined && proposal.by !== person.id);
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'closure.alternatives-needed': 'alternatives',
  'closure.reason-needed': 'reason',
  'closure.side-needed': 'withdrawnBy',
};

export async function submitClosure(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readClosure(call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) => close(current, read.value, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'outcome';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}
