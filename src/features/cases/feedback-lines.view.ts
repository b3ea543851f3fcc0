/** What the sides said of how they were treated, for those who oversee. */
import type { PartyFeedback } from '../../domain/impartiality/feedback-record.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';
import { typedLines } from '../../slack/typed-lines.view.ts';

export function feedbackLines(all: readonly PartyFeedback[], { t }: Words): Mrkdwn[] {
  const { feedback: says, codes } = t;
  if (all.length === 0) return [];
  const lines = all.flatMap(({ side, answers, comment }) => {
    const of5 = (value: number | undefined) => (value === undefined ? says.notAsked : says.of5(value));
    const name = codes.side[side];
    const line = answers
      ? says.line(name, answers.processFair, of5(answers.heard), of5(answers.outcomeAccept))
      : says.notReached(name);
    return [mrkdwn`${line}`, ...typedLines(says.form.comment, comment)];
  });
  return [mrkdwn`*${says.heading}*`, ...lines];
}
