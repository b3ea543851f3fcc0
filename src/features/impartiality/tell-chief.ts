/** The station's chief hears of each sign once per handling, and is asked to look, not told that anything is wrong. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { processSigns } from '../../domain/impartiality/process-signs.ts';
import { can } from '../../domain/people/permissions.ts';
import { processSignLine } from '../../i18n/process-sign-line.ts';
import { notice } from '../../slack/problem.view.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';

export async function tellChiefOfSigns(event: CaseEvent, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const chief = current && roster.chiefOf(current.report.stationId);
  if (!chief || !can(chief, 'case.read-signs', current).allowed) return;
  const { t } = await wordsForPerson(chief, deps);
  for (const sign of processSigns(current)) {
    const text = t.impartiality.toChief(current.number, processSignLine(sign, t));
    const key = `sign-${current.id}-${current.cycle}-${sign.code}-${sign.side}`;
    await deps.slack.postToPerson(key, chief.slackUserId, notice(text));
  }
}
