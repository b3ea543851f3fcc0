/** How many meetings of both sides the law still allows, said before the next one is held. */
import { type MeetingState, MOST_MEETINGS } from '../../domain/case/public-security.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, raw } from '../../slack/mrkdwn.ts';

export function meetingsLine(state: MeetingState | null, { t, day }: Words): Mrkdwn | null {
  if (!state) return null;
  const { meetings } = t.gate;
  if (state.held >= MOST_MEETINGS) return raw(`:no_entry: ${meetings.none}`);
  if (state.secondBy) return raw(meetings.second(day(state.secondBy)));
  return raw(state.firstBy ? meetings.firstBy(day(state.firstBy)) : meetings.first);
}
