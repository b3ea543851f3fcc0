/** What the veteran answers to a reminder. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { askForHelp, noteNotReached, reschedule } from '../../domain/case/ending.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import type { Problem } from '../../domain/result.ts';
import { addDays, dateOf, nextWorkingDay } from '../../domain/time/working-calendar.ts';
import { messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import { input, modal } from '../../slack/blocks.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { datePicker, textInput } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { RESCHEDULE_FORM } from './ids.ts';

function subjectOf(value: string): { caseId: string; kind: ReminderKind } {
  const [caseId = '', kind = ''] = value.split('|');
  return { caseId, kind: kind as ReminderKind };
}

export async function openReschedule(call: ActionCall, deps: Deps): Promise<void> {
  const { t } = call.viewer;
  const { caseId, kind } = subjectOf(call.value);
  const today = dateOf(deps.calendar, deps.clock.now());
  const words = t.reminders.form;
  await call.open(
    modal({
      callbackId: RESCHEDULE_FORM,
      title: words.title,
      submit: words.submit,
      close: t.common.cancel,
      metadata: { caseId, kind },
      blocks: [
        input(words.to, datePicker('to', nextWorkingDay(deps.calendar, addDays(today, 1)))),
        input(words.reason, textInput('reason', { min: 2, max: 200 }), { hint: words.hint }),
      ],
    }),
  );
}

export async function submitReschedule(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const form = readForm(call.state, t);
  const to = form.date('to');
  const reason = form.text('reason', { min: 2, max: 200 });
  const today = dateOf(deps.calendar, deps.clock.now());
  if (!to || to <= today) form.wrong('to', t.problems.inThePast);
  const errors = form.errors();
  if (errors) return { kind: 'errors', errors };
  const kind = call.metadata.kind as ReminderKind;
  const result = await changeCase(
    deps,
    call.metadata.caseId ?? '',
    { by: person.id, requestKey: call.requestKey },
    (current, at) => reschedule(current, { kind, to: to!, reason }, person, at),
  );
  return result.ok ? { kind: 'close' } : { kind: 'errors', errors: { to: problemText(result.problem, t) } };
}

/** A click's second delivery stops at the listener, which has used up its key: the save gets none. */
export async function answerNotReached(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const { caseId, kind } = subjectOf(call.value);
  let retryOn = '';
  const result = await changeCase(deps, caseId, { by: viewer.person.id }, (current, at) => {
    const decided = noteNotReached(current, kind, viewer.person, at, deps.calendar);
    const fact = decided.ok ? decided.value.facts[0] : undefined;
    if (fact?.type === 'reminder.not-reached') retryOn = fact.retryOn;
    return decided;
  });
  if (!result.ok) return refuse(call, result.problem);
  const words = wordsFor(viewer.locale, viewer.t, await deps.people.roster(), deps.calendar.zone);
  await call.reply(notice(viewer.t.reminders.answered.notReached(words.day(retryOn))));
}

export async function answerHelp(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const { caseId, kind } = subjectOf(call.value);
  const result = await changeCase(deps, caseId, { by: viewer.person.id }, (current) =>
    askForHelp(current, kind, viewer.person),
  );
  if (!result.ok) return refuse(call, result.problem);
  const helper = await helperFor(result.value, viewer.person.id, deps);
  await call.reply(notice(viewer.t.reminders.answered.helpAsked(helper?.name ?? viewer.t.common.nobody)));
}

/** The team lead hears of it; where the lead asks, the station's chief. */
export async function tellHelper(event: Extract<CaseEvent, { type: 'help.asked' }>, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  const helper = current ? await helperFor(current, event.by, deps) : null;
  if (!current || !helper) return;
  const roster = await deps.people.roster();
  const t = messagesFor((await deps.slack.localeOf(helper.slackUserId)) ?? deps.programmeLocale);
  const asker = roster.person(event.by)?.name ?? t.common.nobody;
  const text = t.reminders.toLead(current.number, asker, t.reminders.kind(event.kind));
  await deps.slack.postToPerson(`help-${event.id}`, helper.slackUserId, notice(text));
}

async function helperFor(current: Case, askerId: string, deps: Deps) {
  const roster = await deps.people.roster();
  const lead = 'teamId' in current ? roster.leadOf(current.teamId) : null;
  return lead && lead.id !== askerId ? lead : roster.chiefOf(current.report.stationId);
}

async function refuse(call: ActionCall, problem: Problem): Promise<void> {
  await call.reply(notice(problemText(problem, call.viewer.t)));
}
