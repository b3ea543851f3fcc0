import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { createTaskRepo, type TaskRepo } from '../../../src/db/task-repo.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import type { CaseTask } from '../../../src/domain/tasks/case-task.ts';
import { gateInputs, MONDAY_9, TUESDAY_9 } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { openStore, type Store, saved } from '../../support/store.ts';

let store: Store;
let tasks: TaskRepo;
let current: Case;
let slot = 0;

beforeAll(async () => {
  store = await openStore({ poolSize: 8 });
  tasks = createTaskRepo(store.sql, (type) => (type === 'task.handed' ? ['tasks'] : []));
  const violence = aCase({ dangerSigns: ['dv_suspected'] });
  current = await saved(store.cases, violence.turnedAway({ route: 'not_accepted', gateInputs: gateInputs() }));
});

const handOff = (to: string) => ({ to, by: 'p-chief', at: MONDAY_9, dueAt: TUESDAY_9, note: '病历还没有取。' });
const typesOf = async (taskId: string) =>
  (await store.cases.history(current.id)).flatMap((event) =>
    'taskId' in event && event.taskId === taskId ? [event.type] : [],
  );

async function aTask(): Promise<CaseTask> {
  slot += 1;
  const id = randomUUID();
  const row = { id, caseId: current.id, cycle: 1, path: 'domestic_violence', kind: 'visit_station', slot } as const;
  const whose = { ownerRole: 'station_chief', ownerId: 'p-chief', openedAt: MONDAY_9, dueAt: TUESDAY_9 } as const;
  await tasks.open([{ ...row, ...whose }], { by: 'p-triage', at: MONDAY_9 });
  return (await tasks.find(id))!;
}

async function askedTask(to: string): Promise<CaseTask> {
  const task = await aTask();
  expect(await tasks.ask(task, handOff(to))).toBe(true);
  return (await tasks.find(task.id))!;
}

it('whoever was asked takes it over once, however often they press', async () => {
  const task = await askedTask('p-other');
  expect(task).toMatchObject({ ownerId: 'p-chief', handOff: handOff('p-other') });
  const pressed = await Promise.all([1, 2, 3].map(() => tasks.takeOver(task, 'p-other', TUESDAY_9)));
  expect(pressed.filter((it) => it)).toHaveLength(1);
  expect(await tasks.find(task.id)).toMatchObject({ ownerId: 'p-other' });
  expect(await tasks.find(task.id)).not.toHaveProperty('handOff');
  expect(await typesOf(task.id)).toEqual(['task.handed', 'task.taken-over']);
});

it('nobody takes over what another was asked for meanwhile', async () => {
  const task = await askedTask('p-first');
  expect(await tasks.ask(task, handOff('p-second'))).toBe(true);
  expect(await tasks.takeOver(task, 'p-first', TUESDAY_9)).toBe(false);
  expect(await tasks.leave(task, handOff('p-first'), 'declined', { by: 'p-first', at: TUESDAY_9 })).toBe(false);
  expect((await tasks.find(task.id))?.handOff?.to).toBe('p-second');
});

it('of no answer and a late one, one wins, and the task is with somebody either way', async () => {
  const task = await askedTask('p-late');
  expect(await tasks.due(TUESDAY_9, 10)).toContain(task.id);
  expect(await tasks.due(MONDAY_9, 10)).not.toContain(task.id);
  const [left, taken] = await Promise.all([
    tasks.leave(task, handOff('p-late'), 'unanswered', { by: 'system', at: TUESDAY_9 }),
    tasks.takeOver(task, 'p-late', TUESDAY_9),
  ]);
  expect([left, taken].filter((it) => it)).toHaveLength(1);
  expect((await tasks.find(task.id))?.ownerId).toBe(taken ? 'p-late' : 'p-chief');
  expect(await tasks.due(TUESDAY_9, 10)).not.toContain(task.id);
});

it('what is done meanwhile is done', async () => {
  const task = await askedTask('p-other');
  await tasks.close(task.id, { state: 'done', doneAt: MONDAY_9 }, { by: 'p-chief', at: TUESDAY_9 });
  expect(await tasks.takeOver(task, 'p-other', TUESDAY_9)).toBe(false);
  expect(await tasks.ask(task, handOff('p-third'))).toBe(false);
  expect(await tasks.due(TUESDAY_9, 10)).not.toContain(task.id);
});
