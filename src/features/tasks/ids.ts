/** Slack ids of this feature. */
export const TASK_LIST = 'case.tasks';
export const TASK_DONE = 'task.done';
export const TASK_NOT_NEEDED = 'task.not-needed';
export const TASK_HAND_ON = 'task.hand-on';
export const TASK_TAKE_OVER = 'task.take-over';
export const TASK_STAYS = 'task.leave';
export const DONE_FORM = 'task.done.submit';
export const NOT_NEEDED_FORM = 'task.not-needed.submit';
export const HAND_ON_FORM = 'task.hand-on.submit';
