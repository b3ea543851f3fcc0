import { describe, expect, test } from 'vitest';
import { LANGUAGES, sitDown, startStoryIn } from '../support/desk.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { AREAS, moveClockTo, openDirectMessages, press, sendAndSeeClosed } from '../support/page-steps.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';
import { report, takeAs, triageAs } from '../support/story.ts';

const TYPED = '两家为楼道杂物吵了三回，今天又堵了门。';
/** The manifest names a shortcut in both languages. */
const SHORTCUT = { anywhere: /^上报纠纷 Report a dispute/, message: /^上报为纠纷 Report this/ };

const DAYS = {
  'zh-CN': { friday: '11月27日', monday: '11月30日' },
  en: { friday: 'Nov 27', monday: 'Nov 30' },
} as const;

describe.each(LANGUAGES)('by clicking only, in $readers', (language) => {
  const { t, words, locale } = language;

  test('an officer reports by a shortcut, by a message and with typed words, and looks at it', async () => {
    const story = await startStoryIn(language);
    const officer = await sitDown(story, 'officer', CHANNELS.league);
    const { page } = officer;
    const form = officer.form(t.cases.report.title);
    const cancel = async () => {
      await form.box.locator('.modal-foot').getByRole('button', { name: t.common.cancel, exact: true }).click();
      await form.box.waitFor({ state: 'hidden' });
    };
    const narrative = () => form.box.getByRole('textbox', { name: t.cases.report.narrative }).inputValue();

    await page.getByRole('button', { name: words.composer.shortcuts }).click();
    await page.getByRole('menuitem', { name: SHORTCUT.anywhere }).click();
    expect(await narrative()).toBe('');
    await cancel();
    await officer.type(`/dispute new ${TYPED}`);
    expect(await narrative()).toBe(TYPED);
    await cancel();

    await officer.type(NEIGHBOUR_REPORT.narrative);
    const said = officer.message(NEIGHBOUR_REPORT.narrative);
    await said.hover();
    await press(said, words.message.more);
    await page.getByRole('menuitem', { name: SHORTCUT.message }).click();
    expect(await narrative()).toBe(NEIGHBOUR_REPORT.narrative);
    await form.choose(t.cases.report.category, t.codes.category.neighbour);
    await form.choose(t.cases.report.area, AREAS[locale].garden);
    await form.choose(t.cases.report.relationship, t.codes.relationship.neighbour);
    await form.choose(t.cases.report.dangerSigns, t.cases.report.noneSeen);
    await form.choose(t.cases.report.calls, t.cases.report.callBands['1']);
    await form.submit();
    const second = officer.form(t.cases.details.title);
    const number = /LJ-\d{4}-\d{6}/.exec((await second.box.textContent()) ?? '')?.[0] ?? '';
    await press(second.box.locator('.modal-foot'), t.common.skip);
    await second.box.waitFor({ state: 'hidden' });

    const told = async (line: string, text: string) => {
      await officer.type(line);
      const answer = officer.message(text);
      await answer.getByText(words.message.onlyYou).first().waitFor();
      return answer;
    };
    await told('/dispute help', t.cases.help.list);
    await told('/dispute what', t.cases.help.unknown('what'));
    await told('/dispute list', t.codes.status.reported);
    expect(await officer.message(t.codes.status.reported).textContent()).toContain(number);
    const shown = await told(`/dispute show ${number}`, t.cases.show.privately);
    expect(await shown.textContent()).toContain(NEIGHBOUR_REPORT.narrative);
  });

  test('a veteran puts a reminder off, reaches nobody and asks for help; the commander reads the running week', async () => {
    const story = await startStoryIn(language);
    const number = await report(story, 'officer', { dangerSigns: ['violence_minor'] });
    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    await takeAs(story, 'veteran', number);
    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    const lead = await sitDown(story, 'lead', CHANNELS.songling);
    const kind = t.reminders.kind('first_contact');
    await moveClockTo(veteran, language, '2026-11-26T10:00');
    await openDirectMessages(veteran, language);
    const reminder = veteran.message(kind);
    await press(reminder, t.reminders.reschedule);
    const putOff = veteran.form(t.reminders.form.title);
    await putOff.write(t.reminders.form.reason, '对方出差');
    await sendAndSeeClosed(putOff);
    await reminder.getByText(t.reminders.answered.rescheduled(DAYS[locale].friday)).waitFor();

    await moveClockTo(veteran, language, '2026-11-27T10:00');
    await press(reminder, t.reminders.notReached);
    await reminder.getByText(t.reminders.answered.notReached(DAYS[locale].monday)).waitFor();
    await moveClockTo(veteran, language, '2026-11-30T10:00');
    await press(reminder, t.reminders.help);
    await veteran.message(t.reminders.answered.helpAsked(PEOPLE.lead.name)).waitFor();
    await openDirectMessages(lead, language);
    await lead.message(t.reminders.toLead(number, PEOPLE.veteran.name, kind)).waitFor();

    const commander = await sitDown(story, 'commander', CHANNELS.league);
    await commander.type('/league this');
    const running = commander.message(t.league.title('2026-W49'));
    await running.getByText(words.message.onlyYou).waitFor();
    await running.getByRole('table').waitFor();
  });
});
