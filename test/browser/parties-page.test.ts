import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Desk, LANGUAGES, type Language, PHONE, sitDown, startStoryIn } from '../support/desk.ts';
import { PARTY_A } from '../support/pages.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { report, type Story, takeAs, triageAs } from '../support/story.ts';

/** Everything that axe finds, not the serious alone. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function takenIn(language: Language): Promise<{ story: Story; number: string }> {
  const story = await startStoryIn(language, { pages: true });
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  return { story, number };
}

/** From the card to the door, as a person goes: a click in Slack, a click on the link, which opens a tab. */
async function goToDoor(desk: Desk, number: string, { t }: Language): Promise<Page> {
  await desk.message(number).getByRole('button', { name: t.parties.button, exact: true }).click();
  const link = desk.page.getByRole('link', { name: t.parties.link.open }).last();
  const [door] = await Promise.all([desk.page.context().waitForEvent('page'), link.click()]);
  await door.getByRole('button', { name: t.web.door.open }).waitFor();
  return door;
}

async function open(door: Page, { t }: Language): Promise<void> {
  await door.getByRole('radio', { name: t.parties.purpose.enter }).check();
  await door.getByRole('button', { name: t.web.door.open }).click();
  await door.getByRole('heading', { level: 1 }).waitFor();
}

const isTooWide = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each(LANGUAGES)('the page of the parties, in $readers', (language) => {
  const { t, locale } = language;
  const { field, list, form, error, find } = t.parties;

  test('is reached from Slack, takes a party, says what is wrong beside the field, and has no fault for axe', async () => {
    const { story, number } = await takenIn(language);
    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    const page = await goToDoor(veteran, number, language);
    const looked: Record<string, string[]> = { door: await faultsOf(page) };
    await page.getByRole('button', { name: t.web.door.open }).click();
    await page.getByText(t.web.door.purposeMissing).waitFor();
    looked['door with an error'] = await faultsOf(page);
    await open(page, language);
    expect(await page.title()).toContain(number);
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe(locale);
    looked['empty list'] = await faultsOf(page);

    await page.getByRole('link', { name: list.add(t.parties.part.party) }).click();
    await page.getByLabel(field.note).fill(PARTY_A.note);
    await page.getByRole('button', { name: form.save }).click();
    await page.getByRole('alert').waitFor();
    looked['form with errors'] = await faultsOf(page);
    const name = page.getByLabel(field.name, { exact: true });
    expect(await name.getAttribute('aria-describedby')).toBe('name-error');
    expect(await page.locator('#name-error').textContent()).toBe(error.missing);
    expect(await page.getByLabel(field.note).inputValue()).toBe(PARTY_A.note);
    await page.getByRole('link', { name: t.common.labelled(field.name, error.missing) }).click();
    await name.fill(PARTY_A.name);
    await page.getByLabel(field.side, { exact: true }).selectOption('A');
    await page.getByLabel(field.contact).fill(PARTY_A.contact);
    await page.getByRole('checkbox', { name: t.parties.vulnerability.elderly }).check();
    await page.getByRole('button', { name: form.save }).click();
    await page.getByRole('status').waitFor();
    await page.getByRole('heading', { name: t.parties.side.A, exact: true }).waitFor();
    await page.getByText(PARTY_A.name).waitFor();
    looked['filled list'] = await faultsOf(page);

    await page.getByRole('link', { name: list.editOf(t.parties.side.A) }).click();
    looked['form of a party'] = await faultsOf(page);
    await page.getByRole('link', { name: t.web.frame.search }).click();
    await page.getByRole('textbox', { name: find.value }).fill(PARTY_A.name);
    await page.getByRole('button', { name: find.submit, exact: true }).click();
    await page.getByRole('heading', { name: find.results }).waitFor();
    looked.search = await faultsOf(page);
    await page.getByRole('button', { name: t.web.frame.leave }).click();
    await page.getByRole('heading', { name: t.web.left.title }).waitFor();
    looked.closed = await faultsOf(page);
    expect(Object.entries(looked).filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect(Object.keys(looked)).toHaveLength(8);
  });

  test('is read and filled by keyboard alone at the width of a phone, and nothing stands beside the screen', async () => {
    const { story, number } = await takenIn(language);
    const veteran = await sitDown(story, 'veteran', CHANNELS.songling, PHONE);
    const page = await goToDoor(veteran, number, language);
    expect(await isTooWide(page)).toBe(false);
    await tabTo(page, t.parties.purpose.contact, 'radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await tabTo(page, list.add(t.parties.part.party), 'link');
    await page.keyboard.press('Enter');
    await page.getByLabel(field.note).waitFor();
    expect(await isTooWide(page)).toBe(false);
    await tabTo(page, field.side, 'combobox');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, field.name, 'textbox');
    await page.keyboard.insertText(PARTY_A.name);
    await tabTo(page, field.note, 'textbox');
    await page.keyboard.insertText('长'.repeat(400));
    await tabTo(page, form.save, 'button');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    await page.getByText(PARTY_A.name).waitFor();
    expect(await isTooWide(page)).toBe(false);
    expect(await faultsOf(page)).toEqual([]);
    const small = await page.getByRole('link', { name: list.add(t.parties.part.party) }).boundingBox();
    expect(small!.height).toBeGreaterThanOrEqual(44);
  });

  test('prints the parties without what only the screen needs', async () => {
    const { story, number } = await takenIn(language);
    const page = await goToDoor(await sitDown(story, 'veteran', CHANNELS.songling), number, language);
    await open(page, language);
    await page.getByRole('link', { name: list.add(t.parties.part.party) }).click();
    await page.getByLabel(field.name, { exact: true }).fill(PARTY_A.name);
    await page.getByLabel(field.side, { exact: true }).selectOption('B');
    await page.getByRole('button', { name: form.save }).click();
    await page.getByText(PARTY_A.name).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(PARTY_A.name).isVisible()).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: list.add(t.parties.part.party) }).isVisible()).toBe(false);
  });
});

/** Presses Tab until the control of this name has the focus, as somebody without a mouse would. */
async function tabTo(
  page: Page,
  name: string,
  role: 'radio' | 'link' | 'combobox' | 'textbox' | 'button',
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  await wanted.first().waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by keyboard`);
}
