/** A side that felt pressed is the auditor's to look into; the team hears nothing of it. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { pressedSides } from '../../domain/impartiality/feedback.ts';
import { messagesFor } from '../../i18n/index.ts';
import { notice } from '../../slack/problem.view.ts';

export async function tellAuditorOfPressure(
  event: Extract<CaseEvent, { type: 'feedback.recorded' }>,
  deps: Deps,
): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current || !pressedSides(current).includes(event.side)) return;
  const { people } = await deps.people.roster();
  for (const auditor of people.filter(({ roles }) => roles.includes('auditor'))) {
    const locale = (await deps.slack.localeOf(auditor.slackUserId)) ?? deps.programmeLocale;
    const { feedback, codes } = messagesFor(locale);
    const key = `pressed-${current.id}-${current.cycle}-${event.side}-${auditor.id}`;
    const text = feedback.toAuditor(current.number, codes.side[event.side]);
    await deps.slack.postToPerson(key, auditor.slackUserId, notice(text));
  }
}
