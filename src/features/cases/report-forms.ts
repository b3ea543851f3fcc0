/** What the two steps of the report do when they are submitted. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { askedAgain, stateIn } from '../../slack/reshape.ts';
import { findRepeats } from './find-repeats.ts';
import { readDetails } from './read-details.ts';
import { repeatForm } from './repeat.modal.ts';
import { readReport } from './report-case.modal.ts';
import { addReportDetails, reportCase } from './report-case.ts';
import { detailsForm } from './report-details.modal.ts';

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
    return { kind: 'update', view: repeatForm(read.value, repeats, words), isUnfinished: true };
  }
  const reported = await reportCase(read.value, person, call.viewId, deps);
  return reported.status === 'reported'
    ? { kind: 'update', view: detailsForm(reported, deps.clock.now(), t) }
    : { kind: 'close' };
}

/** While nobody has decided, whoever reported it may add what the first minute had no time for. */
export async function openDetails(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed) {
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  }
  if (current.status !== 'reported') return call.reply(notice(problemText({ code: 'case.already-triaged' }, t)));
  const permission = can(person, 'case.add-details', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  await call.open(detailsForm(current, deps.clock.now(), t, stateIn(call)));
}

export async function submitDetails(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const caseId = call.metadata.caseId ?? '';
  const current = await deps.cases.find(caseId);
  if (!current) return { kind: 'errors', errors: { participants: problemText({ code: 'case.not-found' }, t) } };
  const now = deps.clock.now();
  const asked = current.status === 'reported' && askedAgain(detailsForm(current, now, t, call.state), call.state);
  if (asked) return asked;
  const checked = readDetails(current, call.state, now, t);
  if ('errors' in checked) return { kind: 'errors', errors: checked.errors };
  const result = await addReportDetails(caseId, checked.value, person, call.requestKey, deps);
  if (!result.ok) return { kind: 'errors', errors: { participants: problemText(result.problem, t) } };
  return { kind: 'close' };
}
