import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { waitFor } from '../../src/local-workspace/client.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { type Process, startProcess } from '../support/processes.ts';
import { describeOnBackends } from '../support/redis.ts';
import type { Part } from '../support/small-programme.ts';
import { report, type Story, startStory, takeAs, triageAs } from '../support/story.ts';
import { directMessages, wordsIn } from '../support/told.ts';

const TAKERS = ['veteran', 'lead', 'veteran', 'lead'] as const satisfies readonly Part[];

/** Four cases whose first contact is due within 48 hours; a worker of its own is to remind. */
async function fourPromises(story: Story): Promise<{ number: string; part: Part }[]> {
  const promises: { number: string; part: Part }[] = [];
  for (const part of TAKERS) {
    const number = await report(story, 'officer', { area: 'songling-street', dangerSigns: ['violence_minor'] });
    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    await takeAs(story, part, number);
    promises.push({ number, part });
  }
  return promises;
}

async function emptyQueue(story: Story): Promise<void> {
  if (story.env.REDIS_URL) {
    const redis = new Redis(story.env.REDIS_URL);
    await redis.flushdb();
    redis.disconnect();
    return;
  }
  const sql = createSql(story.databaseUrl, createLogger('silent'), 1);
  await sql.run('drop-queue', 'DROP SCHEMA bullmq CASCADE', []);
  await sql.close();
}

const reminders = async (story: Story, { number, part }: { number: string; part: Part }) =>
  (await directMessages(story, part, number)).filter((message) => wordsIn(message).includes(':bell:'));

async function reminded(story: Story, promises: { number: string; part: Part }[]): Promise<number> {
  return (await Promise.all(promises.map((promise) => reminders(story, promise)))).flat().length;
}

describeOnBackends('the worker dies in the middle of reminding', (backend) => {
  test.each([
    ['before Slack took the message', 'hang_before', TAKERS.length - 1],
    ['after Slack took the message and before the worker heard of it', 'hang_after_accepting', TAKERS.length],
  ] as const)(
    '%s: the queue is emptied, and every reminder arrives once all the same',
    async (_when, kind, arrived) => {
      const story = await startStory({ ...(await backend.open()), settings: { ROLES: 'bot' } });
      const first: Process = await startProcess(story, 'worker');
      const promises = await fourPromises(story);
      await story.client.fault({ method: 'chat.postMessage', kind, times: 1 });
      story.clock.advance(48 * 3_600_000);
      await story.client.moveClock({ now: story.clock.now() });
      await waitFor(
        async () => (await reminded(story, promises)) === arrived,
        'the reminders that got through',
        20_000,
      );
      await first.kill();
      await emptyQueue(story);

      await startProcess(story, 'worker');
      // The clock moves on a little at a time, so that the new worker looks until the dead one's leases have run out.
      await waitFor(
        async () => {
          story.clock.advance(60_000);
          await story.client.moveClock({ now: story.clock.now() });
          const { rows } = await openReminders(story);
          return rows === 0 && (await reminded(story, promises)) >= TAKERS.length;
        },
        'every reminder',
        30_000,
      );
      for (const promise of promises) expect(await reminders(story, promise)).toHaveLength(1);
    },
  );
});

async function openReminders(story: Story): Promise<{ rows: number }> {
  const cases = await story.app.deps.cases.concerning({ personId: 'veteran', teamId: 'songling' }, 20);
  const led = await story.app.deps.cases.concerning({ personId: 'lead', teamId: 'songling' }, 20);
  const ids = new Set([...cases, ...led].map(({ id }) => id));
  const all = (await Promise.all([...ids].map((id) => story.app.deps.reminders.ofCase(id)))).flat();
  return { rows: all.filter(({ state }) => state === 'pending' || state === 'sending').length };
}
