/** Every promise reminds its veteran: planned when it is made, silent once it is kept. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Feature } from '../../feature.ts';
import { tryEach } from '../../slack/try-each.ts';
import { answerNotReached, openReschedule, submitReschedule } from './answers.ts';
import { answerHelp, tellHelper, tellStuck } from './ask-help.ts';
import { assignSuggested } from './assign-suggested.ts';
import { keepCheckBack, planCheckBack } from './check-back.ts';
import { ASK_HELP, ASSIGN_SUGGESTED, NOT_REACHED, RESCHEDULE, RESCHEDULE_FORM } from './ids.ts';
import { markAnswered } from './mark-answered.ts';
import { cancelFor, hastenFor, planAfresh, planFor, planWait, sweepReminders } from './plan-reminders.ts';
import { remindJob } from './remind.job.ts';
import { createWitness } from './witness.ts';

const lookAround = createWitness();

/** What is promised now, and the messages about what is not promised any more. */
function reacting<E extends CaseEvent>(plan: (event: E, deps: Deps) => Promise<void>) {
  return async (event: E, deps: Deps): Promise<void> => {
    await plan(event, deps);
    await markAnswered(event, deps);
  };
}

export const remindersFeature: Feature = {
  name: 'reminders',
  slack: {
    actions: {
      [RESCHEDULE]: { verb: 'reminder.answer', run: openReschedule },
      [NOT_REACHED]: { verb: 'reminder.answer', run: answerNotReached },
      [ASSIGN_SUGGESTED]: { verb: 'case.assign', run: assignSuggested },
      [ASK_HELP]: { verb: 'reminder.answer', run: answerHelp },
    },
    views: { [RESCHEDULE_FORM]: { verb: 'reminder.answer', run: submitReschedule } },
  },
  jobs: [remindJob],
  sweep: async (deps) => {
    await sweepReminders(deps);
    await lookAround(deps);
  },
  on: {
    'case.taken': planFor,
    'session.recorded': reacting(planFor),
    'agreement.recorded': reacting(planFor),
    'agreement.part-recorded': reacting(planFor),
    'confirmation.marked': reacting(planFor),
    'terms.performed': reacting(planFor),
    'follow-up.recorded': reacting(planFor),
    'reminder.rescheduled': reacting(planFor),
    'reminder.not-reached': reacting(planFor),
    'case.reported': planWait,
    'case.opened': planWait,
    'case.assigned': planWait,
    'risk.lowered': planWait,
    'risk.raised': (event, deps) =>
      tryEach(
        () => hastenFor(event, deps),
        () => planWait(event, deps),
      ),
    'promise.stuck': tellStuck,
    'help.asked': tellHelper,
    'case.unresolved': reacting(cancelFor),
    'case.withdrawn': reacting(cancelFor),
    'case.released': reacting(cancelFor),
    'case.converted': reacting(cancelFor),
    'case.merged': reacting(cancelFor),
    'duplicate.joined': planFor,
    'case.cancelled': reacting(cancelFor),
    'case.referred-out': reacting(planCheckBack),
    'referral.checked': reacting(keepCheckBack),
    'case.returned': (event, deps) =>
      tryEach(
        () => reacting(cancelFor)(event, deps),
        () => planWait(event, deps),
      ),
    'case.not-accepted': reacting(cancelFor),
    'case.settled-on-scene': planFor,
    'case.suspended': reacting(planAfresh),
    'case.resumed': reacting(planAfresh),
    'case.reopened': reacting(planAfresh),
    'agreement.breached': reacting(planAfresh),
    'lead.changed': planFor,
  },
};
