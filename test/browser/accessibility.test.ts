import type { ModalView } from '@slack/types';
import { describe, expect, test } from 'vitest';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { lookingForFaults } from '../support/axe.ts';
import { type Desk, LANGUAGES, PHONE, sitDown, startStoryIn } from '../support/desk.ts';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, submitOk, takeAs, triageAs } from '../support/story.ts';

describe.each(LANGUAGES)('axe finds nothing serious, in $readers', (language) => {
  const { t, words } = language;

  test('on what the bot writes and asks', async () => {
    const story = await startStoryIn(language);
    const number = await report(story, 'officer');
    const seen = lookingForFaults();
    const look = async (name: string, desk: Desk, dialog = false) => {
      if (dialog) await desk.page.getByRole('dialog').waitFor();
      else await desk.page.getByText(number).or(desk.page.getByRole('table')).first().waitFor();
      await seen.look(name, desk.page);
    };
    const open = async (by: 'triage' | 'veteran', channel: string, button: string) => {
      await story.as(by).click((await cardOf(story, number, channel, by))!, button);
    };

    const officer = await sitDown(story, 'officer', CHANNELS.league);
    await officer.type('/dispute new');
    await look('report form', officer, true);

    const triage = await sitDown(story, 'triage', CHANNELS.triage);
    await look('triage channel', triage);
    await open('triage', CHANNELS.triage, 'case.triage');
    await look('triage form', triage, true);
    await story.as('triage').close(await story.as('triage').modal());
    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });

    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    await look('team channel', veteran);
    await open('veteran', CHANNELS.songling, 'case.take');
    await look('declaration', veteran, true);
    await story.as('veteran').close(await story.as('veteran').modal());
    await veteran.goTo('home');
    await look('home', veteran);

    await story.as('commander').command(CHANNELS.league, '/league post');
    const commander = await sitDown(story, 'commander', CHANNELS.league);
    await look('league message', commander);

    expect(seen.faulty()).toEqual([]);
    expect(seen.names()).toHaveLength(7);
  });

  test('on a form with a list open, with errors, and on the record of a session', async () => {
    const story = await startStoryIn(language);
    const number = await report(story, 'officer');
    const seen = lookingForFaults();
    const officer = await sitDown(story, 'officer', CHANNELS.league);
    await officer.type('/dispute new');
    const form = officer.form(t.cases.report.title);
    await form.box.getByRole('combobox', { name: t.cases.report.dangerSigns }).click();
    await officer.page.getByRole('listbox').waitFor();
    await seen.look('open list', officer.page);
    await form.choose(t.cases.report.dangerSigns, t.cases.report.noneSeen);
    await form.submit();
    await form.errors().first().waitFor();
    await seen.look('field errors', officer.page);

    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    await takeAs(story, 'veteran', number);
    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    await veteran.message(number).getByRole('button', { name: t.cases.card.session, exact: true }).click();
    await veteran.form(t.mediation.session.title).box.waitFor();
    await seen.look('session form', veteran.page);
    expect(seen.faulty()).toEqual([]);
    expect(seen.names()).toHaveLength(3);
  });

  test('on the forms of what follows: putting off, agreeing, looking in, closing', async () => {
    const story = await startStoryIn(language);
    const number = await report(story, 'officer');
    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    await takeAs(story, 'veteran', number);
    await story.advance({ days: 7 });
    const by = { veteran: await sitDown(story, 'veteran', CHANNELS.songling), triage: await sitDown(story, 'triage') };
    const seen = lookingForFaults();
    const look = async (name: string, part: keyof typeof by, form: OpenView) => {
      await by[part].form((form.view as ModalView).title.text).box.waitFor();
      await seen.look(name, by[part].page);
    };
    const open = (button: string) => openForm(story, 'veteran', number, CHANNELS.songling, button);
    const veteran = story.as('veteran');

    const due = (await veteran.directMessages()).find((one) => JSON.stringify(one).includes('reminder.reschedule'))!;
    await veteran.click(due, 'reminder.reschedule');
    const putOff = await veteran.modal();
    await look('putting off', 'veteran', putOff);
    await veteran.close(putOff);

    await submitOk(story, 'veteran', await open('case.record-session'), SESSION);
    const proposal = await open('case.propose-closure');
    await look('proposal to close', 'veteran', proposal);
    await veteran.close(proposal);
    const agreement = await open('case.record-agreement');
    await look('agreement', 'veteran', agreement);
    await submitOk(story, 'veteran', agreement, AGREEMENT);
    const followUp = await open('case.record-follow-up');
    await look('follow-up', 'veteran', followUp);
    await submitOk(story, 'veteran', followUp, {});
    await look('closing', 'triage', await openForm(story, 'triage', number, CHANNELS.triage, 'case.close'));

    expect(seen.faulty()).toEqual([]);
    expect(seen.names()).toHaveLength(5);
  });

  test('on the panels, the thread, the direct messages and the small dialogs', async () => {
    const story = await startStoryIn(language);
    const number = await report(story, 'officer');
    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    await takeAs(story, 'veteran', number);
    await story.advance({ days: 7 });
    const seen = lookingForFaults();
    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    const { page } = veteran;
    const look = async (name: string, testId: string) => {
      await page.getByTestId(testId).waitFor();
      await seen.look(name, page);
    };
    await page.getByTestId('open-thread').first().click();
    await look('thread', 'thread');
    for (const panel of ['inspector', 'faults', 'clock']) {
      await page.getByTestId(`open-${panel}`).click();
      await look(panel, panel);
    }
    await page.getByTestId('act-as').click();
    await look('act as', 'person-dialog');
    await page.keyboard.press('Escape');
    await page.getByTestId('open-clock').click();

    await veteran.type('马上去一趟。');
    const mine = veteran.message('马上去一趟。');
    await mine.hover();
    await mine.getByRole('button', { name: words.message.more }).click();
    await page.getByRole('menuitem', { name: words.message.erase }).waitFor();
    await seen.look('menu of a message', page);
    await page.getByRole('menuitem', { name: words.message.erase }).click();
    await look('confirm dialog', 'confirm-yes');
    await page.getByRole('dialog').getByRole('button', { name: words.confirm.no, exact: true }).click();

    await veteran.goTo('app');
    await veteran.message(number).waitFor();
    await seen.look('direct messages', page);
    await page.goto(story.workspace.url);
    await page.getByRole('heading', { name: /./ }).first().waitFor();
    await seen.look('who do you want to be', page);

    expect(seen.faulty()).toEqual([]);
    expect(seen.names()).toHaveLength(9);
  });

  test('at the width of a phone', async () => {
    const story = await startStoryIn(language);
    await report(story, 'officer');
    const seen = lookingForFaults();
    const triage = await sitDown(story, 'triage', undefined, PHONE);
    const { page } = triage;
    await page.getByTestId('channel-link').first().waitFor();
    await seen.look('list of channels', page);
    await page.getByTestId('channel-link').filter({ hasText: '研判分流' }).tap();
    const open = page.getByRole('button', { name: t.triage.card.open, exact: true });
    await open.waitFor();
    await seen.look('channel', page);
    await open.tap();
    await page.getByRole('dialog').waitFor();
    await seen.look('form', page);
    expect(seen.faulty()).toEqual([]);
    expect(seen.names()).toHaveLength(3);
  });
});
