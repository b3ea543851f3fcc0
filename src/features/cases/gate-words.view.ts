/** For one reader: what to tell people who are not mediated here, and what the legal reviewer said. */
import type { Case } from '../../domain/case/case.ts';
import { stopOf } from '../../domain/triage/gate.ts';
import { tellPeople } from '../../i18n/tell-people.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';
import { typedLines } from '../../slack/typed-lines.view.ts';

export function gateLines(current: Case, words: Words): Mrkdwn[] {
  const { gate } = words.t;
  const stop = 'triage' in current ? stopOf(current.triage.gate) : null;
  return [...(stop ? [mrkdwn`*${gate.heading}* ${tellPeople(stop, words.t)}`] : []), ...reviewLines(current, words)];
}

function reviewLines(current: Case, words: Words): Mrkdwn[] {
  if (!('legalReviews' in current)) return [];
  const { review } = words.t.gate;
  return (current.legalReviews ?? []).flatMap((made) => [
    mrkdwn`${review.shown(made.no, review.results[made.result], words.person(made.by), words.time(made.at))}`,
    ...typedLines(review.noteShown, made.note),
  ]);
}
