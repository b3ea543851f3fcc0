/** Slack ids of this feature. A button on a card carries the verb that it asks for as its action id. */
export const REPORT_FORM = 'case.report.submit';
export const REPEAT_FORM = 'case.report-repeat.submit';
export const DETAILS_FORM = 'case.add-details.submit';
export const TAKE_FORM = 'case.take.submit';
export const DECLINE_FORM = 'case.decline.submit';
export const ASSIGN_FORM = 'case.assign.submit';
export const READ_DISCLOSURE = 'case.disclosure';
export const REPORT_SHORTCUT = 'case.report';
export const REPORT_MESSAGE_SHORTCUT = 'case.report-message';
