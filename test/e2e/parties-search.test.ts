import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { waitFor } from '../../src/local-workspace/client.ts';
import { linkFor, openPage, PARTY_A, takenCase, textOf, visitor } from '../support/pages.ts';
import { silent } from '../support/store.ts';
import { report, type Story, takeAs, triageAs } from '../support/story.ts';

async function enteredIn(story: Story, number: string, fields: object = {}): Promise<void> {
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  expect(await page.post('/parties/new', { ...PARTY_A, ...fields })).toMatchObject({ status: 200 });
}

test('a name or a number is found however it is written, in the cases that the searcher may see', async () => {
  const { story, number } = await takenCase();
  await enteredIn(story, number);
  const second = await report(story, 'officer');
  await triageAs(story, 'triage', second, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', second);
  await enteredIn(story, second, { side: 'B' });

  const page = await openPage((await linkFor(story, 'veteran', number)).url!, 'contact');
  for (const [field, value] of [
    ['name', ' 佟 大山'],
    ['contact', '+86 138-1234-5678'],
  ] as const) {
    const text = textOf((await page.post('/search', { field, value })).html);
    expect(text).toContain(`${number}，甲方，`);
    expect(text).toContain(`${second}，乙方，`);
  }
  for (const [field, value] of [
    ['name', '佟大'],
    ['contact', '1381234567'],
    ['contact', '佟大山'],
  ] as const) {
    expect(textOf((await page.post('/search', { field, value })).html)).not.toContain(`${number}，`);
  }
});

test('whoever may not see a case does not find its parties, nor hears that there are some', async () => {
  const { story, number } = await takenCase();
  await enteredIn(story, number);
  const other = story.as('otherVeteran');
  await other.openHome();
  await other.click(await waitFor(() => other.home(), 'App Home'), 'party.search');
  const page = await openPage(await waitFor(() => searchLink(story), 'the link to the search'), 'contact');
  expect((await page.get('/')).at).toBe('/search');
  const found = await page.post('/search', { field: 'name', value: PARTY_A.name });
  const nothing = await page.post('/search', { field: 'name', value: '查无此人' });
  const withoutValue = (html: string) => html.replaceAll(/value="[^"]*"/g, '');
  expect(withoutValue(found.html)).toBe(withoutValue(nothing.html));
  expect(await page.get('/parties')).toMatchObject({ status: 404 });
});

test('each opening, entry and search stands in the record with its purpose; a refused look-in does not', async () => {
  const { story, number } = await takenCase();
  const page = await openPage((await linkFor(story, 'veteran', number)).url!, 'mediation');
  await page.post('/parties/new', PARTY_A);
  await page.post('/search', { field: 'name', value: PARTY_A.name });
  await visitor(story.env.PUBLIC_URL!).get('/parties');
  const sql = createSql(story.databaseUrl, silent, 1);
  const rows = await sql.all<{ said: string }>(
    'record',
    `SELECT concat_ws(' ', kind, actor_id, purpose, found) AS said FROM party_access ORDER BY id`,
    [],
  );
  await sql.close();
  expect(rows.map(({ said }) => said)).toEqual([
    'opened veteran mediation',
    'opened veteran mediation',
    'entered veteran mediation',
    'opened veteran mediation',
    'searched veteran mediation 1',
  ]);
});

async function searchLink(story: Story): Promise<string | undefined> {
  const said = JSON.stringify(await story.as('otherVeteran').directMessages());
  return /http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]+/.exec(said)?.[0];
}
