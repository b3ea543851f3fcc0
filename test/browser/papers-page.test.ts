import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, PHONE, sitDown, startStoryIn } from '../support/desk.ts';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { PARTY_A } from '../support/pages.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, submitOk, takeAs, triageAs } from '../support/story.ts';

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function agreedIn(language: Language): Promise<{ story: Story; number: string }> {
  const story = await startStoryIn(language, { pages: true });
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  for (const [button, fields] of [
    ['case.record-session', SESSION],
    ['case.record-agreement', AGREEMENT],
  ] as const)
    await submitOk(story, 'veteran', await openForm(story, 'veteran', number, CHANNELS.songling, button), fields);
  return { story, number };
}

/** From the card to the papers, with one party entered on the way. */
async function atThePapers(story: Story, number: string, { t }: Language, options = {}): Promise<Page> {
  const desk = await sitDown(story, 'veteran', CHANNELS.songling, options);
  await desk.message(number).getByRole('button', { name: t.parties.button, exact: true }).click();
  const link = desk.page.getByRole('link', { name: t.parties.link.open }).last();
  const [page] = await Promise.all([desk.page.context().waitForEvent('page'), link.click()]);
  await page.getByRole('radio', { name: t.parties.purpose.document }).check();
  await page.getByRole('button', { name: t.web.door.open }).click();
  await page.getByRole('link', { name: t.parties.list.add(t.parties.part.party) }).click();
  await page.getByLabel(t.parties.field.name, { exact: true }).fill(PARTY_A.name);
  await page.getByLabel(t.parties.field.side, { exact: true }).selectOption('A');
  await page.getByRole('button', { name: t.parties.form.save }).click();
  await page.getByText(PARTY_A.name).waitFor();
  await page.getByRole('link', { name: t.web.frame.papers }).click();
  return page;
}

const isTooWide = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each(LANGUAGES)('the papers, in $readers', (language) => {
  const { t } = language;
  const { papers } = t;

  test('are opened on a phone, have no fault for axe, and print alone on A4 with lines to sign on', async () => {
    const { story, number } = await agreedIn(language);
    const page = await atThePapers(story, number, language, PHONE);
    await page.getByRole('heading', { level: 1, name: papers.overview.title(number) }).waitFor();
    expect(await isTooWide(page)).toBe(false);
    expect(await faultsOf(page)).toEqual([]);
    for (const [link, title] of [
      [papers.overview.agreement(`${number}-1`), papers.agreement.title.peoples_mediation],
      [/^(调解笔录|Session record)/, papers.session.title],
    ] as const) {
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await isTooWide(page)).toBe(false);
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText(PARTY_A.name).first().isVisible()).toBe(true);
      expect(await page.getByRole('navigation').isVisible()).toBe(false);
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.locator('.signatures .line').count()).toBeGreaterThanOrEqual(4);
      expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.sheet')).color")).toBe(
        'rgb(0, 0, 0)',
      );
      const pdf = await page.pdf({ preferCSSPageSize: true });
      // A4 in points.
      expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: t.web.frame.papers }).click();
    }
  });
});
