import { expect, test } from 'vitest';
import { AGREEMENT, CLEAN_DECLARATION, NEIGHBOUR_REPORT, SESSION } from '../support/forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { cardOf, openForm, report, type Story, shaped, startStory } from '../support/story.ts';
import { channelText, toldByCommand, wordsIn, zh } from '../support/told.ts';

type Twice = 'Slack delivers one submit twice' | 'a double click submits twice';
const WAYS: Twice[] = ['Slack delivers one submit twice', 'a double click submits twice'];

/** Sends this form in the way that is to change nothing, and checks that both answers are the same. */
async function submitTwice(story: Story, by: Part, way: Twice, fields: object): Promise<void> {
  const person = story.as(by);
  const form = await shaped(story, by, await person.modal(), fields);
  if (way === 'Slack delivers one submit twice') {
    await story.client.duplicate(2);
    expect(await person.submit(form, fields as never)).toMatchObject({ ok: true });
  } else {
    const [first, second] = await Promise.all([
      person.submit(form, fields as never),
      person.submit(form, fields as never),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second.response).toEqual(first.response);
  }
  await story.settle();
}

const count = async (story: Story, number: string, type: string): Promise<number> => {
  const found = (await story.app.deps.cases.findByNumber(number))!;
  return (await story.app.deps.cases.history(found.id)).filter((event) => event.type === type).length;
};

test.each(WAYS)('%s: one case, one number, one message', async (way) => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, '/dispute new');
  await submitTwice(story, 'officer', way, NEIGHBOUR_REPORT);
  const [only, ...others] = await story.app.deps.cases.awaitingTriage(10);
  expect(others).toEqual([]);
  expect(await count(story, only!.number, 'case.reported')).toBe(1);
  const channel = await channelText(story, CHANNELS.triage, 'triage');
  expect(channel.match(/^LJ-\d{4}-\d{6}.*$/gm)).toHaveLength(1);

  await submitTwice(story, 'officer', way, { participants: 3 });
  expect(await count(story, only!.number, 'case.details-added')).toBe(1);
  expect(await officer.views()).toEqual([]);
});

test.each(WAYS)('%s: one decision, one claim, one session, one agreement, one follow-up', async (way) => {
  const story = await startStory();
  const number = await report(story, 'officer');
  const step = async (by: Part, channel: string, button: string, fields: object, event: string) => {
    await openForm(story, by, number, channel, button);
    await submitTwice(story, by, way, fields);
    expect(await count(story, number, event)).toBe(1);
  };
  await step('triage', CHANNELS.triage, 'case.triage', { route: 'veteran_team', team: 'songling' }, 'case.triaged');
  await step('veteran', CHANNELS.songling, 'case.take', CLEAN_DECLARATION, 'case.taken');
  await story.as('veteran').close(await story.as('veteran').modal());
  await step('veteran', CHANNELS.songling, 'case.record-session', SESSION, 'session.recorded');
  await step('veteran', CHANNELS.songling, 'case.record-agreement', AGREEMENT, 'agreement.recorded');
  await step('veteran', CHANNELS.songling, 'case.record-follow-up', {}, 'terms.performed');
  const found = await story.app.deps.cases.findByNumber(number);
  expect(found).toMatchObject({ status: 'follow_up', followUps: [{ performance: 'done' }] });
  expect(await story.app.deps.people.loadOf('veteran')).toBe(0);
  const thread = await channelText(story, CHANNELS.songling, 'veteran');
  const lines = thread.split('\n').filter((line) => !line.startsWith('['));
  expect(lines).toHaveLength(1 + 6); // the card, then one line for each step and one for the watch
  expect(new Set(lines).size).toBe(lines.length);
  const card = wordsIn(await cardOf(story, number, CHANNELS.songling, 'veteran'));
  expect(card).toContain(zh.codes.status.follow_up);
});

test('a command that Slack delivers twice opens one form and is answered once', async () => {
  const story = await startStory();
  const officer = story.as('officer');
  await story.client.duplicate(2, 2);
  await toldByCommand(story, 'officer', '/dispute list');
  await officer.command(CHANNELS.league, '/dispute new');
  await officer.modal();
  await toldByCommand(story, 'officer', '/dispute help');
  const opened = (await story.client.calls()).filter((call) => call.name === 'views.open');
  expect(opened).toHaveLength(1);
  expect(await officer.ephemerals(CHANNELS.league)).toHaveLength(2);
});
