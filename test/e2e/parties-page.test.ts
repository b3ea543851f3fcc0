import { expect, test } from 'vitest';
import { linkFor, openPage, PARTY_A, textOf, visitor } from '../support/pages.ts';
import { report, type Story, startStory, takeAs, triageAs } from '../support/story.ts';

async function takenCase(): Promise<{ story: Story; number: string }> {
  const story = await startStory({ pages: true });
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  return { story, number };
}

test('a click in Slack gives a private link; its page takes a name and shows it again', async () => {
  const { story, number } = await takenCase();
  const { url, said } = await linkFor(story, 'veteran', number);
  expect(said).toContain(number);
  const page = await openPage(url!);
  expect(textOf((await page.get('/parties')).html)).toContain('还没有登记当事人');

  const saved = await page.post('/parties/new', PARTY_A);
  expect(saved).toMatchObject({ status: 200, at: '/parties?done=saved' });
  const text = textOf(saved.html);
  for (const shown of ['甲方', PARTY_A.name, PARTY_A.contact, PARTY_A.note, '同意，11月24日', '愿意调解'])
    expect(text).toContain(shown);
  expect(saved.html).toContain('lang="zh-CN"');
});

test('a link opens once, and looking at it spends nothing', async () => {
  const { story, number } = await takenCase();
  const { url } = await linkFor(story, 'veteran', number);
  const { origin, pathname } = new URL(url!);
  for (const _preview of [1, 2, 3]) expect(await visitor(origin).get(pathname)).toMatchObject({ status: 200 });
  const someone = visitor(origin);
  expect(await someone.post(pathname, {})).toMatchObject({ status: 422 });
  expect(await someone.post(pathname, { purpose: 'contact' })).toMatchObject({ status: 200, at: '/parties' });
  expect(await visitor(origin).post(pathname, { purpose: 'contact' })).toMatchObject({ status: 401 });
  expect(await visitor(origin).get('/parties')).toMatchObject({ status: 401 });
});
