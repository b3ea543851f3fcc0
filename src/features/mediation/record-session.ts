/** F4: a meeting is put on record. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { nextContactOn } from '../../domain/case/clocks.ts';
import { recordSession } from '../../domain/case/mediation.ts';
import { meetingState } from '../../domain/case/public-security.ts';
import type { ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { meetingsLine } from './meetings.view.ts';
import { openable } from './openable.ts';
import { readSession, sessionForm } from './session.modal.ts';

export async function openSession(call: ActionCall, deps: Deps): Promise<void> {
  const current = await openable(call, 'case.record-session', ['taken', 'in_mediation'], deps);
  if (!current) return;
  const now = deps.clock.now();
  const nextOn = nextContactOn(current.level, dateOf(deps.calendar, now), deps.calendar);
  const { t, locale } = call.viewer;
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar.zone);
  const meetings = meetingsLine(meetingState(current, deps.calendar), words);
  await call.open(sessionForm(current, now, nextOn, meetings, t));
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'session.before-take': 'startedAt',
  'session.next-date-too-soon': 'nextOn',
  'case.guardian-needed': 'guardian',
  'agent.of-violator': 'agents',
  'agent.violator-unknown': 'agents',
  'agent.one-authority': 'agents',
};

export async function submitSession(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readSession(call.state, person.id, deps.clock.now(), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) => recordSession(current, read.value, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'attended';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}
