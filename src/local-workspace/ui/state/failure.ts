import type { ActResult } from '../../protocol-acts.ts';
import type { Strings } from '../strings/en.ts';

/** One rule that the app's answer broke: Slack's words, and where in the answer (a JSON pointer, empty for the whole). */
export type AnswerProblem = { text: string; pointer: string };

/** Why an act did not do what was wished; `problems` and `answer` only where the app's own answer was at fault. */
export type Failure = { text: string; problems: AnswerProblem[]; answer?: unknown };

/** `[ERROR] must be a string [json-pointer:/view/title]` taken apart. */
export function answerProblem(message: string): AnswerProblem {
  const [, text = message, pointer = ''] =
    /^(?:\[ERROR\]\s*)?([\s\S]*?)\s*\[json-pointer:([^\]]*)\]$/.exec(message) ?? [];
  return { text, pointer };
}

/** Undefined when the act succeeded. */
export function failureOf(result: ActResult, strings: Strings): Failure | undefined {
  if (result.ok) return undefined;
  const problems = (result.messages ?? []).map(answerProblem);
  if (problems.length === 0) return { text: strings.actError(result.error ?? 'app_error'), problems };
  // `dispatch_failed` is what Slack's client says of an answer that breaks a rule, too; here the truth is told.
  const error = result.error === undefined || result.error === 'dispatch_failed' ? 'invalid_app_answer' : result.error;
  return { text: strings.actError(error), problems, answer: result.response };
}
