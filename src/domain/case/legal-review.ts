/**
 * Some agreements bind nobody before a legal reviewer has passed them: public-security mediation, minors, and much money.
 * Until then they are submitted, not in force. The sum is a programme default.
 */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, MediatedCase, TriagedCore } from './case.ts';
import type { Decision } from './events.ts';
import { hasMinorOnFile } from './minors.ts';
import { putInForce } from './put-in-force.ts';
import type { Agreement } from './records.ts';
import { type LegalReview, REVIEW_REASONS, type ReviewReason } from './review-records.ts';
import { step } from './step.ts';

/** Whole yuan, all terms together. */
export const REVIEW_FROM_AMOUNT = 50_000;

/** In the order in which they are told; none: it may go into force at once. */
export function reviewReasons(
  current: Pick<TriagedCore, 'triage' | 'beside'>,
  agreement: Pick<Agreement, 'basis' | 'terms'>,
): ReviewReason[] {
  const { basis, minorInvolved } = current.triage.gateInputs;
  const sum = agreement.terms.reduce((total, { amount = 0 }) => total + amount, 0);
  const applies: Record<ReviewReason, boolean> = {
    public_security: basis === 'public_security' || agreement.basis === 'public_security',
    minor: minorInvolved || hasMinorOnFile(current),
    amount: sum >= REVIEW_FROM_AMOUNT,
  };
  return REVIEW_REASONS.filter((reason) => applies[reason]);
}

/** Kept with the case, in force for nobody. */
export function submitForReview(
  current: MediatedCase,
  agreement: Agreement,
  reasons: readonly ReviewReason[],
): Decision<MediatedCase> {
  const reviewerId = current.triage.legalReviewerId ?? null;
  return {
    next: { ...current, version: current.version + 1, pendingAgreement: { agreement, reasons, reviewerId } },
    facts: [{ type: 'agreement.submitted', no: agreement.no, reviewerId }],
  };
}

export type ReviewInput = { result: 'passed' | 'returned'; note?: string };

/** Passed: in force from today, or from the later day that both chose. Returned: as if it had not been agreed. */
export function reviewAgreement(
  given: Case,
  { result, note }: ReviewInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const allowed = step(given, 'case.review-agreement', by);
  if (!allowed.ok) return allowed;
  const { pendingAgreement: pending, ...current } = allowed.value;
  if (isShielded(allowed.value)) return fail('case.shielded');
  if (!pending) return fail('agreement.nothing-to-review');
  if (pending.agreement.recordedBy === by.id) return fail('agreement.own-review');
  if (result === 'returned' && !note?.trim()) return fail('agreement.return-note-needed');
  const { agreement } = pending;
  const review: LegalReview = { no: agreement.no, result, by: by.id, at, ...(note ? { note } : {}) };
  const reviewed: MediatedCase = { ...current, legalReviews: [...(current.legalReviews ?? []), review] };
  if (result === 'returned') {
    return ok({
      next: { ...reviewed, version: current.version + 1 },
      facts: [{ type: 'agreement.returned', no: agreement.no }],
    });
  }
  const today = dateOf(calendar, at);
  const [, effectiveOn = today] = [today, agreement.effectiveOn].sort();
  return ok(putInForce(reviewed, { ...agreement, effectiveOn }, at, calendar));
}
