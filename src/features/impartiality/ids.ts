/** Slack ids of this feature; the button carries the verb that it asks for. */
export const WEIGH = 'case.allow-tie';
export const WEIGH_FORM = 'case.allow-tie.submit';
