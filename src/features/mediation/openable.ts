/** Whether this person may take this step of this case now; otherwise they are told what is true. */
import { keepHeld } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can, isShielded, type Verb } from '../../domain/people/permissions.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';

export async function openable<S extends Case['status']>(
  call: ActionCall,
  verb: Verb,
  statuses: readonly S[],
  deps: Deps,
): Promise<Extract<Case, { status: S }> | null> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !isIn(current, statuses)) {
    await call.reply(notice(problemText({ code: current ? 'case.not-in-this-state' : 'case.not-found' }, t)));
    return null;
  }
  const permission = can(person, verb, current);
  if (permission.allowed && !isShielded(current)) return current;
  if (permission.allowed) {
    await keepHeld(deps, current.id, 'case.shielded', { step: verb, by: person.id, requestKey: call.requestKey });
  }
  await call.reply(
    notice(permission.allowed ? problemText({ code: 'case.shielded' }, t) : notAllowedText(permission.mayInstead, t)),
  );
  return null;
}

function isIn<S extends Case['status']>(
  current: Case,
  statuses: readonly S[],
): current is Extract<Case, { status: S }> {
  return statuses.some((status) => status === current.status);
}
