/** What a side said of how it was treated, as it is kept with the case. */
import type { Side } from '../case/vocabulary.ts';
import type { Instant } from '../time/instant.ts';

export const FEEDBACK_CHANNELS = ['phone', 'visit', 'paper'] as const;
export const REACHED = ['yes', 'no', 'refused'] as const;
export type Rating = 1 | 2 | 3 | 4 | 5;

export type FeedbackAnswers = {
  processFair: Rating;
  heard?: Rating;
  outcomeAccept?: Rating;
  feltPressured: boolean;
  wouldUseAgain?: boolean;
};
export type FeedbackInput = {
  side: Side;
  channel: (typeof FEEDBACK_CHANNELS)[number];
  reached: (typeof REACHED)[number];
  /** Set where somebody was reached and answered. */
  answers?: FeedbackAnswers;
  comment?: string;
};
export type PartyFeedback = FeedbackInput & { cycle: number; by: string; at: Instant };
