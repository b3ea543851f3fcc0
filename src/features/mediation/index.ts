/** The work between the sides: sessions and the agreement. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { recordAgreement, recordSession } from '../../domain/case/mediation.ts';
import { can, type Verb } from '../../domain/people/permissions.ts';
import { addDays, dateOf, nextWorkingDay } from '../../domain/time/working-calendar.ts';
import type { Feature } from '../../feature.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { agreementForm, draftOf, readAgreement, withOneTermMore } from './agreement.modal.ts';
import { ADD_TERM, AGREEMENT_FORM, SESSION_FORM } from './ids.ts';
import { readSession, sessionForm } from './session.modal.ts';

/** Days until the next contact that the form proposes: the contact rhythm of each level. */
const RHYTHM_DAYS = { red: 1, yellow: 3, blue: 7 } as const;

async function openSession(call: ActionCall, deps: Deps): Promise<void> {
  const current = await openable(call, 'case.record-session', ['taken', 'in_mediation'], deps);
  if (!current) return;
  const now = deps.clock.now();
  const nextOn = nextWorkingDay(deps.calendar, addDays(dateOf(deps.calendar, now), RHYTHM_DAYS[current.level]));
  await call.open(sessionForm(current, now, nextOn, call.viewer.t));
}

async function submitSession(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const now = deps.clock.now();
  const read = readSession(call.state, person.id, now, dateOf(deps.calendar, now), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current) => recordSession(current, read.value, person),
  );
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { attended: problemText(result.problem, t) } };
}

async function openAgreement(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const current = await openable(call, 'case.record-agreement', ['in_mediation'], deps);
  if (!current) return;
  const roster = await deps.people.roster();
  const station = roster.station(current.report.stationId)?.name[viewer.locale === 'zh-CN' ? 'zh' : 'en'] ?? '';
  const today = dateOf(deps.calendar, deps.clock.now());
  await call.open(agreementForm(draftOf(current, viewer.t.common.station(station), today), viewer.t));
}

async function addTerm(call: ActionCall): Promise<void> {
  if (call.view) await call.updateView(agreementForm(withOneTermMore(call.view.metadata), call.viewer.t));
}

async function submitAgreement(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readAgreement(call.metadata, call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current) => recordAgreement(current, read.value, person),
  );
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { signatureB: problemText(result.problem, t) } };
}

/** The case, if this person may take this step now; otherwise they are told why not. */
async function openable(
  call: ActionCall,
  verb: Verb,
  statuses: readonly Case['status'][],
  deps: Deps,
): Promise<Case | null> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !statuses.includes(current.status)) {
    await call.reply(notice(problemText({ code: current ? 'case.not-in-this-state' : 'case.not-found' }, t)));
    return null;
  }
  const permission = can(person, verb, current);
  if (permission.allowed) return current;
  await call.reply(notice(notAllowedText(permission.mayInstead, t)));
  return null;
}

export const mediationFeature: Feature = {
  name: 'mediation',
  slack: {
    actions: {
      'case.record-session': { verb: 'case.record-session', run: openSession },
      'case.record-agreement': { verb: 'case.record-agreement', run: openAgreement },
      [ADD_TERM]: { verb: 'case.record-agreement', run: addTerm },
    },
    views: {
      [SESSION_FORM]: { verb: 'case.record-session', run: submitSession },
      [AGREEMENT_FORM]: { verb: 'case.record-agreement', run: submitAgreement },
    },
  },
};
