/** Slack ids of this feature. */
export const FOLLOW_UP_FORM = 'case.record-follow-up.submit';
export const CALM = 'follow-up.calm';
export const CLOSURE_FORM = 'case.close.submit';
