/** One case for one reader who may see it: the score explained, every word that was typed, and what happened. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ReminderKind } from '../../domain/case/records.ts';
import type { Dossier } from '../../domain/dossier/completeness.ts';
import type { PartyFeedback } from '../../domain/impartiality/feedback-record.ts';
import type { Offer } from '../../domain/impartiality/offers.ts';
import type { ProcessSign } from '../../domain/impartiality/process-signs.ts';
import type { ListedCall } from '../../domain/repeats/kept-call.ts';
import { pathsOf } from '../../domain/tasks/task-plans.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { eventLine } from '../../i18n/event-line.ts';
import { processSignLine } from '../../i18n/process-sign-line.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, divider, type Message, section } from '../../slack/blocks.ts';
import { type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { inPages, paragraphs } from '../../slack/typed-lines.view.ts';
import { callRecords } from './call-records.view.ts';
import { caseCard } from './case-card.view.ts';
import { type CaseRecord, recordsOf } from './case-records.view.ts';
import { decisionLines, reportLines } from './case-words.view.ts';
import { feedbackLines } from './feedback-lines.view.ts';
import { fileBlocks } from './file-lines.view.ts';

/** As many steps as fit into one answer; the earlier ones stand on further pages. */
const MOST_EVENTS = 25;
/** Slack's limit for one message. */
const MOST_BLOCKS = 50;
/** The heading of a later page, the line that says how many more, and the last one. */
const AROUND_A_PAGE = 3;

export type ShownPromise = { kind: ReminderKind; dueAt: Instant; state: string };
/** What is told of a case beside the case itself; `signs` for those alone who may read them. */
export type ToldBeside = {
  history: readonly CaseEvent[];
  promises: readonly ShownPromise[];
  signs: readonly ProcessSign[];
  dossier?: Dossier | null;
  calls: readonly ListedCall[];
  /** For those alone who oversee. */
  feedback: readonly PartyFeedback[];
  /** What this reader may start from here, beside the steps of the card. */
  offers: readonly Offer[];
  /** A check is due that this reader may answer. */
  mayTapCalm?: boolean;
};

/** The records that do not fit stand on further pages, from 2 on. */
export function caseInFull(current: Case, beside: ToldBeside, words: Words, synthetic: boolean, page = 1): Message {
  const { show } = words.t.cases;
  const card = caseCard(current, words, synthetic, beside.mayTapCalm ?? false);
  const [before, after] = [
    [
      ...card.blocks,
      divider(),
      ...fileBlocks(current, beside.dossier ?? null, words.t),
      ...known(current, beside, words),
    ],
    course(current, beside, words),
  ];
  const records = [
    ...recordsOf(current, words),
    ...callRecords(beside.calls, words),
    ...earlierSteps(current, beside, words),
  ].map(paragraphs);
  const pages = inPages(
    records,
    MOST_BLOCKS - before.length - after.length - AROUND_A_PAGE,
    MOST_BLOCKS - AROUND_A_PAGE,
  );
  const shown = pages[page - 1] ?? [];
  const left = pages.slice(page).reduce((count, more) => count + more.length, 0);
  const middle = [
    ...shown.flat(),
    ...(left > 0 ? [context(raw(show.moreRecords(left, `/dispute show ${current.number} ${page + 1}`)))] : []),
  ];
  const heading = section(mrkdwn`*${current.number}*${shown.length > 0 ? '' : ` · ${show.noSuchPage}`}`);
  const blocks = page === 1 ? [...before, ...middle, ...after] : [heading, ...middle];
  return { text: card.text, blocks: [...blocks, context(raw(show.privately))] };
}

function known(current: Case, { signs, feedback }: ToldBeside, words: Words): KnownBlock[] {
  const { t } = words;
  const { show } = t.cases;
  const lines = signs.map((sign) => raw(`• ${processSignLine(sign, t)}`));
  return [
    section(mrkdwn`*${show.scoreHeading}*\n${raw(riskLines(current.assessment.items, t).join('\n'))}`),
    ...paragraphs(reportLines(current, words)),
    ...paragraphs(decisionLines(current, words)),
    ...(lines.length > 0 ? paragraphs([mrkdwn`*${t.impartiality.signsHeading}*`, ...lines]) : []),
    ...paragraphs(feedbackLines(feedback, words)),
    ...(pathsOf(current).length > 0
      ? [actions(`tasks-${current.id}`, [button('case.tasks', t.tasks.all, { value: current.id })])]
      : []),
  ];
}

function course(current: Case, { history, promises, offers }: ToldBeside, words: Words): KnownBlock[] {
  const { t } = words;
  const { show } = t.cases;
  const earlier = history.length - MOST_EVENTS;
  const steps = history.slice(-MOST_EVENTS).map((event) => stepText(event, current, words));
  const open = promises
    .filter(({ state }) => state === 'pending' || state === 'sending')
    .map((it) => mrkdwn`${words.due(it.dueAt)} · ${t.reminders.kind(it.kind)}`);
  return [
    ...paragraphs([
      mrkdwn`*${show.history}*`,
      ...(earlier > 0 ? [mrkdwn`${show.earlierSteps(earlier)}`] : []),
      ...steps,
    ]),
    ...(open.length > 0 ? paragraphs([mrkdwn`*${show.promises}*`, ...open]) : []),
    ...(offers.length > 0
      ? [
          actions(
            `offers-${current.id}`,
            offers.map((offer) => button(offer, show.offers[offer], { value: current.id })),
          ),
        ]
      : []),
  ];
}

/** The steps for which the first page has no room, in order, so many a record. */
function earlierSteps(current: Case, { history }: ToldBeside, words: Words): CaseRecord[] {
  const earlier = history.slice(0, -MOST_EVENTS).map((event) => stepText(event, current, words));
  const heading = mrkdwn`*${words.t.cases.show.earlierHeading}*`;
  return Array.from({ length: Math.ceil(earlier.length / MOST_EVENTS) }, (_, at) => [
    heading,
    ...earlier.slice(at * MOST_EVENTS, (at + 1) * MOST_EVENTS),
  ]);
}

function stepText(event: CaseEvent, { level }: Case, words: Words): Mrkdwn {
  return mrkdwn`${words.time(event.at)} · ${words.person(event.by)} · ${eventLine(event, level, words)}`;
}
