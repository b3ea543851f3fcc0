/** What the two steps of the report do when they are submitted. */
import { repeatsOfReport } from '../../db/likely-repeats.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { FirstReport } from '../../domain/case/report.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import { mayTakeCalls } from '../../domain/repeats/repeats.ts';
import { stationChoices } from '../../i18n/area-choices.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { askedAgain, stateIn } from '../../slack/reshape.ts';
import { readDetails } from './read-details.ts';
import { repeatForm } from './repeat.modal.ts';
import { readReport } from './report-case.modal.ts';
import { addReportDetails, reportCase } from './report-case.ts';
import { type DetailsFacts, detailsForm } from './report-details.modal.ts';

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
  const may = (earlier: Case) =>
    mayTakeCalls(earlier) && (!isShielded(earlier) || can(person, 'case.show', earlier).allowed);
  const repeats = await repeatsOfReport(read.value, call.viewId, may, deps);
  if (repeats.length > 0) {
    const offered = repeats.map(({ earlier }) => earlier.id);
    await deps.pendingReports.keep(call.viewId, { personId: person.id, report: read.value, offered });
    const words = wordsFor(call.viewer.locale, t, roster, deps.calendar);
    return { kind: 'update', view: repeatForm(read.value, repeats, words), isUnfinished: true };
  }
  return reported(read.value, call, deps);
}

async function reported(first: FirstReport, { viewer, viewId }: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const current = await reportCase(first, viewer.person, viewId, deps);
  return current.status === 'reported'
    ? { kind: 'update', view: detailsForm(current, await detailsFacts(viewer, deps), viewer.t) }
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
  await call.open(detailsForm(current, await detailsFacts(call.viewer, deps), t, stateIn(call)));
}

export async function submitDetails(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const caseId = call.metadata.caseId ?? '';
  const current = await deps.cases.find(caseId);
  if (!current) return { kind: 'errors', errors: { participants: problemText({ code: 'case.not-found' }, t) } };
  const facts = await detailsFacts(call.viewer, deps);
  const asked = current.status === 'reported' && askedAgain(detailsForm(current, facts, t, call.state), call.state);
  if (asked) return asked;
  const checked = readDetails(current, call.state, facts, t, deps.callReferences);
  if ('errors' in checked) return { kind: 'errors', errors: checked.errors };
  const result = await addReportDetails(caseId, checked.value, person, call.requestKey, deps);
  if (!result.ok) return { kind: 'errors', errors: { participants: problemText(result.problem, t) } };
  return { kind: 'close' };
}

export async function detailsFacts({ person, locale }: Viewer, deps: Deps): Promise<DetailsFacts> {
  return { now: deps.clock.now(), stations: stationChoices(await deps.people.roster(), person, locale) };
}
