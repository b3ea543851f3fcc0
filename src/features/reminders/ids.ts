/** Slack ids of this feature; a button's value says which promise of which case, see promise-value.ts. */
export const RESCHEDULE = 'reminder.reschedule';
export const NOT_REACHED = 'reminder.not-reached';
export const ASK_HELP = 'reminder.ask-help';
/** The follow-ups' button; the same id, so that the same rule answers it. */
export const RESCHEDULE_FORM = 'reminder.reschedule.submit';
export const REMIND_JOB = 'reminders.remind';
