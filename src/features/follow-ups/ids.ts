/** Slack ids of this feature. */
export const FOLLOW_UP_FORM = 'case.record-follow-up.submit';
export const CLOSURE_FORM = 'case.close.submit';
