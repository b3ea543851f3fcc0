/** One case for one reader who may see it: the score explained, the report's words, and what happened. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { context, divider, type Message, section, typedSections } from '../../slack/blocks.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { caseCard } from './case-card.view.ts';
import { eventLine } from './case-event.view.ts';

/** As many steps as fit into one answer; the thread holds them all. */
const MOST_EVENTS = 25;

export function caseInFull(
  current: Case,
  history: readonly CaseEvent[],
  promises: readonly { kind: ReminderKind; dueAt: Instant; state: string }[],
  words: Words,
  synthetic: boolean,
): Message {
  const { t } = words;
  const { show } = t.cases;
  const card = caseCard(current, words, synthetic);
  const steps = history
    .slice(-MOST_EVENTS)
    .map(
      (event) =>
        mrkdwn`${words.time(event.at)} · ${words.person(event.by)} · ${eventLine(event, current.level, words)}`,
    );
  const open = promises.filter((promise) => promise.state === 'pending' || promise.state === 'sending');
  const blocks: KnownBlock[] = [
    ...card.blocks,
    divider(),
    section(mrkdwn`*${show.scoreHeading}*\n${raw(riskLines(current.assessment.items, t).join('\n'))}`),
    ...typedSections(show.narrative, current.report.narrative),
    ...paragraphs(mrkdwn`*${show.history}*`, steps),
    ...(open.length > 0
      ? [
          section(
            joinMrkdwn(
              [
                mrkdwn`*${show.promises}*`,
                ...open.map((it) => mrkdwn`${words.time(it.dueAt)} · ${t.reminders.kind(it.kind)}`),
              ],
              '\n',
            ),
          ),
        ]
      : []),
    context(raw(show.privately)),
  ];
  return { text: card.text, blocks };
}

/** Slack's section holds 3,000 characters: the lines are spread over as many as they need. */
function paragraphs(heading: Mrkdwn, lines: readonly Mrkdwn[]): KnownBlock[] {
  const chunks: Mrkdwn[][] = [[heading]];
  for (const line of lines) {
    const chunk = chunks.at(-1)!;
    if (joinMrkdwn([...chunk, line], '\n').mrkdwn.length > 2900) chunks.push([line]);
    else chunk.push(line);
  }
  return chunks.map((chunk) => section(joinMrkdwn(chunk, '\n')));
}
