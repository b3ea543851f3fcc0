/** A triage officer links two cases that have to do with each other, or takes the link away. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { link, unlink } from '../../domain/repeats/related.ts';
import type { Result } from '../../domain/result.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { numberOf } from '../../slack/case-number.ts';
import { readForm } from '../../slack/form.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { readPair } from './ids.ts';
import { linkForm } from './link.modal.ts';

/** To a case that was shown beside the button. */
export async function runLink(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const [caseId, earlierId] = readPair(call.value);
  const earlier = await deps.cases.find(earlierId);
  const result = await linkTo(caseId, earlier, { by: person }, deps);
  await call.reply(
    notice(
      result.ok ? t.repeats.link.done(result.value.number, earlier?.number ?? '') : problemText(result.problem, t),
    ),
  );
}

export async function openLinkForm(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current) return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const permission = can(person, 'case.link', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  await call.open(linkForm(current, t));
}

export async function submitLink(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const form = readForm(call.state, t);
  const typed = form.text('target', { min: 1, max: 20 });
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  const number = numberOf(typed);
  const earlier = number ? await deps.cases.findByNumber(number) : null;
  const result = await linkTo(call.metadata.caseId ?? '', earlier, { by: person, requestKey: call.requestKey }, deps);
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { target: problemText(result.problem, t) } };
}

export async function runUnlink(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const [caseId, earlierId] = readPair(call.value);
  const result = await changeCase(deps, caseId, { by: person.id }, (current) => unlink(current, earlierId, person));
  const other = result.ok ? ((await deps.cases.find(earlierId))?.number ?? '') : '';
  await call.reply(
    notice(result.ok ? t.repeats.link.undone(result.value.number, other) : problemText(result.problem, t)),
  );
}

function linkTo(
  caseId: string,
  earlier: Case | null,
  { by, requestKey }: { by: Person; requestKey?: string },
  deps: Deps,
): Promise<Result<Case>> {
  const options = { by: by.id, ...(requestKey ? { requestKey } : {}) };
  return changeCase(deps, caseId, options, (current, at) => link(current, earlier, by, at));
}
