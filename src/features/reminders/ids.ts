/** Slack ids of this feature; a button's value says which promise of which case, see promise-value.ts. */
export const RESCHEDULE = 'reminder.reschedule';
export const NOT_REACHED = 'reminder.not-reached';
export const ASK_HELP = 'reminder.ask-help';
/** The follow-ups' button; the same id, so that the same rule answers it. */
export const RESCHEDULE_FORM = 'reminder.reschedule.submit';
/** The messages of one reminder: itself, once more to its reader, and to each one above. */
export const reminderKey = (id: string) => `reminder-${id}`;
export const againKey = (id: string) => `reminder-${id}-again`;
export const stepKey = (id: string, step: number) => `reminder-${id}-step-${step}`;
export const nudgeKey = (id: string) => `reminder-${id}-nudge`;
export const ASSIGN_SUGGESTED = 'reminder.assign-suggested';
export const REMIND_JOB = 'reminders.remind';
