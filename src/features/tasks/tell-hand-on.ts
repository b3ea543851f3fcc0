/** Who hears of a task on its way: the one who is asked, and whoever has it and handed it on. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import { oneLine } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { askedMessage } from './hand-on.view.ts';

type Fact<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** Told late, the question may be another's already: then nothing is said. */
export async function tellAsked(event: Fact<'task.handed'>, deps: Deps): Promise<void> {
  const [task, current, roster] = await Promise.all([
    deps.tasks.find(event.taskId),
    deps.cases.find(event.caseId),
    deps.people.roster(),
  ]);
  const person = roster.person(event.toId);
  if (!current || !person || task?.state !== 'open' || task.handOff?.to !== person.id) return;
  const message = askedMessage(current, task, task.handOff, await wordsForPerson(person, deps));
  await deps.slack.postToPerson(`task-handed-${event.id}`, person.slackUserId, message);
}

export async function tellAnswered(event: Fact<'task.taken-over'> | Fact<'task.stays'>, deps: Deps): Promise<void> {
  const [current, roster] = await Promise.all([deps.cases.find(event.caseId), deps.people.roster()]);
  const ownerId = event.type === 'task.taken-over' ? event.fromId : event.ownerId;
  const readers = new Set([ownerId, await askedBy(event, deps)]);
  if (!current) return;
  for (const id of readers) {
    const reader = id === event.toId ? null : roster.person(id ?? '');
    if (!reader) continue;
    const words = await wordsForPerson(reader, deps);
    const { handOff } = words.t.tasks;
    const say = event.type === 'task.taken-over' ? handOff.arrived : handOff.stays[event.why];
    const message = oneLine(say(current.number, taskLabel(event, words.t), words.person(event.toId)));
    await deps.slack.postToPerson(`task-answered-${event.id}-${reader.id}`, reader.slackUserId, message);
  }
}

/** Whoever asked last before this answer: the chief may have done it for the owner. */
async function askedBy(event: Fact<'task.taken-over'> | Fact<'task.stays'>, deps: Deps): Promise<string | null> {
  const history = await deps.cases.history(event.caseId);
  const asked = history.findLast(
    (one) => one.type === 'task.handed' && one.taskId === event.taskId && one.id < event.id,
  );
  return asked?.by ?? null;
}
