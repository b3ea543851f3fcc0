/** A task with its case, for whoever may see it, and what is said to everybody else. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { CaseTask } from '../../domain/tasks/case-task.ts';
import type { ActionCall, Viewer } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';

export type TaskSeen = { task: CaseTask; current: Case };

export async function taskSeenBy(taskId: string, { person }: Viewer, deps: Deps): Promise<Result<TaskSeen>> {
  const task = await deps.tasks.find(taskId);
  const current = task ? await deps.cases.find(task.caseId) : null;
  if (!task || !current || !can(person, 'task.read', current).allowed) return fail('case.not-found');
  return ok({ task, current });
}

export async function refuse(call: ActionCall, problem: Problem, deps: Deps): Promise<void> {
  await call.reply(notice(await say(problem, call.viewer, deps)));
}

export async function say(problem: Problem, { t }: Viewer, deps: Deps): Promise<string> {
  const roster = await deps.people.roster();
  return problemText(problem, t, (id) => roster.person(id)?.name ?? t.common.system);
}
