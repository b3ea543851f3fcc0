/**
 * A look back within a day after a dispute turned criminal or somebody was seriously hurt: what was known, to whom, when.
 * It asks what the programme can learn, never who is to blame.
 */
import type { CaseEvent } from '../case/events.ts';
import type { ReviewTrigger } from '../case/gate-events.ts';
import { type Instant, minutesAfter } from '../time/instant.ts';

export type SentinelReview = {
  id: string;
  caseId: string;
  cycle: number;
  trigger: ReviewTrigger;
  ownerId: string | null;
  openedAt: Instant;
  dueAt: Instant;
  closedBy?: string;
  closedAt?: Instant;
  lessons?: string;
};

const DUE_MINUTES = 24 * 60;
const REMIND_MINUTES_BEFORE = 4 * 60;

export function reviewDueAt(openedAt: Instant): Instant {
  return minutesAfter(openedAt, DUE_MINUTES);
}

/** Day or night: what happened was grave. */
export function reviewAlarms({ dueAt }: Pick<SentinelReview, 'dueAt'>): { due: Instant; overdue: Instant } {
  return { due: minutesAfter(dueAt, -REMIND_MINUTES_BEFORE), overdue: dueAt };
}

/** A look back is for commander and auditor alone, even that there is one. */
export function isLookBack({ type }: Pick<CaseEvent, 'type'>): boolean {
  return type === 'review.opened' || type === 'review.closed';
}
