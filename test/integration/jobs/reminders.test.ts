import { createPostgresBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { RunningApp } from '../../../src/app.ts';
import { createCaseRepo } from '../../../src/db/case-repo.ts';
import { createSql } from '../../../src/db/sql.ts';
import { addDetails, report } from '../../../src/domain/case/intake.ts';
import { recordSession } from '../../../src/domain/case/mediation.ts';
import { armSoon, planFor, sweepReminders } from '../../../src/features/reminders/plan-reminders.ts';
import { remind } from '../../../src/features/reminders/remind.job.ts';
import { createBackend } from '../../../src/jobs/backend.ts';
import { createQueue, QUEUE_NAME } from '../../../src/jobs/queue.ts';
import { freePort } from '../../../src/platform/free-port.ts';
import { aSession, MONDAY_9, succeeded, TUESDAY_9 } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts';
import { CHIEF, LEAD, VETERAN } from '../../support/programme.ts';
import { type BackendAddresses, describeOnBackends } from '../../support/redis.ts';
import { saved, silent } from '../../support/store.ts';
import { BUSY, enrolAt, NEXT_ON, promise, startWorkerApp, timesSent } from '../../support/worker.ts';

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const PATIENT = { timeout: 12_000, interval: 100 };

describeOnBackends('reminders', (tested) => {
  let addresses: BackendAddresses;
  let slack: FakeSlack;
  beforeEach(async () => {
    addresses = await tested.open();
    slack = await startFakeSlack();
    await enrolAt(addresses);
    return () => slack.stop();
  });
  const reminded = () => slack.messages.filter(({ key }) => key.startsWith('reminder-'));
  const ofTriage = () => slack.messages.filter(({ key }) => /^triage-[0-9a-f-]{36}$/.test(key));
  const states = async (app: RunningApp, reminders: readonly { id: string; caseId: string }[]) =>
    Promise.all(
      reminders.map(
        async ({ id, caseId }) => (await app.deps.reminders.ofCase(caseId)).find((it) => it.id === id)?.state,
      ),
    );

  const withoutReactions = () => {
    const sql = createSql(addresses.databaseUrl, silent, 2);
    onTestFinished(() => sql.close());
    return createCaseRepo(sql, () => []);
  };

  async function emptyQueue(): Promise<void> {
    if (addresses.redisUrl) {
      const redis = new Redis(addresses.redisUrl);
      await redis.flushdb();
      redis.disconnect();
      return;
    }
    const connection = { connectionString: addresses.databaseUrl, schema: 'bullmq', migrate: false };
    const queue = new Queue(QUEUE_NAME, { connection }, createPostgresBackend);
    await queue.obliterate({ force: true });
    await queue.close();
  }

  it('are armed before they are due and fire through the queue, each once', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const due = inSeconds(1.5);
    const made = await promise(addresses, 5, due);
    await armSoon(app.deps);
    expect(timesSent(slack, made)).toEqual([0, 0, 0, 0, 0]);
    await vi.waitFor(async () => expect(await states(app, made)).toEqual(Array(5).fill('sent')), PATIENT);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(due));
    expect(Date.now() - Date.parse(due)).toBeLessThan(8000);
    expect(timesSent(slack, made)).toEqual([1, 1, 1, 1, 1]);
    expect(reminded().map(({ channel }) => channel)).toEqual(Array(5).fill(`D-${BUSY.slackUserId}`));
  });

  it('come back once each from the store when the queue was emptied', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const made = await promise(addresses, 5, inSeconds(1));
    await armSoon(app.deps);
    await emptyQueue();
    await vi.waitFor(async () => {
      await app.sweep();
      expect(await states(app, made)).toEqual(Array(5).fill('sent'));
    }, PATIENT);
    await app.sweep();
    expect(timesSent(slack, made)).toEqual([1, 1, 1, 1, 1]);
  });

  it('asked for twice and at once, by job and by sweep, are sent once', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const made = await promise(addresses, 6, inSeconds(-60));
    const twice = [...made, ...made].map(({ id }) => remind(id, app.deps));
    await Promise.all([...twice, sweepReminders(app.deps), armSoon(app.deps)]);
    await vi.waitFor(async () => expect(await states(app, made)).toEqual(Array(6).fill('sent')), PATIENT);
    for (const { id } of made) await remind(id, app.deps);
    expect(timesSent(slack, made)).toEqual(Array(6).fill(1));
  });

  it('of a promise that was kept meanwhile stay silent', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const [stale] = await promise(addresses, 1, inSeconds(-60));
    const current = (await app.deps.cases.find(stale!.caseId))!;
    const session = succeeded(
      recordSession(current, aSession({ nextOn: '2026-12-04' }), BUSY, TUESDAY_9, app.deps.calendar),
    );
    await app.deps.cases.save(current, session, { by: BUSY.id, at: MONDAY_9 });
    await remind(stale!.id, app.deps);
    expect(await states(app, [stale!])).toEqual(['cancelled']);
    expect(timesSent(slack, [stale!])).toEqual([0]);
  });

  it('that Slack refused for now are sent by a later sweep, once', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const made = await promise(addresses, 3, inSeconds(-60));
    slack.next('chat.postMessage reminder-', { status: 429, retryAfter: 1 }, 'cut', 'done-and-cut');
    await vi.waitFor(async () => {
      await app.sweep();
      expect(await states(app, made)).toEqual(Array(3).fill('sent'));
    }, PATIENT);
    expect(timesSent(slack, made)).toEqual([1, 1, 1]);
  });

  it.each([
    ['has no account any more', 'user_disabled', LEAD],
    ['has no account, nor has the team lead', 'user_not_found user_disabled', CHIEF],
  ])('go to the next one up when whoever is to be told %s', async (_why, refusals, told) => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    slack.next('conversations.open', ...refusals.split(' ').map((error) => ({ error })));
    const [made] = await promise(addresses, 1, inSeconds(-60));
    await app.sweep();
    expect(reminded()).toMatchObject([{ channel: `D-${told.slackUserId}` }]);
    expect(await states(app, [made!])).toEqual(['sent']);
    await app.sweep();
    expect(reminded()).toHaveLength(1);
  });

  it('that reach nobody are not tried again with every sweep, and are not dropped', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    slack.next('conversations.open', ...Array.from({ length: 9 }, () => ({ error: 'user_disabled' })));
    const [made] = await promise(addresses, 1, inSeconds(-60));
    for (let sweeps = 0; sweeps < 4; sweeps += 1) await app.sweep();
    expect(slack.count('conversations.open')).toBe(3);
    expect(await states(app, [made!])).toEqual(['sending']);
  });

  it('are sent by the sweep while the queue is away', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const nobody = `127.0.0.1:${await freePort()}`;
    const backend = createBackend({
      databaseUrl: `postgresql://nobody@${nobody}/nothing`,
      redisUrl: tested.name === 'redis' ? `redis://${nobody}` : undefined,
    });
    const deps = { ...app.deps, queue: createQueue(backend, silent) };
    const made = await promise(addresses, 3, inSeconds(-60));
    const later = await promise(addresses, 1, inSeconds(3600));
    await sweepReminders(deps);
    expect(await states(app, [...made, ...later])).toEqual(['sent', 'sent', 'sent', 'pending']);
    expect(timesSent(slack, made)).toEqual([1, 1, 1]);
    await deps.queue.close();
    await backend.close();
  });

  it('are planned once, and stay planned, however often and late an event is delivered', async () => {
    const { deps } = await startWorkerApp(addresses, slack);
    const talking = aCase().triagedTo('songling').takenBy(VETERAN).inMediation({ nextOn: NEXT_ON });
    const { id } = await saved(withoutReactions(), talking.met({ nextOn: '2026-12-04' }));
    const [taken, first, second] = (await deps.cases.history(id)).slice(-3);
    const planned = async () =>
      (await deps.reminders.ofCase(id)).map(({ kind, anchorOn, state }) => [kind, anchorOn, state]);
    for (const event of [taken, first, second]) await planFor(event!, deps);
    const expected = [
      ['next_date', NEXT_ON, 'kept'],
      ['first_contact', '2026-11-30', 'kept'],
      ['next_date', '2026-12-04', 'pending'],
    ];
    expect(await planned()).toEqual(expected);
    for (const event of [second, first, taken, second]) await planFor(event!, deps);
    expect(await planned()).toEqual(expected);
  });

  it('are planned by what is delivered after a change, without anybody sweeping', async () => {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const { deps } = app;
    const reported = report(aCase().build().report, 'p-reporter', MONDAY_9, deps.ids.next());
    const made = await deps.cases.create(reported, {
      by: 'p-reporter',
      at: MONDAY_9,
      sourceViewId: null,
      year: '2026',
    });
    await deps.queue.add({ name: 'events.deliver', data: {}, key: 'events.deliver-test' });
    await vi.waitFor(() => expect(ofTriage()).toMatchObject([{ key: `triage-${made.id}` }]), PATIENT);
    const reporter = { ...VETERAN, id: 'p-reporter', roles: ['reporting_officer' as const] };
    const more = succeeded(addDetails(made, { calls90d: 5 }, reporter));
    await deps.cases.save(made, more, { by: 'p-reporter', at: MONDAY_9 });
    await deps.queue.add({ name: 'events.deliver', data: {}, key: 'events.deliver-test' });
    await vi.waitFor(() => expect(ofTriage()).toMatchObject([{ updates: 1 }]), PATIENT);
    await vi.waitFor(async () => expect(await deps.deliveries.owed()).toBe(0), PATIENT);
  });
});
