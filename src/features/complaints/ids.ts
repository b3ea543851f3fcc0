/** Slack ids of this feature; the button carries the verb that it asks for. */
export const REGISTER = 'complaint.register';
/** The button that opens the browser; the click itself asks for nothing. */
export const FOLLOW_LINK = 'complaint.follow-link';
/** Where the visit begins. */
export const PAGE = '/complaints';
