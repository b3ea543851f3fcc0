/** The digest as one message: numbers and labels only, no free text and no case that must not be listed. */
import type { KnownBlock } from '@slack/types';
import type { Digest, Sentence } from '../../domain/digest/weekly-digest.ts';
import { weekDates } from '../../domain/time/iso-week.ts';
import type { Words } from '../../i18n/words.ts';
import { context, divider, header, type Message, section } from '../../slack/blocks.ts';
import { type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { noteSentences, overdueLines, redLines, redSummary, teamLines } from './digest-lines.view.ts';
import { funnelBlock, funnelLine } from './funnel.view.ts';

export type DigestFrame = { zone: string; synthetic: boolean };

/** A section holds 3,000 characters: eight lines of the longest names stay below. */
const LINES_A_SECTION = 8;

export function digestMessage(digest: Digest, words: Words, frame: DigestFrame): Message {
  const { t } = words;
  const said = t.digest;
  const { monday, sunday } = weekDates(digest.week);
  const title = said.title(digest.week);
  const opening = [
    ...(digest.until ? [said.soFar(words.time(digest.until))] : []),
    ...digest.headline.map((sentence) => sentenceText(sentence, words)),
  ];
  const overdueTotal = digest.overdue.reduce((total, { total: count }) => total + count, 0);
  const overdue = overdueLines(digest.overdue, words);
  const teams = teamLines(digest.teams, words);
  const { reminders } = digest;
  const witnessed = reminders ? [said.reminders(reminders.due, reminders.sent, reminders.late, reminders.missed)] : [];
  const notes = [...witnessed, ...noteSentences(digest.notes, words)];
  const footer = [
    said.howComputed(words.time(digest.madeAt)),
    said.period(monday, sunday, frame.zone),
    ...(frame.synthetic ? [t.common.synthetic] : []),
  ];
  const blocks: KnownBlock[] = [
    header(title),
    section(raw(opening.join('\n'))),
    section(mrkdwn`*${said.funnel.heading}*`),
    funnelBlock(digest, words),
    divider(),
    ...part(said.redNow.heading(digest.red.total), redLines(digest.red, words)),
    ...part(said.overdueNow.heading(overdueTotal), overdue),
    ...part(said.teams.heading, teams),
    context(raw([`*${said.notes.heading}*`, ...notes].join('\n'))),
    ...footer.map((sentence) => context(raw(sentence))),
  ];
  const text = [
    title,
    ...opening,
    funnelLine(digest, words),
    redSummary(digest.red, words),
    ...plainLines(overdue),
    ...plainLines(teams),
    ...notes,
    ...footer,
  ];
  return { text: text.filter((line) => line !== '').join('\n'), blocks };
}

function sentenceText(sentence: Sentence, { t: { digest } }: Words): string {
  switch (sentence.code) {
    case 'movement':
      return digest.movement(sentence.reported, sentence.taken, sentence.settled);
    case 'quiet':
      return digest.quiet;
    case 'red':
      return sentence.besides ? digest.redBesides(sentence.total) : digest.red(sentence.total);
    case 'overdue':
      return sentence.besides ? digest.overdueBesides(sentence.total) : digest.overdue(sentence.total);
  }
}

function part(heading: string, lines: readonly Mrkdwn[]): KnownBlock[] {
  const all = [mrkdwn`*${heading}*`, ...lines];
  return Array.from({ length: Math.ceil(all.length / LINES_A_SECTION) }, (_, at) =>
    section(raw(plainLines(all.slice(at * LINES_A_SECTION, (at + 1) * LINES_A_SECTION)).join('\n'))),
  );
}

function plainLines(lines: readonly Mrkdwn[]): string[] {
  return lines.map((line) => line.mrkdwn);
}
