/** Tasks beside a mediation or instead of it: protection from violence, immediate safety, the legal review. */
import type { Feature } from '../../feature.ts';
import { openClose, submitClose } from './close-task.ts';
import { DONE_FORM, NOT_NEEDED_FORM, TASK_DONE, TASK_LIST, TASK_NOT_NEEDED } from './ids.ts';
import { dropTasks, openReviewTask, openTasks } from './open-tasks.ts';
import { showTasks, tasksHome } from './show-tasks.ts';
import { tellOwners } from './tell-owners.ts';

export const tasksFeature: Feature = {
  name: 'tasks',
  slack: {
    actions: {
      [TASK_LIST]: { verb: 'task.read', run: showTasks },
      [TASK_DONE]: { verb: 'task.close', run: openClose('done') },
      [TASK_NOT_NEEDED]: { verb: 'task.close', run: openClose('not_needed') },
    },
    views: {
      [DONE_FORM]: { verb: 'task.close', run: submitClose('done') },
      [NOT_NEEDED_FORM]: { verb: 'task.close', run: submitClose('not_needed') },
    },
  },
  on: {
    'case.triaged': openTasks,
    'session.recorded': openTasks,
    'risk.raised': openTasks,
    'call.added': openTasks,
    'follow-up.recorded': openTasks,
    'case.converted': openTasks,
    'tasks.opened': tellOwners,
    'agreement.submitted': openReviewTask,
    'agreement.recorded': dropTasks,
    'agreement.part-recorded': dropTasks,
    'agreement.returned': dropTasks,
    'case.cancelled': dropTasks,
  },
  home: tasksHome,
};
