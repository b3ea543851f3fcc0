/** A conversion, a serious injury or violence after an agreement calls for a look back, whose owner is the commander. Running twice opens one. */

import { planDuties } from '../../db/plan-duties.ts';
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ReviewTrigger } from '../../domain/case/gate-events.ts';
import { reviewAlarms, reviewDueAt } from '../../domain/sentinel/review.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { openedReview } from './review.modal.ts';

const TRIGGERS = {
  'case.converted': 'conversion',
  'injury.reported': 'serious_injury',
  'violence.reported': 'violence',
} as const satisfies Partial<Record<CaseEvent['type'], ReviewTrigger>>;

export async function openReview(
  event: Extract<CaseEvent, { type: keyof typeof TRIGGERS }>,
  deps: Deps,
): Promise<void> {
  const roster = await deps.people.roster();
  const owner = roster.commander();
  const review = {
    id: deps.ids.next(),
    caseId: event.caseId,
    cycle: event.cycle,
    trigger: TRIGGERS[event.type],
    eventId: event.id,
    ownerId: owner?.id ?? null,
    openedAt: event.at,
    dueAt: reviewDueAt(event.at),
  };
  if (await deps.reviews.open(review, event.by)) deps.announce();
}

/** The owner hears of it, and is reminded before a day has passed and once it has. */
export async function tellReviewer(event: Extract<CaseEvent, { type: 'review.opened' }>, deps: Deps): Promise<void> {
  const [current, review, roster] = await Promise.all([
    deps.cases.find(event.caseId),
    deps.reviews.find(event.reviewId),
    deps.people.roster(),
  ]);
  if (!current || !review || review.closedAt) return;
  await planDuties([{ ...review, alarms: reviewAlarms(review) }], deps);
  const owner = roster.person(review.ownerId ?? '');
  if (!owner) return;
  const words = await wordsForPerson(owner, deps);
  const message = openedReview(current, review, roster.programme.synthetic, words);
  await deps.slack.postToPerson(`review-${review.id}`, owner.slackUserId, message);
}
