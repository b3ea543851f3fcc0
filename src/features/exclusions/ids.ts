/** Slack ids of this feature. */
export const OPEN_EXCLUSIONS = 'exclusion.open';
/** The button that opens the browser; the click itself asks for nothing. */
export const FOLLOW_LINK = 'exclusion.follow-link';
/** Where the visit begins. */
export const PAGE = '/exclusions';
