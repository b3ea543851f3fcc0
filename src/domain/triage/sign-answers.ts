/** How a question about signs is answered: with some of them, with "none seen", or with "not asked". Unknown is not no. */
import type { RiskFlag } from '../case/vocabulary.ts';

export const NONE_SEEN = 'none_seen';
export const NOT_ASKED = 'not_asked';
export type SignAnswer = RiskFlag | typeof NONE_SEEN | typeof NOT_ASKED;

export function answersTo(signs: readonly RiskFlag[]): readonly SignAnswer[] {
  return [NONE_SEEN, NOT_ASKED, ...signs];
}

/** The two answers that are no sign stand alone. */
export function isContradictory(answers: readonly SignAnswer[]): boolean {
  return answers.length > 1 && (answers.includes(NONE_SEEN) || answers.includes(NOT_ASKED));
}

export function flagsOf(answers: readonly SignAnswer[]): RiskFlag[] {
  return answers.filter((answer): answer is RiskFlag => answer !== NONE_SEEN && answer !== NOT_ASKED);
}

/** Left open is not asked. */
export function wasAsked(answers: readonly SignAnswer[]): boolean {
  return answers.length > 0 && !answers.includes(NOT_ASKED);
}
