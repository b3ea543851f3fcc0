/** What Slack and the queue call this feature by. */
export const LEAGUE_COMMAND = '/league';
export const LEAGUE_PUBLISH = 'league.publish';
