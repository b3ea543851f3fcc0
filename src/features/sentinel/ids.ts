/** Slack ids of this feature. */
export const REVIEW_OPEN = 'review.open';
export const REVIEW_FORM = 'review.close.submit';
