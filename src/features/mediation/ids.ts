/** Slack ids of this feature. */
export const SESSION_FORM = 'case.record-session.submit';
export const MORE_OF_SESSION = 'session.more';
export const AGREEMENT_FORM = 'case.record-agreement.submit';
export const ADD_TERM = 'agreement.add-term';
export const EDIT_TERM = 'agreement.edit-term';
export const REMOVE_TERM = 'agreement.remove-term';
export const ADD_INSTALMENT = 'agreement.add-instalment';
export const REMOVE_INSTALMENT = 'agreement.remove-instalment';
export const CONFIRMATION_FORM = 'case.mark-confirmation.submit';
/** The field whose choice shows or hides the two fields about what is still open. */
export const SCOPE = 'agreement.scope';
export const REVIEW_AGREEMENT_FORM = 'case.review-agreement.submit';
