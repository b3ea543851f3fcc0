/** A task is handed on: asked for with a note, then taken over or not by the one who was asked. */
import type { Deps } from '../../deps.ts';
import { SYSTEM } from '../../domain/people/person.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { CaseTask } from '../../domain/tasks/case-task.ts';
import { answersHandOff, handableBy, handOnTask } from '../../domain/tasks/hand-task.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { readForm } from '../../slack/form.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { handOnForm, NOTE } from './hand-on.modal.ts';
import { refuse, say, taskSeenBy } from './task-seen.ts';

export async function openHandOn(call: ActionCall, deps: Deps): Promise<void> {
  const { viewer } = call;
  const found = await taskSeenBy(call.value, viewer, deps);
  const may = found.ok ? handableBy(found.value.task, found.value.current, viewer.person) : found;
  if (!found.ok || !may.ok) return refuse(call, may.ok ? { code: 'case.not-found' } : may.problem, deps);
  const words = wordsFor(viewer.locale, viewer.t, await deps.people.roster(), deps.calendar);
  await call.open(handOnForm(found.value.current, found.value.task, words));
}

export async function submitHandOn(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { viewer } = call;
  const form = readForm(call.state, viewer.t);
  const [user, note, roster] = [form.user('to'), form.text('note', NOTE), await deps.people.roster()];
  const to = user ? roster.bySlackUser(user) : null;
  if (!to) form.wrong('to', problemText({ code: 'person.unknown' }, viewer.t));
  const errors = form.errors();
  if (errors || !to) return { kind: 'errors', errors: errors ?? {} };
  const found = await taskSeenBy(call.metadata.taskId ?? '', viewer, deps);
  if (!found.ok) return { kind: 'errors', errors: { to: await say(found.problem, viewer, deps) } };
  const { task, current } = found.value;
  const { handOff } = task;
  if (handOff?.by === viewer.person.id && handOff.to === to.id && handOff.note === note) return { kind: 'close' };
  const asked = handOnTask(task, current, { to, note }, viewer.person, deps.clock.now(), deps.calendar);
  if (!asked.ok) return { kind: 'errors', errors: { to: await say(asked.problem, viewer, deps) } };
  const isSaved = await deps.tasks.ask(task, asked.value);
  if (!isSaved) return { kind: 'errors', errors: { to: problemText({ code: 'case.changed-meanwhile' }, viewer.t) } };
  deps.announce();
  return { kind: 'close' };
}

export async function takeOver(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const answered = await answering(call, deps);
  if (!answered.ok) return refuse(call, answered.problem, deps);
  const isSaved = await deps.tasks.takeOver(answered.value, person.id, deps.clock.now());
  if (!isSaved) return refuse(call, { code: 'task.not-asked' }, deps);
  deps.announce();
  await call.reply(notice(t.tasks.handOff.taken(taskLabel(answered.value, t))));
}

export async function leaveIt(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const answered = await answering(call, deps);
  if (!answered.ok) return refuse(call, answered.problem, deps);
  const { handOff } = answered.value;
  const isSaved =
    handOff !== undefined &&
    (await deps.tasks.leave(answered.value, handOff, 'declined', { by: person.id, at: deps.clock.now() }));
  if (!isSaved) return refuse(call, { code: 'task.not-asked' }, deps);
  deps.announce();
  await call.reply(notice(t.tasks.handOff.left(taskLabel(answered.value, t))));
}

const BATCH = 100;

/** Nobody answered in time: it stays where it was, and its owner hears of it. */
export async function endUnanswered(deps: Deps): Promise<void> {
  const at = deps.clock.now();
  for (const id of await deps.tasks.due(at, BATCH)) {
    const task = await deps.tasks.find(id);
    if (!task?.handOff || task.handOff.dueAt > at) continue;
    if (await deps.tasks.leave(task, task.handOff, 'unanswered', { by: SYSTEM, at })) deps.announce();
  }
}

async function answering(call: ActionCall, deps: Deps): Promise<Result<CaseTask>> {
  const found = await taskSeenBy(call.value, call.viewer, deps);
  if (!found.ok) return found;
  const asked = answersHandOff(found.value.task, call.viewer.person);
  return asked.ok ? ok(found.value.task) : asked;
}
