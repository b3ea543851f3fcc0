import { expect, test } from 'vitest';
import type { WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, en, isFor, privatelyTold, toldByCommand, wordsIn, zh } from '../support/told.ts';

/** Monday, 30 November 2026, five minutes before and after nine in Shanghai. */
const BEFORE_NINE = '2026-11-30T00:55:00.000Z';
const AFTER_NINE = '2026-11-30T01:05:00.000Z';

async function posts(story: Story, channel: string, week: string): Promise<WorkspaceMessage[]> {
  const messages = await story.as('commander').messages(channel);
  return messages.filter((message) => !message.ephemeralFor && message.text.includes(week));
}

const content = ({ text, blocks }: WorkspaceMessage) => ({
  text,
  blocks: (blocks ?? []).map(({ block_id: _id, ...block }) => block),
});

/** A week in which the Songling team took one case and held one session. */
async function aWeekOfWork(story: Story): Promise<string> {
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', form, SESSION);
  return number;
}

test('Monday at nine the table and the digest go out once, however many send them, and stay as they are', async () => {
  const story = await startStory();
  await aWeekOfWork(story);
  const second = await story.anotherApp({ ROLES: 'worker' });
  story.clock.set(BEFORE_NINE);
  await Promise.all([story.app.sweep(), second.sweep()]);
  expect(await posts(story, CHANNELS.league, '第48周')).toEqual([]);

  story.clock.set(AFTER_NINE);
  const commander = story.as('commander');
  await Promise.all([
    story.app.sweep(),
    second.sweep(),
    commander.command(CHANNELS.league, '/league post'),
    commander.command(CHANNELS.digest, '/digest post'),
  ]);
  await Promise.all([story.app.sweep(), second.sweep()]);
  const [league, ...moreLeagues] = await posts(story, CHANNELS.league, '第48周');
  const [digest, ...moreDigests] = await posts(story, CHANNELS.digest, '第48周');
  expect([moreLeagues, moreDigests]).toEqual([[], []]);
  expect(wordsIn(league)).toContain('松岭：接案 1，');
  expect(wordsIn(digest)).toContain('老警队接案 1 起');

  // What happens afterwards, even to that very week's figures, changes nothing that was said.
  await report(story, 'officer');
  expect(await toldByCommand(story, 'commander', '/league post')).toContain(en.league.alreadyPosted('2026-W48'));
  expect(await toldByCommand(story, 'commander', '/digest post', CHANNELS.digest)).toContain(
    en.digest.alreadyPosted('2026-W48'),
  );
  await Promise.all([story.app.sweep(), second.sweep()]);
  expect((await posts(story, CHANNELS.league, '第48周')).map(content)).toEqual([content(league!)]);
  expect((await posts(story, CHANNELS.digest, '第48周')).map(content)).toEqual([content(digest!)]);
  for (const [command, channel, posted] of [
    ['/league', CHANNELS.league, league],
    ['/digest', CHANNELS.digest, digest],
  ] as const) {
    const reader = story.as('secondTriage');
    const shown = await privatelyTold(reader, channel, () => reader.command(channel, command));
    expect(content(shown)).toEqual(content(posted!));
  }
});

test('a week without any activity is posted all the same and says so', async () => {
  const story = await startStory({ at: AFTER_NINE });
  await story.app.sweep();
  const [league, ...moreLeagues] = await posts(story, CHANNELS.league, '第48周');
  const [digest, ...moreDigests] = await posts(story, CHANNELS.digest, '第48周');
  expect([moreLeagues, moreDigests]).toEqual([[], []]);
  expect(wordsIn(league)).toContain(zh.league.quiet);
  expect(wordsIn(digest)).toContain(zh.digest.quiet);
  expect(await toldByCommand(story, 'commander', '/league')).toContain(en.league.quiet);
  expect(await toldByCommand(story, 'commander', '/digest', CHANNELS.digest)).toContain(en.digest.quiet);
});

test('anyone sees the last closed week and the running one at once, privately and in their own language', async () => {
  const story = await startStory();
  await aWeekOfWork(story);
  await story.advance({ hours: 1 });
  const before = (await posts(story, CHANNELS.league, '')).length;
  const running = await toldByCommand(story, 'officer', '/league this');
  expect(running).toContain('松岭：接案 1，');
  expect(running).toContain('本周尚未结束');
  const english = await toldByCommand(story, 'englishOfficer', '/league this');
  expect(english).toContain('Songling: 1 taken');
  expect(english).toContain('the week is not over');
  const closed = await toldByCommand(story, 'officer', '/league');
  expect(closed).toContain('松岭：接案 0，');
  expect(closed).not.toContain('尚未结束');
  const digest = await toldByCommand(story, 'chief', '/digest this', CHANNELS.digest);
  expect(digest).toContain('老警队接案 1 起');
  expect(await toldByCommand(story, 'triage', '/digest this', CHANNELS.digest)).toContain('taken by the teams: 1');
  expect((await posts(story, CHANNELS.league, '')).length).toBe(before);
  expect(await toldByCommand(story, 'officer', '/league who is best')).toContain('/league this');
});

test('only the commander posts; everyone else is told who may', async () => {
  const story = await startStory();
  await story.app.sweep();
  const before = [await posts(story, CHANNELS.league, ''), await posts(story, CHANNELS.digest, '')];
  expect(await toldByCommand(story, 'officer', '/league post')).toContain(isFor(['commander']));
  expect(await toldByCommand(story, 'englishOfficer', '/league post')).toContain(isFor(['commander'], en));
  expect(await toldByCommand(story, 'chief', '/digest post', CHANNELS.digest)).toContain(isFor(['commander']));
  // The digest itself is for those who lead; a veteran is told who may read it.
  expect(await toldByCommand(story, 'veteran', '/digest')).toContain(
    isFor(['commander', 'station_chief', 'triage_officer', 'auditor']),
  );
  expect([await posts(story, CHANNELS.league, ''), await posts(story, CHANNELS.digest, '')]).toEqual(before);
  expect(await directMessages(story, 'veteran')).toEqual([]);
});

test('a worker that was off on Monday posts when it is back, once', async () => {
  const story = await startStory({ settings: { ROLES: 'bot' } });
  story.clock.set('2026-12-02T03:00:00.000Z');
  expect(await posts(story, CHANNELS.league, '第48周')).toEqual([]);
  const [first, second] = await Promise.all([
    story.anotherApp({ ROLES: 'worker' }),
    story.anotherApp({ ROLES: 'worker' }),
  ]);
  await Promise.all([first.sweep(), second.sweep()]);
  await Promise.all([first.sweep(), second.sweep()]);
  expect(await posts(story, CHANNELS.league, '第48周')).toHaveLength(1);
  expect(await posts(story, CHANNELS.digest, '第48周')).toHaveLength(1);
});
