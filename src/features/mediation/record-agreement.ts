/** F5: what both sides accepted is put on record. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { recordAgreement } from '../../domain/case/mediation.ts';
import type { Problem, ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { agreementForm, draftOf, readAgreement, withOneTermMore } from './agreement.modal.ts';
import { openable } from './openable.ts';

export async function openAgreement(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const current = await openable(call, 'case.record-agreement', ['in_mediation'], deps);
  if (!current) return;
  const roster = await deps.people.roster();
  const station = roster.station(current.report.stationId)?.name[viewer.locale === 'zh-CN' ? 'zh' : 'en'] ?? '';
  const today = dateOf(deps.calendar, deps.clock.now());
  await call.open(agreementForm(draftOf(current, viewer.t.common.station(station), today), viewer.t));
}

export async function addTerm(call: ActionCall): Promise<void> {
  if (call.view) await call.updateView(agreementForm(withOneTermMore(call.view.metadata), call.viewer.t));
}

export async function submitAgreement(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readAgreement(call.metadata, call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) => recordAgreement(current, read.value, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  return { kind: 'errors', errors: { [fieldOf(result.problem)]: problemText(result.problem, t) } };
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'case.guardian-needed': 'guardian',
  'agreement.basis-needed': 'basis',
  'agreement.basis-not-triaged': 'basis',
  'agreement.host-needed': 'host',
};

/** Beside the signature of the side that it is about. */
function fieldOf({ code, facts }: Problem): string {
  return FIELD_OF[code] ?? (facts?.side === 'A' ? 'signatureA' : 'signatureB');
}
