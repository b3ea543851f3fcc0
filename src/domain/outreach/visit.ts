/** Rounds among the people without a case: what is heard there is heard before anybody calls the police. */
import type { Instant, PlainDate } from '../time/instant.ts';

export const OUTREACH_PURPOSES = [
  'know_the_people',
  'look_for_disputes',
  'frail_and_alone',
  'after_a_case',
  'law_talk',
  'before_a_festival',
  'other',
] as const;
export type OutreachPurpose = (typeof OUTREACH_PURPOSES)[number];

export type OutreachVisit = {
  id: string;
  personId: string;
  /** The team of that day, so that a later move takes no visit along. */
  teamId: string | null;
  area: string;
  purpose: OutreachPurpose;
  visitedAt: Instant;
  minutes: number;
  note: string;
  nextOn: PlainDate | null;
  recordedBy: string;
  recordedAt: Instant;
};

export const VISIT_MINUTES = { min: 5, max: 600 } as const;
/** Written down later than this, nobody remembers it well. */
export const VISIT_RECORDED_WITHIN_DAYS = 14;
