/** The tasks of one case for one reader: whose, by when, what became of them; buttons where this reader may close them. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Person } from '../../domain/people/person.ts';
import { type CaseTask, isOverdue, mayClose } from '../../domain/tasks/case-task.ts';
import { mayHandOn } from '../../domain/tasks/hand-task.ts';
import { stepOf, TASK_PATHS, type TaskPath } from '../../domain/tasks/task-codes.ts';
import { taskLabel } from '../../i18n/task-label.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, context, type Message, section } from '../../slack/blocks.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { TASK_DONE, TASK_HAND_ON, TASK_LIST, TASK_NOT_NEEDED, TASK_STAYS, TASK_TAKE_OVER } from './ids.ts';

/** Slack's limit for a message is 50 blocks; an open task takes two. */
const MOST_OPEN = 12;
/** A section holds 3,000 characters; a reason may be long. */
const MOST_IN_SECTION = 2900;

/** The case first, then those merged into it: their tasks stay theirs, and stand in one list. */
type Dispute = readonly [Case, ...Case[]];

export function taskList(
  dispute: Dispute,
  tasks: readonly CaseTask[],
  reader: Person,
  now: string,
  words: Words,
): Message {
  const { t } = words;
  const paths = TASK_PATHS.filter((path) => tasks.some((task) => task.path === path));
  const text = t.tasks.heading(dispute[0].number);
  const open = tasks.filter(({ state }) => state === 'open');
  const shown = new Set(open.slice(0, MOST_OPEN));
  return {
    text,
    blocks: [
      section(raw(text)),
      ...(tasks.length === 0 ? [context(raw(t.tasks.none))] : []),
      ...paths.flatMap((path) =>
        pathBlocks(
          path,
          tasks.filter((task) => task.path === path),
          dispute,
          reader,
          now,
          words,
          shown,
        ),
      ),
      ...(open.length > MOST_OPEN ? [context(raw(t.tasks.more(open.length - MOST_OPEN)))] : []),
    ],
  };
}

function pathBlocks(
  path: TaskPath,
  tasks: readonly CaseTask[],
  dispute: Dispute,
  reader: Person,
  now: string,
  words: Words,
  shown: ReadonlySet<CaseTask>,
): KnownBlock[] {
  const closed = tasks.filter(({ state }) => state !== 'open').map((task) => closedLine(task, dispute, words));
  return [
    section(mrkdwn`*${words.t.tasks.path[path]}*`),
    ...tasks.filter((task) => shown.has(task)).flatMap((task) => openBlocks(task, dispute, reader, now, words)),
    ...packed(closed).map((lines) => section(joinMrkdwn(lines, '\n'))),
  ];
}

function packed(lines: readonly Mrkdwn[]): Mrkdwn[][] {
  return lines.reduce<Mrkdwn[][]>((groups, line) => {
    const last = groups.at(-1);
    const size = (last ?? []).reduce((sum, one) => sum + one.mrkdwn.length + 1, 0);
    if (last && size + line.mrkdwn.length <= MOST_IN_SECTION) last.push(line);
    else groups.push([line]);
    return groups;
  }, []);
}

/** Of a merged case with its number. */
function labelIn([current, ...merged]: Dispute, task: CaseTask, { t }: Words): { of: Case; label: string } {
  const of = merged.find(({ id }) => id === task.caseId);
  const label = taskLabel(task, t);
  return of ? { of, label: t.common.labelled(of.number, label) } : { of: current, label };
}

function openBlocks(task: CaseTask, dispute: Dispute, reader: Person, now: string, words: Words): KnownBlock[] {
  const { t } = words;
  const { of: current, label } = labelIn(dispute, task, words);
  const owner = task.ownerId ? words.person(task.ownerId) : t.common.nobody;
  const line = isOverdue(task, now) ? t.tasks.lateLine : t.tasks.openLine;
  const value = task.id;
  const buttons = [
    ...(mayClose(task, current, reader)
      ? [button(TASK_DONE, t.tasks.done, { value }), button(TASK_NOT_NEEDED, t.tasks.notNeeded, { value })]
      : []),
    ...(task.handOff?.to === reader.id
      ? [
          button(TASK_TAKE_OVER, t.tasks.handOff.takeOver, { value }),
          button(TASK_STAYS, t.tasks.handOff.leave, { value }),
        ]
      : []),
    ...(mayHandOn(task, current, reader) ? [button(TASK_HAND_ON, t.tasks.handOff.button, { value })] : []),
  ];
  return [
    section(joinMrkdwn([raw(line(label, owner, words.due(task.dueAt))), ...askedLines(task, words)], '\n')),
    ...(buttons.length > 0 ? [actions(`task-${task.id}`, buttons)] : []),
  ];
}

/** Who is asked to take it over, and what was written to them: in this private answer, and nowhere else. */
function askedLines({ handOff }: CaseTask, words: Words): Mrkdwn[] {
  if (!handOff) return [];
  const says = words.t.tasks.handOff;
  return [mrkdwn`${says.askedLine(words.person(handOff.to), words.due(handOff.dueAt))}`, mrkdwn`${handOff.note}`];
}

/** A reason is typed text, so it stands here, in a private answer, and nowhere else. */
function closedLine(task: CaseTask, dispute: Dispute, words: Words) {
  const { t } = words;
  const { label } = labelIn(dispute, task, words);
  const [who, at] = [words.person(task.closedBy ?? ''), words.time(task.doneAt ?? task.closedAt ?? task.dueAt)];
  if (task.state === 'done') return mrkdwn`${t.tasks.doneLine(label, who, at)}`;
  const line = t.tasks.notNeededLine(label, who, at);
  return task.reason ? mrkdwn`${line}\n${task.reason}` : mrkdwn`${line}`;
}

/** Told to the owner when the tasks begin. */
export function openedMessage(
  current: Case,
  path: TaskPath,
  tasks: readonly CaseTask[],
  synthetic: boolean,
  words: Words,
): Message {
  const { t } = words;
  const text = t.tasks.opened(current.number, t.tasks.path[path], tasks.length);
  const lines = tasks.map((task) => raw(t.tasks.openedLine(taskLabel(task, t), words.due(task.dueAt))));
  const step = stepOf(path);
  return {
    text,
    blocks: [
      section(joinMrkdwn([raw(text), ...lines], '\n')),
      actions(`tasks-${current.id}-${path}`, [
        ...(step ? [button(step, t.tasks.step[step], { value: current.id, style: 'primary' })] : []),
        button(TASK_LIST, t.tasks.all, { value: current.id }),
      ]),
      ...(synthetic ? [context(raw(t.common.synthetic))] : []),
    ],
  };
}
