/** Who must hear of a check: chief and triage of a bad one, those who may close of the last good one. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isOwnCheck } from '../../domain/follow-up/independent-check.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, lineWithButtons, type Message, section } from '../../slack/blocks.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { notice } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';

export async function tellAlarm(event: Extract<CaseEvent, { type: 'alarm.raised' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  const chief = roster.chiefOf(current.report.stationId);
  const officers = roster.withRole('triage_officer');
  await tellEach(new Set([...(chief ? [chief] : []), ...officers]), `alarm-${event.id}`, deps, ({ t }) =>
    notice(
      t.followUps.alarm(
        current.number,
        t.codes.recurrence[event.recurrence],
        t.codes.mood[event.mood],
        t.codes.followUpAction[event.action],
      ),
    ),
  );
}

export async function tellWatchPassed(event: Extract<CaseEvent, { type: 'watch.passed' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (current?.status !== 'follow_up') return;
  const closers = roster.people.filter(
    (person) => can(person, 'case.close', current).allowed && !isOwnCheck(current, person),
  );
  await tellEach(new Set(closers), `watch-${event.id}`, deps, (words) => {
    const text = words.t.followUps.watchPassed(current.number, words.dueDay(event.closableOn));
    const close = button('case.close', words.t.cases.card.close, { value: current.id, style: 'primary' });
    return { text, blocks: [section(raw(text)), actions(`watch-${event.id}`, [close])] };
  });
}

/** Where it was more than a trifle, the chief of the station hears that nobody mediates any more. */
export async function tellWithdrawn(event: Extract<CaseEvent, { type: 'case.withdrawn' }>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const chief = current && roster.chiefOf(current.report.stationId);
  if (!chief || current.level === 'blue') return;
  await tellEach(new Set([chief]), `withdrawn-${event.id}`, deps, ({ t }) => {
    const text = t.followUps.withdrawn(current.number, t.codes.level[current.level], t.codes.side[event.withdrawnBy]);
    return lineWithButtons(text, `withdrawn-${event.id}`, [
      button('case.tasks', t.tasks.all, { value: current.id, style: 'primary' }),
    ]);
  });
}

async function tellEach(
  people: ReadonlySet<Person>,
  key: string,
  deps: Deps,
  message: (words: Words) => Message,
): Promise<void> {
  for (const person of people) {
    const said = message(await wordsForPerson(person, deps));
    await deps.slack.postToPerson(`${key}-${person.id}`, person.slackUserId, said);
  }
}
