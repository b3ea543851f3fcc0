/** Every promise reminds its veteran: planned when it is made, silent once it is kept. */
import type { Feature } from '../../feature.ts';
import { answerHelp, answerNotReached, openReschedule, submitReschedule, tellHelper } from './answers.ts';
import { ASK_HELP, NOT_REACHED, RESCHEDULE, RESCHEDULE_FORM } from './ids.ts';
import { cancelFor, planAfresh, planFor, sweepReminders } from './plan-reminders.ts';
import { remindJob } from './remind.job.ts';

export const remindersFeature: Feature = {
  name: 'reminders',
  slack: {
    actions: {
      [RESCHEDULE]: { verb: 'reminder.answer', run: openReschedule },
      [NOT_REACHED]: { verb: 'reminder.answer', run: answerNotReached },
      [ASK_HELP]: { verb: 'reminder.answer', run: answerHelp },
    },
    views: { [RESCHEDULE_FORM]: { verb: 'reminder.answer', run: submitReschedule } },
  },
  jobs: [remindJob],
  sweep: sweepReminders,
  on: {
    'case.taken': planFor,
    'session.recorded': planFor,
    'agreement.recorded': planFor,
    'terms.performed': planFor,
    'follow-up.recorded': planFor,
    'reminder.rescheduled': planFor,
    'reminder.not-reached': planFor,
    'help.asked': tellHelper,
    'case.unresolved': cancelFor,
    'case.withdrawn': cancelFor,
    'agreement.breached': planAfresh,
  },
};
