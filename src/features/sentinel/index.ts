/** A look back after a conversion, a serious injury or violence after an agreement: within a day, for commander and auditor only. */
import type { Feature } from '../../feature.ts';
import { closeReview, reviewsWaiting, showReview } from './close-review.ts';
import { REVIEW_FORM, REVIEW_OPEN } from './ids.ts';
import { openReview, tellReviewer } from './open-review.ts';

export const sentinelFeature: Feature = {
  name: 'sentinel',
  slack: {
    actions: { [REVIEW_OPEN]: { verb: 'review.read', run: showReview } },
    views: { [REVIEW_FORM]: { verb: 'review.close', run: closeReview } },
  },
  on: {
    'case.converted': openReview,
    'injury.reported': openReview,
    'violence.reported': openReview,
    'review.opened': tellReviewer,
  },
  queue: reviewsWaiting,
};
