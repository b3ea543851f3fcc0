/** The officer has said whether it is the same dispute: the call is added to its case, or a new case is made. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { addCall, countCalls } from '../../domain/repeats/calls.ts';
import type { SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { ANOTHER, addedNotice, unpackReport } from './repeat.modal.ts';
import type { FirstReport } from './report-case.modal.ts';
import { completed, reportCase } from './report-case.ts';
import { detailsForm } from './report-details.modal.ts';

export async function submitRepeat(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const first = unpackReport(call.metadata);
  if (!first) return { kind: 'clear' };
  const form = readForm(call.state, t);
  const sameAs = form.required('sameAs', [ANOTHER, ...(call.metadata.offered ?? '').split(',')]);
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  if (sameAs !== ANOTHER) return addToDispute(sameAs, first, call, deps);
  const reported = await reportCase(first, person, call.viewId, deps);
  return reported.status === 'reported'
    ? { kind: 'update', view: detailsForm(reported, deps.clock.now(), t) }
    : { kind: 'close' };
}

/** The call is on file before it is counted, and counted anew after a lost race: two officers at once are two calls. */
async function addToDispute(caseId: string, first: FirstReport, call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const refused = (text: string): SubmitAnswer => ({ kind: 'errors', errors: { sameAs: text } });
  if (!(await deps.cases.find(caseId))) return refused(problemText({ code: 'case.not-found' }, t));
  const at = deps.clock.now();
  const report = await completed(first, person, at, deps);
  const id = await deps.calls.add(
    { id: deps.ids.next(), caseId, reportedBy: person.id, reportedAt: at, report },
    call.viewId,
  );
  const result = await changeCase(deps, caseId, { by: person.id, requestKey: call.requestKey }, async (current, now) =>
    addCall(current, { id, dangerSigns: report.dangerSigns }, await deps.calls.times(caseId), now),
  );
  if (!result.ok) return refused(problemText(result.problem, t));
  const { in90 } = countCalls(await deps.calls.times(caseId), at);
  return { kind: 'update', view: addedNotice(result.value.number, in90, t) };
}
