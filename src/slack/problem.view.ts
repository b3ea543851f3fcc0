/** A refusal, said kindly: what is true, and what to do next. */

import type { Role } from '../domain/people/person.ts';
import type { Problem } from '../domain/result.ts';
import type { Messages } from '../i18n/index.ts';
import { type Message, section } from './blocks.ts';
import { raw } from './mrkdwn.ts';

/** Only the caller sees it. */
export function notice(text: string): Message {
  return { text, blocks: [section(raw(text))] };
}

/** `name` turns a person's id into the name to show. */
export function problemText(problem: Problem, t: Messages, name: (personId: string) => string = () => ''): string {
  return t.problems.says(problem, { codes: t.codes, name });
}

export function notAllowedText(roles: readonly Role[], t: Messages): string {
  return t.problems.notAllowed(roles.map((role) => t.codes.role[role]).join(t.common.listSeparator));
}
