/** Slack ids of this feature; the buttons carry the verb that they ask for. */
export const ASK = 'recusal.ask';
export const DECIDE = 'recusal.decide';
export const READ = 'recusal.read';
export const ASK_FORM = 'recusal.ask.submit';
export const DECIDE_FORM = 'recusal.decide.submit';
