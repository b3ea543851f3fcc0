/** Slack ids of this feature; the button carries the verb that it asks for. */
export const RECORD = 'feedback.record';
export const FEEDBACK_FORM = 'feedback.record.submit';
