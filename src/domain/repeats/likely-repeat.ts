/** An earlier case that this is probably about, with what a person needs to say yes or no. */
import type { Case } from '../case/case.ts';
import type { CallCount } from './calls.ts';
import type { RepeatMatch } from './match.ts';

/** `count` is what the dispute would have, were they one. */
export type LikelyRepeat = { match: RepeatMatch; earlier: Case; count: CallCount };
