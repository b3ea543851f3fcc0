/** F4: a meeting is put on record. */
import { changeCase } from '../../db/change-case.ts';
import { changeOrHold } from '../../db/hold-step.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { nextContactOn } from '../../domain/case/clocks.ts';
import { recordSession } from '../../domain/case/mediation.ts';
import { meetingState } from '../../domain/case/public-security.ts';
import { fail, type ProblemCode } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { problemText } from '../../slack/problem.view.ts';
import { askedAgain, reshape, stateIn } from '../../slack/reshape.ts';
import { meetingsLine } from './meetings.view.ts';
import { openable } from './openable.ts';
import { readSession } from './read-session.ts';
import { type SessionCase, type SessionFacts, sessionForm } from './session.modal.ts';

async function factsFor(
  current: SessionCase,
  { person, locale, t }: Viewer,
  inFull: boolean,
  deps: Deps,
): Promise<SessionFacts> {
  const roster = await deps.people.roster();
  const now = deps.clock.now();
  const nextOn = nextContactOn(current.level, dateOf(deps.calendar, now), deps.calendar);
  const personOf = (id: string) => roster.bySlackUser(id) ?? roster.person(id) ?? null;
  const words = wordsFor(locale, t, roster, deps.calendar);
  const meetings = meetingsLine(meetingState(current, deps.calendar), words);
  return { now, nextOn, meetings, by: person, personOf, inFull };
}

export async function openSession(call: ActionCall, deps: Deps): Promise<void> {
  const current = await openable(call, 'case.record-session', ['taken', 'in_mediation'], deps);
  if (!current) return;
  // Who writes for another is to see whom they write for.
  const facts = await factsFor(current, call.viewer, !call.viewer.person.roles.includes('veteran'), deps);
  await call.open(sessionForm(current, facts, call.viewer.t, stateIn(call)));
}

/** Who came, who took part, who was invited: each asks for a little more. `inFull` is asked for once. */
export function reshapeSession(inFull = false) {
  return async (call: ActionCall, deps: Deps): Promise<void> => {
    const current = await deps.cases.find(call.view?.metadata.caseId ?? '');
    if (!isTalkedAbout(current)) return;
    const isFull = inFull || call.view?.metadata.inFull === 'yes';
    const facts = await factsFor(current, call.viewer, isFull, deps);
    await reshape(call, sessionForm(current, facts, call.viewer.t, stateIn(call)));
  };
}

function isTalkedAbout(current: Case | null): current is SessionCase {
  return current?.status === 'taken' || current?.status === 'in_mediation';
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
  const caseId = call.metadata.caseId ?? '';
  const current = await deps.cases.find(caseId);
  const options = { by: person.id, requestKey: call.requestKey };
  const refused = (code: ProblemCode): SubmitAnswer => ({
    kind: 'errors',
    errors: { [FIELD_OF[code] ?? 'type']: problemText({ code }, t) },
  });
  if (!isTalkedAbout(current)) {
    const late = await changeCase(deps, caseId, options, () => fail('case.not-in-this-state'));
    return late.ok ? { kind: 'close' } : refused(late.problem.code);
  }
  const facts = await factsFor(current, call.viewer, call.metadata.inFull === 'yes', deps);
  const asked = askedAgain(sessionForm(current, facts, t, call.state), call.state);
  if (asked) return asked;
  const read = readSession(current, call.state, facts, dateOf(deps.calendar, facts.now), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const attempt = { ...options, step: 'case.record-session' };
  const { performedBy, tookPart = [] } = read.value;
  const present = [performedBy, ...tookPart.map(({ personId }) => personId)].flatMap((id) => facts.personOf(id) ?? []);
  const result = await changeOrHold(deps, caseId, attempt, (latest, at) =>
    recordSession(latest, read.value, person, at, deps.calendar, present),
  );
  if (result.ok) return { kind: 'close' };
  const { problem } = result;
  const who = problem.facts?.personId === performedBy ? 'performedBy' : 'tookPart';
  const beside = problem.code === 'session.must-keep-out' && who in call.state ? who : 'attended';
  const field = FIELD_OF[problem.code] ?? beside;
  return { kind: 'errors', errors: { [field]: problemText(problem, t, (id) => facts.personOf(id)?.name ?? '') } };
}
