import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, sitDown, startStoryIn } from '../support/desk.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { AREAS } from '../support/page-steps.ts';
import { CHANNELS } from '../support/small-programme.ts';

const MOST_STOPS = 60;

type Stop = { role: string | null; name: string; type: string | null };

/** What has the focus, by the words that a screen reader would say. */
async function focusOf(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(`(() => {
    const at = document.activeElement;
    return {
      role: at.getAttribute('role'),
      name: at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent,
      type: at.getAttribute('type'),
    };
  })()`);
}

/** Presses Tab until the focus stands where it is wanted. */
async function tabTo(page: Page, what: string, isThere: (stop: Stop) => boolean): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focus = await focusOf(page);
    if (isThere(focus)) return;
    passed.push(focus.name.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${what}; it passed ${passed.join(' | ')}`);
}

test.each(LANGUAGES)('an officer reports a dispute without touching the mouse, in $readers', async (language) => {
  const { t, words, locale } = language;
  const story = await startStoryIn(language);
  const { page, form: formOn } = await sitDown(story, 'officer', CHANNELS.triage);
  const keys = page.keyboard;
  const { report, details } = t.cases;
  await page.getByTestId('composer').waitFor();

  // From the top of the page into the list, with the arrow to the last channel, and in.
  await tabTo(page, 'the app in the list', ({ name }) => name.includes('Laojing'));
  await keys.press('ArrowDown');
  expect((await focusOf(page)).name).toContain('老警榜');
  await keys.press('Enter');
  await tabTo(page, 'the composer', ({ name }) => name === words.composer.label('#老警榜'));
  await keys.type('/dispute new');
  await keys.press('Enter');

  const form = formOn(report.title);
  await form.box.waitFor();
  const choose = async (label: string, typed: string) => {
    await tabTo(page, label, ({ role, name }) => role === 'combobox' && name.startsWith(label));
    await keys.press('Enter');
    await keys.type(typed);
    await keys.press('Enter');
  };
  await choose(report.category, t.codes.category.neighbour);
  await choose(report.area, AREAS[locale].garden);
  await choose(report.relationship, t.codes.relationship.neighbour);
  await tabTo(page, report.narrative, ({ name }) => name.startsWith(report.narrative));
  await keys.type(NEIGHBOUR_REPORT.narrative);
  await choose(report.dangerSigns, report.noneSeen);
  // The list of several choices stays open; Escape shuts it and not the form.
  await keys.press('Escape');
  await choose(report.calls, report.callBands['5']);
  await tabTo(page, report.submit, ({ type, name }) => type === 'submit' && name === report.submit);
  await keys.press('Enter');

  const second = formOn(details.title);
  await second.box.getByText(/LJ-\d{4}-\d{6}/).waitFor();
  await tabTo(page, t.common.skip, ({ name }) => name === t.common.skip);
  await keys.press('Enter');
  await second.box.waitFor({ state: 'hidden' });
  await tabTo(page, 'the composer again', ({ name }) => name === words.composer.label('#老警榜'));
});

test('a command is completed in the middle of a line, and what stands behind it stays', async () => {
  const story = await startStoryIn(LANGUAGES[1]!);
  const { page } = await sitDown(story, 'officer', CHANNELS.triage);
  const field = page.getByTestId('composer');
  await field.focus();
  await page.keyboard.type(' new');
  await page.keyboard.press('Home');
  await page.keyboard.type('/dis');
  await page.getByRole('option', { name: '/dispute' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toBe('/dispute new');
  await page.keyboard.type('x');
  expect(await field.inputValue()).toBe('/dispute xnew');
});
