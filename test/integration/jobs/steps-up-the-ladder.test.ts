import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { RunningApp } from '../../../src/app.ts';
import type { NewReminder } from '../../../src/db/reminder-repo.ts';
import { createSql } from '../../../src/db/sql.ts';
import { armSoon } from '../../../src/features/reminders/plan-reminders.ts';
import { remind } from '../../../src/features/reminders/remind.job.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts';
import { CHIEF, LEAD } from '../../support/programme.ts';
import { type BackendAddresses, describeOnBackends } from '../../support/redis.ts';
import { silent } from '../../support/store.ts';
import { BUSY, enrolAt, promise, startWorkerApp } from '../../support/worker.ts';

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const PATIENT = { timeout: 12_000, interval: 100 };

describeOnBackends('a promise that is reminded of and not kept', (tested) => {
  let addresses: BackendAddresses;
  let slack: FakeSlack;
  beforeEach(async () => {
    addresses = await tested.open();
    slack = await startFakeSlack();
    await enrolAt(addresses);
    return () => slack.stop();
  });

  /** One that was reminded of, whose next step falls due then. */
  async function reminded(stepDueAt: string): Promise<{ app: RunningApp; made: NewReminder }> {
    const app = await startWorkerApp(addresses, slack);
    await app.sweep();
    const [made] = await promise(addresses, 1, inSeconds(-60));
    await app.sweep();
    expect(heard(made!)).toEqual([BUSY.slackUserId]);
    const sql = createSql(addresses.databaseUrl, silent, 1);
    onTestFinished(() => sql.close());
    await sql.run('step', 'UPDATE reminder SET next_step_at = $2, armed_at = NULL WHERE id = $1', [
      made!.id,
      stepDueAt,
    ]);
    return { app, made: made! };
  }
  const heard = ({ id }: NewReminder) =>
    slack.messages.filter(({ key }) => key.startsWith(`reminder-${id}`)).map(({ channel }) => channel.slice(2));

  it('is armed and goes up through the queue, once', async () => {
    const { app, made } = await reminded(inSeconds(1));
    await armSoon(app.deps);
    const all = [BUSY, LEAD, BUSY].map(({ slackUserId }) => slackUserId);
    await vi.waitFor(() => expect(heard(made)).toEqual(all), PATIENT);
    await app.sweep();
    await remind(made.id, app.deps);
    expect(heard(made)).toEqual(all);
  });

  it('goes up once, asked for twice and at once', async () => {
    const { app, made } = await reminded(inSeconds(-1));
    await Promise.all([remind(made.id, app.deps), app.sweep(), remind(made.id, app.deps)]);
    await app.sweep();
    expect(heard(made)).toEqual([BUSY, LEAD, BUSY].map(({ slackUserId }) => slackUserId));
  });

  it('passes over whoever has no account any more', async () => {
    const { app, made } = await reminded(inSeconds(-1));
    slack.next('conversations.open', { error: 'user_disabled' });
    await app.sweep();
    expect(heard(made)).toEqual([BUSY, CHIEF, BUSY].map(({ slackUserId }) => slackUserId));
  });

  it('is told again by a later sweep where Slack refused for now, to each once', async () => {
    const { app, made } = await reminded(inSeconds(-1));
    slack.next(`chat.postMessage reminder-${made.id}-again`, { status: 429, retryAfter: 1 });
    await vi.waitFor(async () => {
      await app.sweep();
      expect(heard(made)).toEqual([BUSY, LEAD, BUSY].map(({ slackUserId }) => slackUserId));
    }, PATIENT);
  });
});
