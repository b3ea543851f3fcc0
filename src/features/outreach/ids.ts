/** Slack ids of this feature. */
export const VISIT_FORM = 'outreach.record.submit';
export const RECORD_VISIT = 'outreach.record';
export const OPEN_VISIT = 'outreach.open';
