/** The officer has said whether it is the same dispute: the call is added to its case, or a new case is made. */
import type { Deps } from '../../deps.ts';
import type { FirstReport } from '../../domain/case/report.ts';
import type { SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { addToDispute } from './add-call.ts';
import { ANOTHER, addedNotice } from './repeat.modal.ts';
import { reportCase } from './report-case.ts';
import { detailsForm } from './report-details.modal.ts';
import { detailsFacts } from './report-forms.ts';

/** One answer stands for one report, however often and however differently it is sent. */
export async function submitRepeat(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const pending = await deps.pendingReports.find(call.viewId);
  if (!pending || pending.personId !== person.id) return refused(t.cases.repeat.expired);
  const form = readForm(call.state, t);
  const chosen = form.required('sameAs', [ANOTHER, ...pending.offered]);
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  const answer = await deps.pendingReports.answer(call.viewId, chosen);
  if (answer === null) return refused(t.cases.repeat.expired);
  if (answer !== ANOTHER) return countIn(answer, pending.report, call, deps);
  const reported = await reportCase(pending.report, person, call.viewId, deps);
  return reported.status === 'reported'
    ? { kind: 'update', view: detailsForm(reported, await detailsFacts(call.viewer, deps), t) }
    : { kind: 'close' };
}

async function countIn(caseId: string, first: FirstReport, call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const submitted = { by: person, viewId: call.viewId, requestKey: call.requestKey };
  const result = await addToDispute(caseId, first, submitted, deps);
  if (result.ok) return { kind: 'update', view: addedNotice(result.value, first, t) };
  await deps.pendingReports.askAgain(call.viewId);
  return refused(problemText(result.problem, t));
}

function refused(text: string): SubmitAnswer {
  return { kind: 'errors', errors: { sameAs: text } };
}
