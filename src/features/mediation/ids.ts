/** Slack ids of this feature. */
export const SESSION_FORM = 'case.record-session.submit';
export const AGREEMENT_FORM = 'case.record-agreement.submit';
export const ADD_TERM = 'agreement.add-term';
export const REVIEW_AGREEMENT_FORM = 'case.review-agreement.submit';
