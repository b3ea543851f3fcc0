import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/people/person.ts';
import { leagueFeature } from '../../../src/features/league/index.ts';
import { type Locale, messagesFor } from '../../../src/i18n/index.ts';
import type { Message } from '../../../src/slack/blocks.ts';
import type { CommandCall } from '../../../src/slack/calls.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { addCase, type WeekWorld, weekWorld } from '../../support/week-rows.ts';

const MONDAY_NINE = '2026-11-23T01:00:00.000Z';
const IN_THE_WEEK = '2026-11-18T02:00:00Z';

let world: WeekWorld;
beforeEach(async () => {
  world = await weekWorld(await freshDatabase(), MONDAY_NINE);
});
afterEach(() => world.stop());

const publish = () => leagueFeature.jobs![0]!.run({ week: '2026-W47' }, world.deps);
const take = (number: string) =>
  addCase(world.sql, { number, takenAt: IN_THE_WEEK, events: [['case.taken', IN_THE_WEEK]] });

async function command(text: string, role: Role = 'commander', locale: Locale = 'zh-CN'): Promise<Message> {
  const replies: Message[] = [];
  const viewer = { person: { id: 'p9', roles: [role], teamId: null }, locale, t: messagesFor(locale) };
  const reply = async (message: Message) => void replies.push(message);
  await leagueFeature.slack!.commands!['/league']!.run({ text, viewer, reply } as unknown as CommandCall, world.deps);
  expect(replies).toHaveLength(1);
  return replies[0]!;
}

describe('the weekly post', () => {
  test('run twice says the same once, even when the figures have changed meanwhile', async () => {
    await take('LJ-1');
    await publish();
    await take('LJ-2');
    await publish();
    expect(world.posts).toHaveLength(1);
    expect(world.posts[0]).toMatchObject({ channel: 'C-league' });
    expect(world.posts[0]!.text).toContain('松岭：接案 1');
    expect((await command('')).text).toBe(world.posts[0]!.text);
  });

  test('by two workers at once is one message; the one who came second tries again and finds it sent', async () => {
    await take('LJ-1');
    const outcomes = await Promise.allSettled([publish(), publish(), publish()]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await publish();
    expect(world.posts).toHaveLength(1);
  });

  test('that Slack refused says, when it is repeated, what it would have said', async () => {
    await take('LJ-1');
    world.slack.beforePost = async () => {
      throw Object.assign(new Error('refused'), {
        code: 'slack_webapi_platform_error',
        data: { error: 'not_in_channel' },
      });
    };
    await expect(publish()).rejects.toThrow('refused');
    world.slack.beforePost = async () => {};
    await take('LJ-2');
    await publish();
    expect(world.posts.map(({ text }) => text.includes('松岭：接案 1，'))).toEqual([true]);
  });

  test('is due on Monday at nine, and done once it was posted', async () => {
    const schedule = leagueFeature.schedules!(world.deps).find(({ name }) => name === 'league.weekly')!;
    expect(schedule.duePeriod('2026-11-23T00:59:59.000Z')).toBeNull();
    expect(schedule.duePeriod(MONDAY_NINE)).toBe('2026-W47');
    expect(await schedule.isDone('2026-W47')).toBe(false);
    expect(schedule.job('2026-W47')).toEqual({
      name: 'league.publish',
      data: { week: '2026-W47' },
      key: 'league.publish-2026-W47',
    });
    await publish();
    expect(await schedule.isDone('2026-W47')).toBe(true);
  });

  test('about a week without activity goes out and says so', async () => {
    await publish();
    expect(world.posts[0]!.text).toContain('本周无新增');
  });
});

describe('/league', () => {
  test('shows the last closed week without fixing its figures', async () => {
    expect((await command('')).text).toContain('松岭：接案 0');
    await take('LJ-1');
    expect((await command('')).text).toContain('松岭：接案 1');
    expect(world.posts).toEqual([]);
  });

  test('this shows the running week so far, in the language of the reader', async () => {
    await addCase(world.sql, {
      number: 'LJ-1',
      takenAt: '2026-11-22T17:00:00Z',
      events: [['case.taken', '2026-11-22T17:00:00Z']],
    });
    const { text } = await command('this', 'veteran', 'en');
    expect(text).toContain('week 48 of 2026');
    expect(text).toContain('So far, up to Nov 23 09:00');
    expect(text).toContain('songling: 1 taken');
  });

  test('post is for the commander: a veteran is told so, and nothing is posted', async () => {
    expect((await command('post', 'veteran')).text).toContain('分局领导');
    expect(world.posts).toEqual([]);
  });

  test('post posts once and says afterwards that it was posted already', async () => {
    expect((await command('post')).text).toContain('已发布');
    expect((await command('post')).text).toContain('已经发布过');
    expect(world.posts).toHaveLength(1);
  });

  test('answers anything else with the help', async () => {
    for (const text of ['help', 'what?', '排行']) expect((await command(text)).text).toContain('`/league this`');
  });
});
