/** Slack ids of this feature; the buttons carry the verb that they ask for. */
export const READ_PARTIES = 'party.read';
export const READ_PAPERS = 'paper.read';
export const SEARCH_PARTIES = 'party.search';
/** The button that opens the browser; the click itself asks for nothing. */
export const FOLLOW_LINK = 'party.follow-link';
