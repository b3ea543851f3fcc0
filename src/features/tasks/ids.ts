/** Slack ids of this feature. */
export const TASK_LIST = 'case.tasks';
export const TASK_DONE = 'task.done';
export const TASK_NOT_NEEDED = 'task.not-needed';
export const DONE_FORM = 'task.done.submit';
export const NOT_NEEDED_FORM = 'task.not-needed.submit';
