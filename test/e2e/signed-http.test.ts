import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import { postSigned } from '../../src/local-workspace/server/signed-http.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, report, type Story, startStory, takeAs, triageAs } from '../support/story.ts';
import { toldByCommand, wordsIn } from '../support/told.ts';

type Payload = Record<string, unknown>;

async function lastCommand(story: Story): Promise<Payload> {
  const calls = await story.client.calls();
  return calls.findLast((call) => call.name === 'slash_commands')!.request as Payload;
}

type Change = { secret?: string; nowMs?: number; type?: 'events_api' };

const post = (story: Story, payload: Payload, change: Change = {}) =>
  postSigned({
    url: `http://127.0.0.1:${story.env.PORT}/slack/events`,
    secret: change.secret ?? story.workspace.signingSecret,
    type: change.type ?? 'slash_commands',
    payload,
    nowMs: change.nowMs ?? Date.now(),
    timeoutMs: 3000,
  });

test('over signed HTTP a dispute is reported, triaged and taken', async () => {
  const story = await startStory({ http: true });
  expect(await story.client.connections()).toBe(0);
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  expect(wordsIn(await cardOf(story, number, CHANNELS.songling, 'lead'))).toContain('毕秀兰');
  await story.as('veteran').openHome();
  const home = await waitFor(() => story.as('veteran').home(), 'the Home');
  expect(JSON.stringify(home)).toContain(number);
});

test('a request that is sent again byte for byte is refused, even where doing it twice would do no harm', async () => {
  const story = await startStory({ http: true });
  const officer = story.as('officer');
  const published = async () => (await story.client.calls()).filter((call) => call.name === 'views.publish').length;
  await officer.openHome();
  await waitFor(async () => (await published()) === 1, 'the Home');
  const calls = await story.client.calls();
  const opened = calls.findLast((call) => call.name === 'events_api')!.request as Payload;
  const nowMs = Date.now();
  const again = { ...opened, event_id: 'EvAnother' };
  await post(story, again, { type: 'events_api', nowMs });
  await waitFor(async () => (await published()) === 2, 'the Home once more');
  await post(story, again, { type: 'events_api', nowMs });
  await officer.openHome();
  await waitFor(async () => (await published()) >= 3, 'the Home after the copy');
  expect(await published()).toBe(3);
});

test('what Slack did not sign, or signed long ago or for later, does not come in', async () => {
  const story = await startStory({ http: true });
  await toldByCommand(story, 'officer', '/dispute help');
  const command = { ...(await lastCommand(story)), text: 'list' };
  const calls = (await story.client.calls()).length;
  const minutes = (count: number) => Date.now() + count * 60_000;
  expect(await post(story, { ...command, trigger_id: 'a' }, { secret: 'another-secret-of-16' })).toMatchObject({
    ok: false,
  });
  expect(await post(story, { ...command, trigger_id: 'b' }, { nowMs: minutes(-6) })).toMatchObject({ ok: false });
  await post(story, { ...command, trigger_id: 'c' }, { nowMs: minutes(6) });
  await toldByCommand(story, 'officer', '/dispute help');
  const later = (await story.client.calls()).slice(calls);
  expect(later.filter((call) => call.name === 'response_url')).toHaveLength(1);
});
