/** A request is put on record by whoever it was made to. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { askRecusal } from '../../domain/case/recusal.ts';
import { can } from '../../domain/people/permissions.ts';
import type { ProblemCode } from '../../domain/result.ts';
import { wordsFor } from '../../i18n/words.ts';
import { modal, section } from '../../slack/blocks.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { askForm, readAsk } from './ask-form.modal.ts';

export async function openAsk(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed)
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const permission = can(person, 'recusal.ask', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  await call.open(askForm(current, deps.clock.now(), t));
}

const FIELD_OF: Partial<Record<ProblemCode, string>> = {
  'recusal.wrong-time': 'requestedAt',
  'recusal.chief-only': 'askedBy',
};

export async function submitAsk(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t, locale } = call.viewer;
  const read = readAsk(call.state, deps.clock.now(), t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const roster = await deps.people.roster();
  const against = roster.bySlackUser(read.value.against);
  if (!against) return { kind: 'errors', errors: { against: problemText({ code: 'person.unknown' }, t) } };
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) =>
      askRecusal(current, read.value.input, against, person, roster.chiefOf(current.report.stationId), at),
  );
  if (!result.ok) {
    const field = FIELD_OF[result.problem.code] ?? 'against';
    return { kind: 'errors', errors: { [field]: problemText(result.problem, t) } };
  }
  const { ask } = t.recusal;
  const dueAt = result.value.recusals?.at(-1)?.dueAt ?? deps.clock.now();
  const text = ask.done(result.value.number, wordsFor(locale, t, roster, deps.calendar).time(dueAt));
  const view = modal({
    callbackId: 'recusal.ask.done',
    title: ask.title,
    close: t.common.close,
    blocks: [section(raw(text))],
  });
  return { kind: 'update', view };
}
