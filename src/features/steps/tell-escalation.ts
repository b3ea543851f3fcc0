/** Who is called in hears it at once; whoever called hears that there is an answer. What they wrote stands in the case. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { button, lineWithButtons, oneLine } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';

type Fact<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

export async function tellCalledIn(event: Fact<'case.escalated'>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  const chief = event.to === 'chief' ? roster.chiefOf(current.report.stationId) : null;
  for (const person of chief ? [chief] : roster.withRole('commander')) {
    const words = await wordsForPerson(person, deps);
    const { codes, steps } = words.t;
    const key = `called-in-${event.id}-${person.id}`;
    const text = steps.escalation.told(current.number, codes.level[current.level], words.person(event.by));
    const answer = button('case.answer-escalation', steps.title['case.answer-escalation'], {
      value: current.id,
      style: 'primary',
    });
    await deps.slack.postToPerson(key, person.slackUserId, lineWithButtons(text, key, [answer]));
  }
}

export async function tellAnswered(event: Fact<'escalation.answered'>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const caller = roster.person(event.toId);
  if (!current || !caller || caller.id === event.by) return;
  const words = await wordsForPerson(caller, deps);
  const text = words.t.steps.escalation.answered(current.number, words.person(event.by));
  await deps.slack.postToPerson(`call-answered-${event.id}`, caller.slackUserId, oneLine(text));
}
