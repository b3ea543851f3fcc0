import { expect, test } from 'vitest';
import { LANGUAGES, sitDown, startStoryWithPage } from '../support/desk.ts';
import { CHANNELS } from '../support/small-programme.ts';

test('one’s own message is deleted with the mouse, after a question that may be answered with no', async () => {
  const { words } = LANGUAGES[0]!;
  const story = await startStoryWithPage({ readers: 'zh-CN' });
  const { page, type, message } = await sitDown(story, 'officer', CHANNELS.league);
  await type('马上去一趟。');
  const mine = message('马上去一趟。');
  const askToDelete = async () => {
    await mine.hover();
    await mine.getByRole('button', { name: words.message.more }).click();
    await page.getByRole('menuitem', { name: words.message.erase }).click();
    return page.getByRole('dialog', { name: words.message.erase });
  };
  await (await askToDelete()).getByRole('button', { name: words.confirm.no, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await mine.count()).toBe(1);
  await (await askToDelete()).getByRole('button', { name: words.message.eraseYes, exact: true }).click();
  await mine.waitFor({ state: 'detached' });
});
