/** Whoever decides reads the request and decides; whoever it concerns reads the decision. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { ABOUT_THE_NAMED } from '../../domain/case/assignment.ts';
import type { Case } from '../../domain/case/case.ts';
import { decideRecusal } from '../../domain/case/decide-recusal.ts';
import { recusalToDecide } from '../../domain/case/recusal.ts';
import type { Recusal } from '../../domain/case/recusal-record.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import type { ProblemCode } from '../../domain/result.ts';
import { wordsFor } from '../../i18n/words.ts';
import { context, modal } from '../../slack/blocks.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { decideForm, decisionBlocks, groundBlocks, readDecision, requestBlocks } from './decide-form.modal.ts';
import { readRecusalValue } from './recusal-value.ts';

export async function openDecide(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const { caseId, no } = readRecusalValue(call.value);
  const current = await deps.cases.find(caseId);
  if (!current) return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const asked = recusalToDecide(current, no, person);
  if (!asked.ok) return call.reply(notice(problemText(asked.problem, t)));
  await noteReading(person, caseId, deps);
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  await call.open(decideForm(current, asked.value, words));
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  ...Object.fromEntries(ABOUT_THE_NAMED.map((code) => [code, 'to'])),
  'recusal.reason-needed': 'reason',
  'recusal.summary-needed': 'summary',
  'handoff.name-needed': 'to',
  'handoff.same-person': 'to',
  'case.assignee-recused': 'to',
  'case.assignee-awaits-chief': 'to',
};

export async function submitDecide(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const read = readDecision(call.state, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const roster = await deps.people.roster();
  const to = read.value.to === null ? null : roster.bySlackUser(read.value.to);
  if (read.value.to !== null && !to)
    return { kind: 'errors', errors: { to: problemText({ code: 'person.unknown' }, t) } };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) => decideRecusal(current, Number(call.metadata.no), { ...read.value, to }, person, at, deps.calendar),
  );
  if (result.ok) return { kind: 'close' };
  const field = FIELD_OF[result.problem.code] ?? 'granted';
  return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
}

export async function openRead(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const { caseId, no } = readRecusalValue(call.value);
  const current = await deps.cases.find(caseId);
  const asked = current?.recusals?.find((one) => one.no === no);
  if (!current || !asked) return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const mayRead = readsAll(person, current, asked);
  if (!mayRead && asked.againstId !== person.id) return call.reply(notice(t.recusal.read.notYours));
  await noteReading(person, caseId, deps);
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  const request = mayRead ? requestBlocks(asked, words) : groundBlocks(asked, words);
  await call.open(
    modal({
      callbackId: 'recusal.read',
      title: t.recusal.read.title,
      close: t.common.close,
      blocks: [context(mrkdwn`${current.number}`), ...request, ...decisionBlocks(asked, words)],
    }),
  );
}

async function noteReading({ id }: Person, caseId: string, deps: Deps): Promise<void> {
  await deps.accesses.record({ kind: 'recusal_read', by: id, purpose: 'chat', caseId, at: deps.clock.now() });
}

/** What was said of somebody is not read by them, unless they decide on it, which they do not. */
function readsAll(person: Person, current: Case, asked: Recusal): boolean {
  if (asked.againstId === person.id) return false;
  return asked.recordedBy === person.id || can(person, 'recusal.decide', current).allowed;
}
