/** A refusal, said kindly: what is true, and what to do next. */

import type { Who } from '../domain/people/relations.ts';
import type { Problem } from '../domain/result.ts';
import type { Messages } from '../i18n/index.ts';
import { type Message, plain, section } from './blocks.ts';
import { raw, sentence } from './mrkdwn.ts';

/** Only the caller sees it. */
export function notice(text: string): Message {
  const said = sentence(text);
  return { text: said.mrkdwn, blocks: [section(said)] };
}

const PIECE = 2900;

/** A failure with what was typed into the command, to be copied and sent again: nothing else has kept it. */
export function typedAgain(failure: string, typed: string, t: Messages): Message {
  const pieces = Array.from({ length: Math.ceil(typed.length / PIECE) }, (_, at) =>
    typed.slice(at * PIECE, (at + 1) * PIECE),
  );
  return {
    text: failure,
    blocks: [
      section(raw(failure)),
      section(raw(t.problems.typedAgain)),
      ...pieces.map((piece) => ({ type: 'section' as const, text: plain(piece) })),
    ],
  };
}

/** `name` turns a person's id into the name to show. */
export function problemText(problem: Problem, t: Messages, name: (personId: string) => string = () => ''): string {
  const who = problem.code === 'person.not-allowed' ? problem.facts?.mayInstead : undefined;
  if (who) return whoMayText(String(who).split(','), t);
  return t.problems.says(problem, { codes: t.codes, name });
}

export function notAllowedText(who: readonly Who[], t: Messages): string {
  return whoMayText(who, t);
}

function whoMayText(who: readonly string[], t: Messages): string {
  const names: Record<string, string> = { ...t.codes.role, ...t.codes.relation };
  return t.problems.notAllowed(who.flatMap((one) => names[one] ?? []).join(t.common.listSeparator));
}
