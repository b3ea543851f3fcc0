/** What the two steps of the report do when they are submitted. */
import type { Deps } from '../../deps.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { findRepeats } from './find-repeats.ts';
import { repeatForm } from './repeat.modal.ts';
import { readReport } from './report-case.modal.ts';
import { addReportDetails, reportCase } from './report-case.ts';
import { detailsForm, readDetails } from './report-details.modal.ts';

/** The case exists once this has answered; the second step belongs to it. */
export async function submitReport(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const roster = await deps.people.roster();
  const read = readReport(
    call.state,
    roster.areas.map((area) => area.code),
    t,
  );
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const repeats = await findRepeats(read.value, call, deps);
  if (repeats.length > 0) {
    const words = wordsFor(call.viewer.locale, t, roster, deps.calendar.zone);
    return { kind: 'update', view: repeatForm(read.value, repeats, words) };
  }
  const reported = await reportCase(read.value, person, call.viewId, deps);
  return reported.status === 'reported' ? { kind: 'update', view: detailsForm(reported, t) } : { kind: 'close' };
}

export async function submitDetails(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const caseId = call.metadata.caseId ?? '';
  const current = await deps.cases.find(caseId);
  if (!current) return { kind: 'errors', errors: { participants: problemText({ code: 'case.not-found' }, t) } };
  const checked = readDetails(current, call.state, deps.clock.now(), t);
  if ('errors' in checked) return { kind: 'errors', errors: checked.errors };
  const result = await addReportDetails(caseId, checked.value, person, call.requestKey, deps);
  if (!result.ok) return { kind: 'errors', errors: { participants: problemText(result.problem, t) } };
  return { kind: 'close' };
}
