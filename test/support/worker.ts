import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type RunningApp, startApp } from '../../src/app.ts';
import { createCaseRepo } from '../../src/db/case-repo.ts';
import { createReminderRepo, type NewReminder } from '../../src/db/reminder-repo.ts';
import { createSql } from '../../src/db/sql.ts';
import { type Env, readEnv } from '../../src/env.ts';
import { type Clock, systemClock } from '../../src/platform/clock.ts';
import { aPerson } from './builders.ts';
import { aCase } from './case-building.ts';
import { whenTestIsOver } from './endings.ts';
import type { FakeSlack } from './fake-slack.ts';
import { enrol, PEOPLE } from './programme.ts';
import type { BackendAddresses } from './redis.ts';
import { saved, silent } from './store.ts';

/** Leads as many cases as a test needs. */
export const BUSY = aPerson({ id: 'p-busy', name: '忙人', workloadCap: 1000 });
export const NEXT_ON = '2026-11-27';

/** What a worker's environment holds; leases last one second. */
export function workerSettings(addresses: BackendAddresses, slack: FakeSlack): Record<string, string> {
  return {
    DATABASE_URL: addresses.databaseUrl,
    ...(addresses.redisUrl ? { REDIS_URL: addresses.redisUrl } : {}),
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_API_URL: slack.url,
    ROLES: 'worker',
    DATABASE_CONNECTIONS: '2',
    LEASE_SECONDS: '1',
    LOG_LEVEL: 'silent',
  };
}

/** The worker's half of the product in this process; stopped after the test. */
export async function startWorkerApp(
  addresses: BackendAddresses,
  slack: FakeSlack,
  clock: Clock = systemClock(),
): Promise<RunningApp> {
  const read = readEnv(workerSettings(addresses, slack));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const app = await startApp(read.env satisfies Env, clock, silent);
  whenTestIsOver(app.stop);
  return app;
}

/** The same in a process of its own, ready to be killed. */
export async function startWorkerProcess(addresses: BackendAddresses, slack: FakeSlack): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env.PATH, ...workerSettings(addresses, slack) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  whenTestIsOver(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await once(child.stdout!, 'data');
  return child;
}

/** The programme in the database of these addresses. */
export async function enrolAt({ databaseUrl }: BackendAddresses): Promise<void> {
  const sql = createSql(databaseUrl, silent, 2);
  await enrol(sql, [...PEOPLE, BUSY]);
  await sql.close();
}

/** As many cases in mediation, each with a next date that is to be reminded of at `dueAt`; no worker hears of it. */
export async function promise({ databaseUrl }: BackendAddresses, count: number, dueAt: string): Promise<NewReminder[]> {
  const sql = createSql(databaseUrl, silent, 4);
  const cases = createCaseRepo(sql, () => []);
  const made = await Promise.all(
    Array.from({ length: count }, () =>
      saved(cases, aCase().triagedTo('songling').takenBy(BUSY).inMediation({ nextOn: NEXT_ON })),
    ),
  );
  const reminders = await createReminderRepo(sql, 1000).plan(
    made.map(({ id }) => ({ id: randomUUID(), caseId: id, cycle: 1, kind: 'next_date', anchorOn: NEXT_ON, dueAt })),
  );
  await sql.close();
  return reminders;
}

/** How often each of these reminders stands in Slack. */
export function timesSent(slack: FakeSlack, reminders: readonly { id: string }[]): number[] {
  return reminders.map(({ id }) => slack.messages.filter(({ key }) => key === `reminder-${id}`).length);
}
