/** Slack refuses what is too long instead of cutting it: these cut where Slack counts, and never through a character. */
import { escapeMrkdwn, type Mrkdwn, raw } from './mrkdwn.ts';

/** At most `most` UTF-16 units of the text. */
export function cutTo(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A section holds 3,000 characters; this leaves room for a heading in the first one. */
const PIECE = 2800;

/** The whole of a typed text, in as many pieces as sections are needed: escaping may make five characters of one. */
export function inPieces(text: string): Mrkdwn[] {
  const pieces = [...text].reduce<string[]>(
    (done, character) => {
      const escaped = escapeMrkdwn(character);
      const last = done.at(-1)!;
      if (last.length + escaped.length <= PIECE) done[done.length - 1] = last + escaped;
      else done.push(escaped);
      return done;
    },
    [''],
  );
  return pieces.map(raw);
}
