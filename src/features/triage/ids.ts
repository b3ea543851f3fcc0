/** Slack ids of this feature. */
export const TRIAGE_FORM = 'case.triage.submit';
