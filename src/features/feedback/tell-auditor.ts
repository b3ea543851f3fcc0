/** A side that felt pressed is the auditor's to look into; the team hears nothing of it. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { pressedSides } from '../../domain/impartiality/feedback.ts';
import { notice } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';

export async function tellAuditorOfPressure(
  event: Extract<CaseEvent, { type: 'feedback.recorded' }>,
  deps: Deps,
): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current || !pressedSides(current).includes(event.side)) return;
  for (const auditor of (await deps.people.roster()).withRole('auditor')) {
    const { feedback, codes } = (await wordsForPerson(auditor, deps)).t;
    const key = `pressed-${current.id}-${current.cycle}-${event.side}-${auditor.id}`;
    const text = feedback.toAuditor(current.number, codes.side[event.side]);
    await deps.slack.postToPerson(key, auditor.slackUserId, notice(text));
  }
}
