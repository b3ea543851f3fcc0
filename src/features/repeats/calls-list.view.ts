/** One reader's private list of a dispute's calls, with related cases and those that look alike; the steps for whoever may take them. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Report } from '../../domain/case/report.ts';
import type { ListedCall } from '../../domain/repeats/kept-call.ts';
import type { LikelyRepeat } from '../../domain/repeats/likely-repeat.ts';
import { mayTakeCalls, repeatsOf } from '../../domain/repeats/repeats.ts';
import { callHeading, repeatReasons } from '../../i18n/repeat-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, divider, type Message, section, typedSections } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { LINK, LINK_BY_NUMBER, pairValue, SPLIT, UNLINK } from './ids.ts';

export type Told = {
  calls: readonly ListedCall[];
  /** Later cases that name this one. */
  namedBy: readonly Pick<Case, 'id' | 'number'>[];
  likely: readonly LikelyRepeat[];
  /** May this reader link and split? */
  mayDecide: boolean;
};

/** So that everything fits into one message of 50 blocks, each text at its longest. */
const MOST_CALLS = 6;
const MOST_RELATED = 4;

export function callsList(current: Case, told: Told, words: Words): Message {
  const { t } = words;
  const { list } = t.repeats;
  const { calls } = repeatsOf(current);
  const left = told.calls.length - MOST_CALLS;
  return {
    text: list.text(current.number),
    blocks: [
      section(raw(list.heading(current.number, calls))),
      ...told.calls.slice(0, MOST_CALLS).flatMap((call) => callBlocks(current, call, told.mayDecide, words)),
      ...(left > 0 ? [context(raw(list.more(left, `/dispute show ${current.number} 2`)))] : []),
      ...typedSections(
        `${words.time(current.reportedAt)} · ${words.person(current.reportedBy)} · ${list.first}`,
        current.report.narrative,
      ),
      divider(),
      ...relatedBlocks(current, told, words),
      ...(told.mayDecide ? likelyBlocks(current, told.likely, words) : []),
      context(raw(t.cases.show.privately)),
    ],
  };
}

function callBlocks(current: Case, call: ListedCall, mayDecide: boolean, words: Words): KnownBlock[] {
  const { t } = words;
  const { split } = t.repeats;
  const isMerged = call.kind === 'merged';
  const maySplit = mayDecide && !isMerged && call.splitInto === null;
  const mayPart = mayDecide && isMerged;
  return [
    ...typedSections(callHeading(call, words), call.report.narrative),
    ...signsBlock(call.report, words),
    ...(maySplit
      ? [actions(`call-${call.id}`, [button(SPLIT, split.button, { value: pairValue(current.id, call.id) })])]
      : []),
    ...(mayPart ? [actions(`call-${call.id}`, [button('case.unmerge', split.button, { value: call.caseId })])] : []),
  ];
}

function signsBlock({ dangerSigns }: Report, { t }: Words): KnownBlock[] {
  if (dangerSigns.length === 0) return [];
  const signs = dangerSigns.map((sign) => t.codes.riskFlag[sign]).join(t.common.listSeparator);
  return [context(raw(t.common.labelled(t.repeats.list.signs, signs)))];
}

/** A link stands on the later of the two cases and is taken away there. */
function relatedBlocks(current: Case, { namedBy, mayDecide }: Told, { t }: Words): KnownBlock[] {
  const own = (repeatsOf(current).related ?? []).slice(-MOST_RELATED);
  const numbers = [...own, ...namedBy].map(({ number }) => number).join(t.common.listSeparator);
  const unlinks = own.map(({ id, number }) =>
    actions(`related-${id}`, [button(UNLINK, t.repeats.unlink(number), { value: pairValue(current.id, id) })]),
  );
  return [
    ...(numbers ? [section(mrkdwn`*${t.repeats.list.related}*\n${numbers}`)] : []),
    ...(mayDecide ? unlinks : []),
    ...(mayDecide
      ? [actions(`link-${current.id}`, [button(LINK_BY_NUMBER, t.repeats.link.button, { value: current.id })])]
      : []),
  ];
}

function likelyBlocks(current: Case, likely: readonly LikelyRepeat[], { t }: Words): KnownBlock[] {
  const { list } = t.repeats;
  if (likely.length === 0) return [context(raw(list.none))];
  return [
    section(mrkdwn`*${list.likely}*`),
    ...likely.flatMap(({ match, earlier }) => [
      section(raw(list.likelyLine(earlier.number, t.codes.status[earlier.status], repeatReasons(match, t)))),
      actions(`likely-${earlier.id}`, [
        ...(mayTakeCalls(earlier) && mayTakeCalls(current) && current.status !== 'resolved'
          ? [button('case.merge', t.repeats.merge(earlier.number), { value: pairValue(current.id, earlier.id) })]
          : []),
        button(LINK, t.repeats.linkTo(earlier.number), { value: pairValue(current.id, earlier.id) }),
      ]),
    ]),
  ];
}
