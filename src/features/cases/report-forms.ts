/** What the two steps of the report do when they are submitted. */
import { repeatsOfReport } from '../../db/likely-repeats.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { FirstReport } from '../../domain/case/report.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import { mayTakeCalls } from '../../domain/repeats/repeats.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { repeatForm } from './repeat.modal.ts';
import { readReport } from './report-case.modal.ts';
import { addReportDetails, reportCase } from './report-case.ts';
import { detailsForm, readDetails } from './report-details.modal.ts';

/** Asks first where the dispute has a case, of which a shielded one is told to nobody in this way. The second step belongs to the new case. */
export async function submitReport(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const roster = await deps.people.roster();
  const read = readReport(
    call.state,
    roster.areas.map((area) => area.code),
    t,
  );
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  if (await deps.cases.findByView(call.viewId)) return reported(read.value, call, deps);
  const may = (earlier: Case) =>
    mayTakeCalls(earlier) && (!isShielded(earlier) || can(person, 'case.show', earlier).allowed);
  const repeats = await repeatsOfReport(read.value, call.viewId, may, deps);
  if (repeats.length > 0) {
    const offered = repeats.map(({ earlier }) => earlier.id);
    await deps.pendingReports.keep(call.viewId, { personId: person.id, report: read.value, offered });
    const words = wordsFor(call.viewer.locale, t, roster, deps.calendar.zone);
    return { kind: 'update', view: repeatForm(read.value, repeats, words) };
  }
  return reported(read.value, call, deps);
}

async function reported(first: FirstReport, { viewer, viewId }: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const current = await reportCase(first, viewer.person, viewId, deps);
  return current.status === 'reported' ? { kind: 'update', view: detailsForm(current, viewer.t) } : { kind: 'close' };
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
