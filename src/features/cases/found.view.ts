/** The cases that were found, a line each: codes and labels only. */
import type { Case } from '../../domain/case/case.ts';
import type { Words } from '../../i18n/words.ts';
import { context, type Message, section } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { paragraphs } from '../../slack/typed-lines.view.ts';

export type FoundFacts = {
  shown: readonly Case[];
  /** The number of the first that is shown, counted from 1. */
  first: number;
  total: number;
  /** There may be more than were looked through. */
  isCut: boolean;
  nextCommand: string | null;
};

export function foundMessage({ shown, first, total, isCut, nextCommand }: FoundFacts, words: Words): Message {
  const { find, codes, cases } = words.t;
  if (total === 0) return { text: find.none, blocks: [section(raw(find.none))] };
  const heading = shown.length === 0 ? find.noSuchPage : find.heading(first, first + shown.length - 1, total);
  const lines = shown.map(
    (it) =>
      mrkdwn`• *${it.number}* · ${codes.level[it.level]} · ${codes.status[it.status]} · ${codes.category[it.report.category]} · ${words.area(it.report.area)} · ${words.day(it.reportedAt)}`,
  );
  return {
    text: heading,
    blocks: [
      section(mrkdwn`*${heading}*`),
      ...paragraphs(lines),
      ...(nextCommand ? [context(mrkdwn`${raw(find.next)} \`${nextCommand}\``)] : []),
      ...(isCut ? [context(raw(find.cut))] : []),
      context(raw(cases.show.privately)),
    ],
  };
}
