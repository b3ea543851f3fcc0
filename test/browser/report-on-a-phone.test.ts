import { expect, test } from 'vitest';
import { LANGUAGES, PHONE, sitDown, startStoryIn } from '../support/desk.ts';
import { reportFirst } from '../support/page-steps.ts';

test.each(LANGUAGES)('an officer reports from a phone, in $readers', async (language) => {
  const { t } = language;
  const story = await startStoryIn(language);
  const officer = await sitDown(story, 'officer', undefined, PHONE);
  await officer.page.getByTestId('channel-link').filter({ hasText: '老警榜' }).tap();
  const { second } = await reportFirst(officer, language, t.cases.report.noneSeen);
  expect(await officer.page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
  await second.box.getByRole('button', { name: t.common.skip, exact: true }).tap();
  await second.box.waitFor({ state: 'hidden' });
});
