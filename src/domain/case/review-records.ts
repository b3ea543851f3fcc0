/** An agreement that waits for the legal reviewer, and what the reviewer said. */
import type { Instant } from '../time/instant.ts';
import type { Agreement } from './records.ts';

export const REVIEW_REASONS = ['public_security', 'minor', 'amount'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

export type PendingAgreement = {
  agreement: Agreement;
  reasons: readonly ReviewReason[];
  /** Named at triage; null: any legal reviewer. */
  reviewerId: string | null;
};
export type LegalReview = {
  no: string;
  result: 'passed' | 'returned';
  note?: string;
  by: string;
  at: Instant;
};
