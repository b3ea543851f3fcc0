/** What the veteran answers to a reminder. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { noteNotReached, reschedule } from '../../domain/reminders/answers.ts';
import { fail, type Problem } from '../../domain/result.ts';
import { addDays, dateOf, nextWorkingDay } from '../../domain/time/working-calendar.ts';
import { wordsFor } from '../../i18n/words.ts';
import { input, modal } from '../../slack/blocks.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { datePicker, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { RESCHEDULE_FORM } from './ids.ts';
import { readPromise } from './promise-value.ts';

/** Whoever could not put it off anyway is told now. */
export async function openReschedule(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const about = readPromise(call.value);
  if (!about) return call.reply(notice(t.problems.outdatedButton));
  const now = deps.clock.now();
  const to = nextWorkingDay(deps.calendar, addDays(dateOf(deps.calendar, now), 1));
  const current = await deps.cases.find(about.caseId);
  const attempt = current
    ? reschedule(current, about.promise, { to, reason: '' }, person, now)
    : fail('case.not-found');
  if (!attempt.ok) return refuse(call, attempt.problem);
  const words = t.reminders.form;
  await call.open(
    modal({
      callbackId: RESCHEDULE_FORM,
      title: words.title,
      submit: words.submit,
      close: t.common.cancel,
      metadata: { promise: call.value },
      blocks: [
        input(words.to, datePicker('to', to)),
        input(words.reason, textInput('reason', { min: 2, max: 200 }), { hint: words.hint }),
      ],
    }),
  );
}

export async function submitReschedule(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const about = readPromise(call.metadata.promise ?? '');
  if (!about) return { kind: 'errors', errors: { to: t.problems.outdatedButton } };
  const form = readForm(call.state, t);
  const to = form.date('to') ?? '';
  const reason = form.text('reason', { min: 2, max: 200 });
  if (to <= dateOf(deps.calendar, deps.clock.now())) form.wrong('to', t.reminders.form.afterToday);
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  const result = await changeCase(deps, about.caseId, { by: person.id, requestKey: call.requestKey }, (current, at) =>
    reschedule(current, about.promise, { to, reason }, person, at),
  );
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { to: problemText(result.problem, t) } };
}

/** A click's second delivery stops at the listener, which has used up its key: the save gets none. */
export async function answerNotReached(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const about = readPromise(call.value);
  if (!about) return call.reply(notice(viewer.t.problems.outdatedButton));
  let retryOn = '';
  const result = await changeCase(deps, about.caseId, { by: viewer.person.id }, (current, at) => {
    const decided = noteNotReached(current, about.promise, viewer.person, at, deps.calendar);
    const fact = decided.ok ? decided.value.facts[0] : undefined;
    if (fact?.type === 'reminder.not-reached') retryOn = fact.retryOn;
    return decided;
  });
  if (!result.ok) return refuse(call, result.problem);
  const words = wordsFor(viewer.locale, viewer.t, await deps.people.roster(), deps.calendar);
  await call.reply(notice(viewer.t.reminders.answered.notReached(words.dueDay(retryOn))));
}

async function refuse(call: ActionCall, problem: Problem): Promise<void> {
  await call.reply(notice(problemText(problem, call.viewer.t)));
}
