/** Lines for one reader's private answer, with what was typed in full, spread over as many sections as they need. */
import type { KnownBlock } from '@slack/types';
import { section } from './blocks.ts';
import { inPieces } from './limits.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn, raw } from './mrkdwn.ts';

/** Slack's section holds 3,000 characters. */
const MOST_IN_SECTION = 2950;

/** `label: what was typed`; nothing where nothing was. */
export function typedLines(label: string, typed: string | undefined): Mrkdwn[] {
  if (!typed) return [];
  const [first = raw(''), ...rest] = inPieces(typed);
  return [mrkdwn`*${label}* ${first}`, ...rest];
}

export function paragraphs(lines: readonly Mrkdwn[]): KnownBlock[] {
  const chunks: Mrkdwn[][] = [];
  for (const line of lines) {
    const chunk = chunks.at(-1);
    if (chunk && joinMrkdwn([...chunk, line], '\n').mrkdwn.length <= MOST_IN_SECTION) chunk.push(line);
    else chunks.push([line]);
  }
  return chunks.map((chunk) => section(joinMrkdwn(chunk, '\n')));
}

/** As many records on each page as fit; a record is never torn apart, and none is left out. */
export function inPages(
  records: readonly KnownBlock[][],
  firstRoom: number,
  room: number,
): readonly (readonly KnownBlock[][])[] {
  const pages: KnownBlock[][][] = [[]];
  let left = firstRoom;
  for (const record of records) {
    if (record.length > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)!.push(record);
    left -= record.length;
  }
  return pages;
}
