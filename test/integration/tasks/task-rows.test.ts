import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCaseLog } from '../../../src/db/case-log.ts';
import { createReminderRepo } from '../../../src/db/reminder-repo.ts';
import { createReviewRepo, type ReviewRepo } from '../../../src/db/review-repo.ts';
import { createTaskRepo, type TaskRepo } from '../../../src/db/task-repo.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { dutyReminders } from '../../../src/domain/reminders/duties.ts';
import { reviewAlarms, reviewDueAt } from '../../../src/domain/sentinel/review.ts';
import { planTasks } from '../../../src/domain/tasks/task-plans.ts';
import { aCalendar, gateInputs, MONDAY_9, TUESDAY_9 } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { VETERAN } from '../../support/programme.ts';
import { openStore, type Store, saved } from '../../support/store.ts';

const calendar = aCalendar();
let store: Store;
let tasks: TaskRepo;
let reviews: ReviewRepo;
let current: Case;

beforeAll(async () => {
  store = await openStore({ poolSize: 8 });
  const reactions = (type: string) => (type === 'tasks.opened' ? ['tasks'] : []);
  tasks = createTaskRepo(store.sql, reactions);
  reviews = createReviewRepo(store.sql, reactions);
  const violence = aCase({ dangerSigns: ['dv_suspected'] });
  current = await saved(store.cases, violence.turnedAway({ route: 'not_accepted', gateInputs: gateInputs() }));
});

const who = (by: string) => ({ by, at: TUESDAY_9 });
const planned = () =>
  planTasks(current, MONDAY_9, calendar).map(({ owner, done: _done, ...task }) => ({
    ...task,
    id: randomUUID(),
    caseId: current.id,
    cycle: current.cycle,
    ownerRole: owner,
    ownerId: 'p-chief',
    openedAt: MONDAY_9,
  }));
const typesOf = async (type: string) => (await store.cases.history(current.id)).filter((event) => event.type === type);

describe('the tasks of a case', () => {
  it('are opened once, by eight deliveries at the same moment, and are on record once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => tasks.open(planned(), who('p-triage'))));
    expect(opened.reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(await tasks.ofCase(current.id)).toHaveLength(9);
    const events = await typesOf('tasks.opened');
    expect(events.map((event) => event.type === 'tasks.opened' && event.count).reduce(add, 0)).toBe(9);
    const owed = await store.sql.all('owed', 'SELECT 1 FROM event_delivery WHERE reaction = $1', ['tasks']);
    expect(owed).toHaveLength(events.length);
  });

  it('and not again later, nor the ones that were closed', async () => {
    const [first] = await tasks.ofCase(current.id);
    await tasks.close(first!.id, { state: 'done', doneAt: MONDAY_9 }, who('p-chief'));
    expect(await tasks.open(planned(), who('p-triage'))).toBe(0);
  });

  it('are closed by one of two who press at once; what the other says changes nothing', async () => {
    const open = (await tasks.ofCase(current.id)).find(({ state }) => state === 'open')!;
    const ends = await Promise.all([
      tasks.close(open.id, { state: 'done', doneAt: MONDAY_9 }, who('p-chief')),
      tasks.close(open.id, { state: 'not_needed', reason: '已由妇联办理' }, who('p-reporter')),
    ]);
    expect(ends.filter((end) => end !== null)).toHaveLength(1);
    const winner = ends.find((end) => end !== null)!;
    expect(await tasks.find(open.id)).toEqual(winner);
    const about = (await store.cases.history(current.id)).filter(
      (event) => (event.type === 'task.done' || event.type === 'task.not-needed') && event.taskId === open.id,
    );
    expect(about).toHaveLength(1);
  });

  it('stand with the one who owns them, the most urgent first', async () => {
    const mine = await tasks.openOf('p-chief', 100);
    expect(mine.map(({ dueAt }) => dueAt)).toEqual(mine.map(({ dueAt }) => dueAt).sort());
    expect(mine.every(({ state }) => state === 'open')).toBe(true);
  });

  it('keep their alarms when the mediation ends, and are no promises of it', async () => {
    const reminders = createReminderRepo(store.sql, 1000);
    const [task] = await tasks.openOf('p-chief', 1);
    const alarms = dutyReminders(task!.id, { due: MONDAY_9, overdue: TUESDAY_9 }, calendar);
    const plan = () => alarms.map((it) => ({ ...it, id: randomUUID(), caseId: current.id, cycle: 1 }));
    expect(await reminders.plan(plan())).toHaveLength(2);
    expect(await reminders.plan(plan())).toHaveLength(0);
    await reminders.cancelAllOf(current.id);
    expect(await reminders.due(TUESDAY_9, 10)).toHaveLength(2);
    expect(await reminders.ofCase(current.id)).toEqual([]);
  });
});

const add = (sum: number, count: number | false) => sum + (count || 0);

describe('a look back', () => {
  const review = (eventId: number) => ({
    id: randomUUID(),
    caseId: current.id,
    cycle: 1,
    trigger: 'conversion' as const,
    eventId,
    ownerId: 'p-chief',
    openedAt: MONDAY_9,
    dueAt: reviewDueAt(MONDAY_9),
  });

  it('is opened once, by five deliveries of one event and by another event beside it', async () => {
    const made = await Promise.all([7, 7, 7, 7, 7, 8].map((eventId) => reviews.open(review(eventId), 'p-chief')));
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    expect(await typesOf('review.opened')).toHaveLength(1);
    expect(reviewAlarms({ dueAt: reviewDueAt(MONDAY_9) }).due < reviewDueAt(MONDAY_9)).toBe(true);
  });

  it('is closed once, with what was learnt', async () => {
    const [open] = await reviews.openOnes(5);
    const ends = await Promise.all(
      ['先看威胁，再约双方见面。', '另一份经验。'].map((it) => reviews.close(open!.id, it, who('p-1'))),
    );
    expect(ends.filter((end) => end !== null)).toHaveLength(1);
    expect(await typesOf('review.closed')).toHaveLength(1);
    expect(await reviews.openOnes(5)).toEqual([]);
  });
});

it('an attempt that the gate held is on record once for each request', async () => {
  const log = createCaseLog(store.sql, () => []);
  const held = { type: 'gate.held', route: 'veteran_team', outcome: 'not_mediable', exclusion: null } as const;
  for (const requestKey of ['one', 'one', 'two'])
    await log.append(current.id, held, { ...who('p-triage'), requestKey });
  expect(await typesOf('gate.held')).toHaveLength(2);
  expect((await store.cases.find(current.id))?.version).toBe(current.version);
});

it('no agreement is kept without the basis that it stands on and the host who answers for it', async () => {
  const agreed = await saved(store.cases, aCase().triagedTo('songling').takenBy(VETERAN).inMediation().agreed());
  const set = (path: string, value: string) =>
    store.sql.run(
      `set-${path}-${value}`,
      `UPDATE "case" SET details = jsonb_set(details, $2, $3::jsonb) WHERE id = $1`,
      [agreed.id, ['agreement', path], JSON.stringify(value)],
    );
  await expect(set('host', ' ')).rejects.toThrow(/case_agreement_basis_and_host/);
  await expect(set('basis', 'handshake')).rejects.toThrow(/case_agreement_basis_and_host/);
  await expect(set('host', '社区人民调解委员会')).resolves.toBe(1);
});
