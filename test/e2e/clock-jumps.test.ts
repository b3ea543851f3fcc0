import { expect, test } from 'vitest';
import { startApp } from '../../src/app.ts';
import { waitFor } from '../../src/local-workspace/client.ts';
import { followClock } from '../../src/platform/clock.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { whenTestIsOver } from '../support/endings.ts';
import { report, type Story, startStory, takeAs, triageAs } from '../support/story.ts';
import { wordsIn } from '../support/told.ts';

const DAY_MS = 24 * 3_600_000;

/** Reminders about this case in the lead's direct messages with the bot. */
async function remindersOf(story: Story, number: string): Promise<string[]> {
  const messages = await story.as('lead').directMessages();
  return messages.filter((message) => wordsIn(message).includes(number)).map(({ ts }) => ts);
}

/** A worker whose business time is the workspace's; `seen` resolves when it has noticed the next move. */
async function startFollower(story: Story) {
  const log = createLogger('silent');
  const clock = await followClock(`${story.workspace.url}/clock`, log);
  const app = await startApp({ ...story.env, ROLES: ['worker'] }, clock, log);
  whenTestIsOver(app.stop);
  return { app, seen: () => new Promise<void>((resolve) => clock.onMoved(resolve)) };
}

test('who follows the workspace’s clock looks at once when it is moved, and a jump of a day, a week or back sends nothing twice', async () => {
  const story = await startStory({ settings: { ROLES: 'bot' } });
  const { app, seen } = await startFollower(story);
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'lead', number);
  const before = await remindersOf(story, number);

  // The worker looks every 15 seconds by itself; this is sooner.
  await story.client.moveClock({ advanceMs: 8 * DAY_MS });
  const reminded = await waitFor(
    async () => {
      const now = await remindersOf(story, number);
      return now.length > before.length ? now : null;
    },
    'the reminder',
    10_000,
  );
  expect(reminded).toHaveLength(before.length + 1);

  const jump = async (advanceMs: number) => {
    const noticed = seen();
    await story.client.moveClock({ advanceMs });
    await noticed;
    await app.sweep();
    await story.settle();
    return await remindersOf(story, number);
  };
  // On the next working day it is said once more, because nothing was done; and then no more.
  const twice = await jump(DAY_MS);
  expect(twice).toEqual([...reminded, expect.any(String)]);
  for (const days of [7, -9, 7, -1]) expect(await jump(days * DAY_MS)).toEqual(twice);
});
