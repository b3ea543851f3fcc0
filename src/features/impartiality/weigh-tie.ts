/** The chief weighs a tie that may pass, after both sides were told of it. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { weighTie } from '../../domain/case/weigh-tie.ts';
import { undecidedTies } from '../../domain/impartiality/offers.ts';
import { can } from '../../domain/people/permissions.ts';
import type { ProblemCode } from '../../domain/result.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { readWeighing, weighForm } from './weigh.modal.ts';

export async function openWeighing(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed)
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const permission = can(person, 'case.allow-tie', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  const waiting = undecidedTies(current).at(-1);
  const veteran = waiting ? (await deps.people.roster()).person(waiting.by) : null;
  await call.open(weighForm(current, veteran?.slackUserId ?? null, t));
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'tie.answers-needed': 'answerA',
  'tie.order-recusal': 'decision',
};

export async function submitWeighing(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readWeighing(call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const veteran = (await deps.people.roster()).bySlackUser(read.value.veteran);
  if (!veteran) return { kind: 'errors', errors: { veteran: problemText({ code: 'person.unknown' }, t) } };
  const options = { by: person.id, requestKey: call.requestKey };
  const result = await changeCase(deps, call.metadata.caseId ?? '', options, (current, at) =>
    weighTie(current, veteran, read.value, person, at),
  );
  if (result.ok) return { kind: 'close' };
  return { kind: 'errors', errors: { [FIELD_OF[result.problem.code] ?? 'veteran']: problemText(result.problem, t) } };
}

/** Whoever disclosed hears whether it may pass, and in which way to go on. */
export async function tellWeighed(event: Extract<CaseEvent, { type: 'tie.weighed' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const veteran = roster.person(event.personId);
  if (!veteran || !current) return;
  const { weigh } = (await wordsForPerson(veteran, deps)).t.impartiality;
  const text = event.allowed ? weigh.allowedToVeteran(current.number) : weigh.keptOutToVeteran(current.number);
  await deps.slack.postToPerson(`weighed-${event.id}`, veteran.slackUserId, notice(text));
}
