/** What Slack and the queue call this feature by. */
export const DIGEST_COMMAND = '/digest';
export const DIGEST_PUBLISH = 'digest.publish';
