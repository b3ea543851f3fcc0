import { beforeEach, expect, test } from 'vitest';
import { createCaseRepo } from '../../../src/db/case-repo.ts';
import { createReminderRepo, type ReminderRepo } from '../../../src/db/reminder-repo.ts';
import { createSql, type Sql } from '../../../src/db/sql.ts';
import { createWitnessRepo, type WitnessRepo } from '../../../src/db/witness-repo.ts';
import { createIds } from '../../../src/platform/ids.ts';
import { aCase } from '../../support/case-building.ts';
import { whenTestIsOver } from '../../support/endings.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { VETERAN } from '../../support/programme.ts';
import { saved, silent } from '../../support/store.ts';
import { enrolAt } from '../../support/worker.ts';

const NOW = '2026-11-25T02:00:00.000Z';
const WEEK = { from: '2026-11-22T16:00:00.000Z', to: '2026-11-29T16:00:00.000Z' };
const LEASE_MS = 60_000;

let sql: Sql;
let reminders: ReminderRepo;
let witness: WitnessRepo;
let caseId: string;
beforeEach(async () => {
  const databaseUrl = await freshDatabase(whenTestIsOver);
  await enrolAt({ databaseUrl, redisUrl: undefined });
  sql = createSql(databaseUrl, silent, 2);
  whenTestIsOver(() => sql.close());
  reminders = createReminderRepo(sql, LEASE_MS);
  witness = createWitnessRepo(sql);
  const current = await saved(
    createCaseRepo(sql, () => []),
    aCase().triagedTo('songling').takenBy(VETERAN),
  );
  caseId = current.id;
});

let day = 0;
async function dueAt(at: string): Promise<string> {
  day += 1;
  const anchorOn = `2027-01-${String(day).padStart(2, '0')}`;
  const [made] = await reminders.plan([
    { id: createIds().next(), caseId, cycle: 1, kind: 'next_date', anchorOn, dueAt: at },
  ]);
  return made!.id;
}
async function sentAt(dueTime: string, at: string, nextStepAt: string | null = null): Promise<void> {
  const id = await dueAt(dueTime);
  await reminders.leaseDue(id, at);
  await reminders.sent(id, VETERAN.id, at, nextStepAt);
}

test('a week of reminders: in time, late, missed, on the way, and those that found nothing owed', async () => {
  await sentAt('2026-11-24T00:30:00.000Z', '2026-11-24T00:30:09.000Z');
  await sentAt('2026-11-23T00:30:00.000Z', '2026-11-25T01:00:00.000Z');
  await dueAt('2026-11-25T01:00:00.000Z'); // an hour ago, and nobody sent it
  await dueAt('2026-11-25T01:55:00.000Z'); // the next sweep does
  const [held, silentOne] = [await dueAt('2026-11-25T01:00:00.000Z'), await dueAt('2026-11-25T01:00:00.000Z')];
  await reminders.leaseDue(held, NOW);
  await reminders.leaseDue(silentOne, NOW);
  await reminders.cancel(silentOne);
  await dueAt('2026-11-30T01:00:00.000Z'); // the week after
  expect(await witness.count(WEEK, NOW)).toEqual({ due: 5, sent: 1, late: 1, missed: 1 });
  expect(await witness.missed(NOW)).toBe(1);
});

test('a step up the ladder that nobody took is missed, too, until it is kept', async () => {
  await sentAt('2026-11-23T00:30:00.000Z', '2026-11-23T00:30:00.000Z', '2026-11-24T00:30:00.000Z');
  expect(await witness.missed('2026-11-24T00:35:00.000Z')).toBe(0);
  expect(await witness.missed(NOW)).toBe(1);
  await reminders.keep(caseId, ['next_date'], NOW);
  expect(await witness.missed(NOW)).toBe(0);
});

test('where the work of a process that died was not taken over, it is missed', async () => {
  const id = await dueAt('2026-11-25T01:00:00.000Z');
  await reminders.leaseDue(id, NOW);
  expect(await witness.missed(NOW)).toBe(0);
  await sql.run('dead', `UPDATE reminder SET lease_until = now() - interval '1 second'`, []);
  expect(await witness.missed(NOW)).toBe(1);
});
