/** Whether every reminder that fell due was sent, found nothing owed any more, or is on its way: a check that does not send. */

/** Of the reminders that fell due in a span: how many were to be sent, and what became of them. */
export type Witnessed = {
  /** Still owed when they fell due: sent, late, missed and on their way together. */
  due: number;
  sent: number;
  /** Sent, but more than two hours after their time. */
  late: number;
  /** Neither sent nor under way, and due for longer than the sweep needs. */
  missed: number;
};

/** From here on a reminder counts as late: the system was away. */
export const LATE_AFTER_MINUTES = 120;
/** The sweep looks every few seconds; whatever it has not sent by then it will not send by itself. */
export const MISSED_AFTER_MINUTES = 10;
