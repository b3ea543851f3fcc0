/** The commander doubts a level: whoever may lower it is asked, and the answer goes back. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { button, lineWithButtons } from '../../slack/blocks.ts';
import { notice } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';

/** The reason is typed text: it is read in the case, not here. */
export async function askAboutLevel(
  event: Extract<CaseEvent, { type: 'level.questioned' }>,
  deps: Deps,
): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  if (!current) return;
  const chief = roster.chiefOf(current.report.stationId);
  const asked = [...roster.withRole('triage_officer'), ...(chief ? [chief] : [])];
  for (const person of new Set(asked)) {
    const { t } = await wordsForPerson(person, deps);
    const key = `level-${event.id}`;
    const steps = [
      button('case.change-level', t.triage.level.answer, { value: current.id, style: 'primary' }),
      button('case.open', t.home.open, { value: current.id }),
    ];
    const text = t.triage.level.asked(current.number, t.codes.level[current.level]);
    await deps.slack.postToPerson(`${key}-${person.id}`, person.slackUserId, lineWithButtons(text, key, steps));
  }
}

export async function answerAboutLevel(
  event: Extract<CaseEvent, { type: 'level.answered' }>,
  deps: Deps,
): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const asker = roster.person(event.askedBy);
  if (!current || !asker) return;
  const { t } = await wordsForPerson(asker, deps);
  const says = event.kept ? t.triage.level.kept : t.triage.level.moved;
  const text = says(current.number, t.codes.level[event.level]);
  await deps.slack.postToPerson(`level-answer-${event.id}`, asker.slackUserId, notice(text));
}
