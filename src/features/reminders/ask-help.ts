/** Whoever answers for the team, or for the station, is called in. */
import { changeCase } from '../../db/change-case.ts';
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Person } from '../../domain/people/person.ts';
import { askForHelp } from '../../domain/reminders/answers.ts';
import type { PromiseKey } from '../../domain/reminders/promises.ts';
import type { Messages } from '../../i18n/index.ts';
import { actions, button, oneLine } from '../../slack/blocks.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { RESCHEDULE } from './ids.ts';
import { promiseValue, readPromise } from './promise-value.ts';

export async function answerHelp(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const about = readPromise(call.value);
  if (!about) return call.reply(notice(t.problems.outdatedButton));
  const roster = await deps.people.roster();
  const result = await changeCase(deps, about.caseId, { by: person.id }, (current) =>
    askForHelp(current, about.promise, person, helperFor(current, person.id, roster)?.id ?? null),
  );
  if (!result.ok) return call.reply(notice(problemText(result.problem, t)));
  const { helpAsked, nobodyToHelp } = t.reminders.answered;
  const told = helperFor(result.value, person.id, roster);
  await call.reply(notice(told ? helpAsked(told.name) : nobodyToHelp));
}

/** The team lead hears of it; where the lead asks, the station's chief. */
export async function tellHelper(event: Extract<CaseEvent, { type: 'help.asked' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const helper = event.toId ? roster.person(event.toId) : null;
  if (!current || !helper) return;
  const asker = roster.person(event.by)?.name ?? '';
  await tell(helper, `help-${event.id}`, current, event, deps, (t) =>
    t.reminders.toLead(current.number, asker, t.reminders.kind(event.kind)),
  );
}

/** Put off once too often because nobody was reached: somebody else must look at it. */
export async function tellStuck(event: Extract<CaseEvent, { type: 'promise.stuck' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current || !('leadId' in current)) return;
  const helper = helperFor(current, current.leadId, roster);
  if (!helper) return;
  const lead = roster.person(current.leadId)?.name ?? '';
  await tell(helper, `stuck-${event.id}`, current, event, deps, (t) =>
    t.reminders.stuck(current.number, t.reminders.kind(event.kind), event.times, lead),
  );
}

function helperFor(current: Case, askerId: string, roster: Roster): Person | null {
  const lead = 'teamId' in current ? roster.leadOf(current.teamId) : null;
  if (lead && lead.id !== askerId) return lead;
  const chief = roster.chiefOf(current.report.stationId);
  return chief && chief.id !== askerId ? chief : null;
}

/** With the button that only the helper may still press: a third time is theirs to decide. */
async function tell(
  helper: Person,
  key: string,
  current: Case,
  { kind, anchorOn }: Partial<PromiseKey>,
  deps: Deps,
  says: (t: Messages) => string,
): Promise<void> {
  const { t } = await wordsForPerson(helper, deps);
  const message = oneLine(says(t));
  if (kind && anchorOn) {
    const value = promiseValue(current.id, { kind, anchorOn, cycle: current.cycle });
    message.blocks.push(actions(key, [button(RESCHEDULE, t.reminders.reschedule, { value })]));
  }
  await deps.slack.postToPerson(key, helper.slackUserId, message);
}
