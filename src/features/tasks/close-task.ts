/** A task is marked done, with the time, or not needed, with the reason. The first to mark it wins. */
import type { Deps } from '../../deps.ts';
import { notAllowed } from '../../domain/people/permissions.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type CaseTask, closeTask, mayClose, type TaskEnd } from '../../domain/tasks/case-task.ts';
import type { ActionCall, SubmitAnswer, SubmitCall, Viewer } from '../../slack/calls.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { closeTaskForm } from './close-task.modal.ts';
import { refuse, say, type TaskSeen, taskSeenBy } from './task-seen.ts';

type Ending = TaskEnd['state'];

export function openClose(ending: Ending) {
  return async (call: ActionCall, deps: Deps): Promise<void> => {
    const { t } = call.viewer;
    const found = await taskFor(call.value, call.viewer, deps);
    if (!found.ok) return await refuse(call, found.problem, deps);
    const { task, current } = found.value;
    await call.open(closeTaskForm(current, task, ending, deps.clock.now(), t));
  };
}

export function submitClose(ending: Ending) {
  return async (call: SubmitCall, deps: Deps): Promise<SubmitAnswer> => {
    const { viewer } = call;
    const [form, field] = [readForm(call.state, viewer.t), ending === 'done' ? 'doneAt' : 'reason'];
    const end = readEnd(ending, form, deps.clock.now());
    const errors = form.errors();
    if (errors) return { kind: 'errors', errors };
    const result = await close(call.metadata.taskId ?? '', end, viewer, deps);
    if (result.ok) return { kind: 'close' };
    return { kind: 'errors', errors: { [field]: await say(result.problem, viewer, deps) } };
  };
}

function readEnd(ending: Ending, form: Form, now: string): TaskEnd {
  if (ending === 'done') return { state: 'done', doneAt: form.instant('doneAt') ?? now };
  return { state: 'not_needed', reason: form.text('reason', { min: 5, max: 300 }) };
}

/** A second delivery finds what the first one wrote, and is a success. */
async function close(taskId: string, end: TaskEnd, viewer: Viewer, deps: Deps): Promise<Result<CaseTask>> {
  const { person } = viewer;
  const found = await taskFor(taskId, viewer, deps);
  if (!found.ok) return found.problem.code === 'task.closed' ? markedBefore(taskId, end, viewer, deps) : found;
  const at = deps.clock.now();
  const allowed = closeTask(found.value.task, found.value.current, end, person, at);
  if (!allowed.ok) return allowed;
  const closed = await deps.tasks.close(taskId, end, { by: person.id, at });
  if (!closed) return markedBefore(taskId, end, viewer, deps);
  deps.announce();
  return ok(closed);
}

async function markedBefore(taskId: string, end: TaskEnd, { person }: Viewer, deps: Deps): Promise<Result<CaseTask>> {
  const task = await deps.tasks.find(taskId);
  if (task?.state === end.state && task.closedBy === person.id) return ok(task);
  return fail('task.closed', { personId: task?.closedBy ?? '' });
}

/** Open still, and this person's to mark. */
async function taskFor(taskId: string, viewer: Viewer, deps: Deps): Promise<Result<TaskSeen>> {
  const found = await taskSeenBy(taskId, viewer, deps);
  if (!found.ok) return found;
  const { task, current } = found.value;
  if (!mayClose(task, current, viewer.person)) return notAllowed(['task_owner', 'chief_of_station', 'commander']);
  if (task.state !== 'open') return fail('task.closed', { personId: task.closedBy ?? '' });
  return found;
}
