import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { linkFor, linkFromShow, openPage, PARTY_A, takenCase, textOf, visitor } from '../support/pages.ts';
import { type Part, PEOPLE } from '../support/small-programme.ts';
import { silent } from '../support/store.ts';
import type { Story } from '../support/story.ts';

/** Still sits in the channel, and works elsewhere from now on. */
async function leavesTheTeam(story: Story, part: Part): Promise<void> {
  const sql = createSql(story.databaseUrl, silent, 1);
  await sql.run('leaves', `UPDATE person SET team_id = NULL, station_id = 'hewan' WHERE id = $1`, [PEOPLE[part].id]);
  await sql.close();
  story.app.deps.people.refresh();
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

test('a link lasts ten minutes and a visit twenty, on the programme’s clock', async () => {
  const { story, number } = await takenCase();
  const [late, used] = [await linkFor(story, 'veteran', number), await linkFor(story, 'veteran', number)];
  story.clock.advance(9 * 60_000);
  const page = await openPage(used.url!);
  story.clock.advance(60_000);
  const { origin, pathname } = new URL(late.url!);
  expect(await visitor(origin).get(pathname)).toMatchObject({ status: 401 });
  expect(await visitor(origin).post(pathname, { purpose: 'contact' })).toMatchObject({ status: 401 });

  story.clock.advance(18 * 60_000);
  expect(await page.get('/parties')).toMatchObject({ status: 200 });
  story.clock.advance(60_000);
  const over = await page.post('/parties/new', PARTY_A);
  expect(over.status).toBe(401);
  expect(textOf(over.html), 'what was typed is given back').toContain(PARTY_A.note);
});

test('closing the page ends the visit, also for a copy of its cookie', async () => {
  const { story, number } = await takenCase();
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  const copy = visitor(story.env.PUBLIC_URL!, page.cookie());
  expect(await copy.get('/parties')).toMatchObject({ status: 200 });
  expect(textOf((await page.post('/leave', {})).html)).toContain('已关闭');
  expect(await copy.get('/parties')).toMatchObject({ status: 401 });
});

test('what is wrong stands beside its field, and nothing typed is lost', async () => {
  const { story, number } = await takenCase();
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  const refused = await page.post('/parties/new', {
    ...PARTY_A,
    ...{
      name: '',
      contact: 'x',
      side: '',
      consentOn: '2026-11-25',
      note: `${'字'.repeat(1001)}`,
      address: '<b>3 号楼',
    },
  });
  expect(refused.status).toBe(422);
  for (const field of ['name', 'contact', 'side', 'consentOn', 'note']) {
    expect(refused.html).toContain(`id="${field}-error"`);
    expect(refused.html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
  }
  expect(refused.html).toContain('value="&lt;b&gt;3 号楼"');
  expect(refused.html).toContain('字'.repeat(1001));
  expect(refused.html).not.toContain('<b>');
  expect(textOf((await page.get('/parties')).html)).toContain('还没有登记当事人');
});

test('a guardian stands beside a minor, an agent shows an authority, and a stance changes over time', async () => {
  const { story, number } = await takenCase();
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  const first = await page.post('/parties/new', { ...PARTY_A, vulnerabilities: ['minor', 'disabled'] });
  expect(textOf(first.html)).toContain('甲方是未成年人，还没有登记监护人');
  const id = /href="\/parties\/([0-9a-f-]{36})"/.exec(first.html)?.[1] ?? '';
  const other = { side: '', contact: '', address: '', note: '', consent: '', consentOn: '', stance: '', stanceOn: '' };
  await page.post('/parties/new', { ...PARTY_A, ...other, part: 'guardian', name: '佟大海', actsFor: id });
  const agent = { part: 'agent', name: '贺律', actsFor: id, authority: 'special', authorityOn: '2026-11-20' };
  await page.post('/parties/new', { ...PARTY_A, ...other, ...agent });
  await page.post(`/parties/${id}`, { ...PARTY_A, version: '1', stance: 'forgives', stanceOn: '2026-11-24' });
  const text = textOf((await page.get('/parties')).html);
  for (const shown of ['甲方的监护人', '甲方的代理人', '特别授权，可以和解，11月20日']) expect(text).toContain(shown);
  expect(text).not.toContain('还没有登记监护人');
  const officer = PEOPLE.veteran.name;
  expect(text).toContain(`11月24日：愿意调解（${officer}记录） 11月24日：谅解（${officer}记录）`);
});

test('of two who change one person, the second is told and keeps what was typed', async () => {
  const { story, number } = await takenCase();
  const [one, two] = [
    await openPage((await linkFor(story, 'veteran', number)).url!),
    await openPage((await linkFor(story, 'lead', number)).url!),
  ];
  const { html } = await one.post('/parties/new', PARTY_A);
  const path = /href="(\/parties\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const change = { ...PARTY_A, version: '1', stance: '', stanceOn: '' };
  expect(await one.post(path, { ...change, note: '先改的' })).toMatchObject({ status: 200 });
  const second = await two.post(path, { ...change, note: '后改的' });
  expect(second.status).toBe(409);
  expect(second.html).toContain('后改的');
  expect(textOf((await two.get('/parties')).html)).toContain('先改的');
  const again = /name="version" value="(\d+)"/.exec(second.html)?.[1] ?? '';
  expect(await two.post(path, { ...change, version: again, note: '后改的' })).toMatchObject({ status: 200 });
});

test('whoever may not see the case gets no link and a kind word; whoever only oversees reads and does not write', async () => {
  const { story, number } = await takenCase();
  const shown = await linkFromShow(story, 'commander', number);
  const page = await openPage(shown.url!, 'supervision');
  const read = await page.get('/parties');
  expect(read.html).toContain('lang="en"');
  expect(textOf(read.html)).toContain('Those who handle the case can change it');
  expect(await page.post('/parties/new', PARTY_A)).toMatchObject({ status: 403 });

  await leavesTheTeam(story, 'resident');
  const refused = await linkFor(story, 'resident', number);
  expect(refused.url).toBeNull();
  expect(refused.said).toContain('本案当事人信息只向办理人员开放');
});

test('rights are asked anew at each page: whoever leaves the team sees nothing more on an open page', async () => {
  const { story, number } = await takenCase();
  await (await openPage((await linkFor(story, 'veteran', number)).url!)).post('/parties/new', PARTY_A);
  const page = await openPage((await linkFor(story, 'resident', number)).url!);
  expect(textOf((await page.get('/parties')).html)).toContain(PARTY_A.name);
  await leavesTheTeam(story, 'resident');
  const answer = await page.get('/parties');
  expect(answer.status).toBe(404);
  expect(answer.html).not.toContain(PARTY_A.name);
});

test('a form from elsewhere is refused, and every answer forbids keeping, framing and scripts', async () => {
  const { story, number } = await takenCase();
  const { url } = await linkFor(story, 'veteran', number);
  const page = await openPage(url!);
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://elsewhere.example' },
    { origin: story.env.PUBLIC_URL!, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign)
    expect(await page.post('/parties/new', PARTY_A, headers)).toMatchObject({ status: 403 });
  expect(textOf((await page.get('/parties')).html)).not.toContain(PARTY_A.name);

  for (const path of ['/parties', '/search', '/no-such-page', new URL(url!).pathname]) {
    const { headers } = await page.get(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
  const setting = await fetch(new URL((await linkFor(story, 'veteran', number)).url!), {
    method: 'POST',
    headers: { origin: story.env.PUBLIC_URL! },
    body: new URLSearchParams({ purpose: 'contact' }),
    redirect: 'manual',
  });
  expect(setting.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
});

test('without the setting there is no page, and the button says so', async () => {
  const { story, number } = await takenCase({ pages: false });
  const { url, said } = await linkFor(story, 'veteran', number);
  expect(url).toBeNull();
  expect(said).toContain('没有开通当事人页面');
});
