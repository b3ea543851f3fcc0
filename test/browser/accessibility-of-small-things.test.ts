import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { lookingForFaults } from '../support/axe.ts';
import { type Desk, LANGUAGES, sitDown, startStoryIn } from '../support/desk.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { CHANNELS, type Part, PEOPLE } from '../support/small-programme.ts';
import { openForm, report, type Story, submitOk, takeAs, triageAs } from '../support/story.ts';

const TITLE = { 2: 'Second', 3: 'Third' };

/** A form that any app could set on top of another, with a button whose press gives the trigger for the next. */
const onTop = (step: 2 | 3) => ({
  type: 'modal',
  title: { type: 'plain_text', text: TITLE[step] },
  submit: { type: 'plain_text', text: 'OK' },
  blocks: [
    {
      type: 'input',
      block_id: 'note',
      label: { type: 'plain_text', text: 'Note' },
      element: { type: 'plain_text_input', action_id: 'note' },
    },
    {
      type: 'actions',
      block_id: 'tools',
      elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } }],
    },
  ],
});

/** Presses a button that the bot answers without its trigger, which then opens a form on top. */
async function push(story: Story, by: Part, form: OpenView, button: string, step: 2 | 3): Promise<OpenView> {
  expect(await story.as(by).click(form, button)).toMatchObject({ ok: true });
  const pressed = (await story.client.calls()).findLast(({ name }) => name === 'interactive');
  const { trigger_id } = pressed!.request as { trigger_id: string };
  const answer = await fetch(`${story.workspace.url}/api/views.push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${story.workspace.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ trigger_id, view: onTop(step) }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
  return (await story.as(by).views()).at(-1)!;
}

test.each(LANGUAGES)('axe finds nothing serious on the small things of the page, in $readers', async (language) => {
  const { words } = language;
  const story = await startStoryIn(language);
  const { look, faulty, names } = lookingForFaults();
  const { page, message } = await sitDown(story, 'officer', CHANNELS.league);
  const composer = page.getByTestId('composer');
  const shut = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await composer.waitFor();
  await page.getByRole('button', { name: words.nav.browse }).click();
  await page.getByTestId('channel-search').waitFor();
  await look('joining', page);
  await shut();
  await page.getByRole('button', { name: words.nav.write, exact: true }).click();
  await page.getByRole('combobox', { name: words.nav.writeTo }).click();
  await page.getByRole('option').first().waitFor();
  await look('a new message', page);
  await page.keyboard.press('Escape');
  await shut();

  await page.getByRole('button', { name: words.composer.shortcuts }).click();
  await page.getByRole('menuitem').first().waitFor();
  await look('shortcuts', page);
  await page.keyboard.press('Escape');
  await composer.fill('/');
  await page.getByRole('option', { name: '/dispute' }).waitFor();
  await look('commands', page);
  await composer.fill(`@${PEOPLE.triage.name.slice(0, 1)}`);
  await page.getByRole('option', { name: PEOPLE.triage.name }).waitFor();
  await look('people', page);
  await composer.fill('/nothing');
  await page.keyboard.press('Enter');
  await page.getByText(words.composer.unknownCommand('/nothing')).waitFor();
  await look('an unknown command', page);

  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.getByTestId('attach').setInputFiles([
    { name: 'yard.png', mimeType: 'image/png', buffer: picture },
    { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('1') },
  ]);
  await page.getByRole('button', { name: words.files.remove('list.txt') }).waitFor();
  await look('files to send', page);
  await composer.fill('现场照片');
  await page.keyboard.press('Enter');
  const mine = message('现场照片');
  await mine.getByText('list.txt').waitFor();
  await mine.hover();
  await mine.getByRole('button', { name: words.message.react }).click();
  await page.getByRole('group', { name: words.message.react }).waitFor();
  await look('a field of emoji', page);
  await page.getByRole('button', { name: 'thumbsup' }).click();
  await mine.getByRole('button', { pressed: true }).waitFor();
  await mine.hover();
  await mine.getByRole('button', { name: words.message.more }).click();
  await page.getByRole('menuitem', { name: words.message.edit }).click();
  await page.getByRole('textbox', { name: words.message.editLabel }).waitFor();
  await look('a message being changed', page);

  await page.getByTestId('open-inspector').click();
  await page.getByTestId('inspector').locator('.call-head').first().click();
  await look('a call in full', page);
  await story.stopApp();
  await page.getByText(words.appOffline('Laojing')).waitFor();
  await look('the app is away', page);
  expect(faulty()).toEqual([]);
  expect(names()).toHaveLength(11);
});

test.each(LANGUAGES)(
  'axe finds nothing serious on the bot’s other forms and on three of them, in $readers',
  async (language) => {
    const story = await startStoryIn(language);
    const { look, faulty, names } = lookingForFaults();
    const lookAt = async (name: string, { page, form }: Desk, view: OpenView) => {
      await form((view.view as ModalView).title.text).box.waitFor();
      await look(name, page);
    };
    const number = await report(story, 'officer');
    const again = story.as('englishOfficer');
    const desk = await sitDown(story, 'englishOfficer', CHANNELS.league);
    await again.command(CHANNELS.league, '/dispute new');
    const first = await again.modal();
    expect(await again.submit(first, NEIGHBOUR_REPORT as never)).toMatchObject({ ok: true });
    const question = await again.modal();
    await lookAt('the same dispute?', desk, question);
    expect(await again.submit(question, { sameAs: 'another' } as never)).toMatchObject({ ok: true });
    const details = await again.modal();
    await lookAt('details', desk, details);
    await again.close(details);

    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    const lead = await sitDown(story, 'lead', CHANNELS.songling);
    const assign = await openForm(story, 'lead', number, CHANNELS.songling, 'case.assign');
    await lookAt('assigning', lead, assign);
    await submitOk(story, 'lead', assign, { to: PEOPLE.veteran.slackUserId });
    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    const decline = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.decline');
    await lookAt('declining', veteran, decline);
    await story.as('veteran').close(decline);

    await takeAs(story, 'veteran', number);
    const session = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
    const second = await push(story, 'veteran', session, 'session.more', 2);
    const third = await push(story, 'veteran', second, 'more', 3);
    await lookAt('three forms', veteran, third);
    expect(faulty()).toEqual([]);
    expect(names()).toHaveLength(5);
  },
);
