/** Tasks beside a mediation or instead of it: protection from violence, immediate safety, the legal review. */
import type { Feature } from '../../feature.ts';
import { tryEach } from '../../slack/try-each.ts';
import { openClose, submitClose } from './close-task.ts';
import { endUnanswered, leaveIt, openHandOn, submitHandOn, takeOver } from './hand-on.ts';
import {
  DONE_FORM,
  HAND_ON_FORM,
  NOT_NEEDED_FORM,
  TASK_DONE,
  TASK_HAND_ON,
  TASK_LIST,
  TASK_NOT_NEEDED,
  TASK_STAYS,
  TASK_TAKE_OVER,
} from './ids.ts';
import {
  keepCheckTask,
  openGateCheck,
  openHandling,
  openReviewTask,
  openTasks,
  settleAtEnd,
  settleHandling,
  settleTasks,
} from './open-tasks.ts';
import { showTasks, tasksWaiting } from './show-tasks.ts';
import { tellAnswered, tellAsked } from './tell-hand-on.ts';
import { tellOwners } from './tell-owners.ts';

export const tasksFeature: Feature = {
  name: 'tasks',
  slack: {
    actions: {
      [TASK_LIST]: { verb: 'task.read', run: showTasks },
      [TASK_DONE]: { verb: 'task.close', run: openClose('done') },
      [TASK_NOT_NEEDED]: { verb: 'task.close', run: openClose('not_needed') },
      [TASK_HAND_ON]: { verb: 'task.read', run: openHandOn },
      [TASK_TAKE_OVER]: { verb: 'task.read', run: takeOver },
      [TASK_STAYS]: { verb: 'task.read', run: leaveIt },
    },
    views: {
      [DONE_FORM]: { verb: 'task.close', run: submitClose('done') },
      [NOT_NEEDED_FORM]: { verb: 'task.close', run: submitClose('not_needed') },
      [HAND_ON_FORM]: { verb: 'task.read', run: submitHandOn },
    },
  },
  on: {
    'case.triaged': (event, deps) =>
      tryEach(
        () => openTasks(event, deps),
        () => openGateCheck(event, deps),
      ),
    'session.recorded': openTasks,
    'risk.raised': openTasks,
    'call.added': openTasks,
    'duplicate.joined': openTasks,
    'follow-up.recorded': (event, deps) =>
      tryEach(
        () => openTasks(event, deps),
        () => keepCheckTask(event, deps),
      ),
    'terms.performed': settleHandling,
    'handling.restarted': openHandling,
    'enforcement.changed': settleHandling,
    'gate.checked': settleTasks,
    'case.unresolved': settleAtEnd,
    'case.withdrawn': (event, deps) =>
      tryEach(
        () => openTasks(event, deps),
        () => settleAtEnd(event, deps),
      ),
    'case.not-accepted': (event, deps) =>
      tryEach(
        () => openTasks(event, deps),
        () => settleAtEnd(event, deps),
      ),
    'case.referred-out': settleAtEnd,
    'case.merged': settleAtEnd,
    'case.converted': (event, deps) =>
      tryEach(
        () => openTasks(event, deps),
        () => settleAtEnd(event, deps),
        () => settleHandling(event, deps),
      ),
    'tasks.opened': tellOwners,
    'task.handed': tellAsked,
    'task.taken-over': tellAnswered,
    'task.stays': tellAnswered,
    'agreement.submitted': openReviewTask,
    'agreement.recorded': settleTasks,
    'agreement.part-recorded': settleTasks,
    'agreement.returned': settleTasks,
    'case.cancelled': settleTasks,
  },
  sweep: endUnanswered,
  queue: tasksWaiting,
};
