import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { linkFor, openPage, takenCase } from '../support/pages.ts';
import { silent } from '../support/store.ts';
import { report, triageAs } from '../support/story.ts';
import { en, isFor, refusal, toldByCommand, zh } from '../support/told.ts';

test('cases are found by area, type, station, state and number, and only those that one may see', async () => {
  const { story, number } = await takenCase();
  const other = await report(story, 'officer', { area: 'hewan-site', category: 'labour_wage' });
  await triageAs(story, 'triage', other, { route: 'veteran_team', team: 'hewan' });
  const find = (typed: string, by: Parameters<typeof toldByCommand>[1] = 'triage') =>
    toldByCommand(story, by, `/dispute find ${typed}`);

  for (const typed of ['松岭小区', 'Songling Garden', '邻里纠纷 已接案', 'songling', number.toLowerCase()]) {
    const told = await find(typed);
    expect(told, typed).toContain(number);
    expect(told, typed).not.toContain(other);
  }
  expect(await find('河湾工地')).toContain(other);
  expect(await find('河湾工地', 'veteran')).toContain(zh.find.none);
  expect(await find('松岭小区 2')).toContain(en.find.noSuchPage);
  expect(await find('')).toContain('/dispute find');
});

test('a name or a number is not looked for in the chat: it is sent to the page, kept nowhere, and the search is on record', async () => {
  const log: string[] = [];
  const { story } = await takenCase({ log: (line) => log.push(line) });
  for (const typed of ['佟大山', '松岭 佟大山', '13812345678', '松岭小区3号楼']) {
    const told = await toldByCommand(story, 'veteran', `/dispute find ${typed}`);
    expect(told).toContain(zh.find.notHere);
    expect(told).toContain('party.search');
    expect(told).not.toContain('佟大山');
  }
  await toldByCommand(story, 'veteran', '/dispute find 松岭小区 邻里纠纷');
  const sql = createSql(story.databaseUrl, silent, 1);
  const rows = await sql.all<{ actor_id: string; criteria: string; found: number }>(
    'searches',
    `SELECT actor_id, criteria, found FROM party_access WHERE kind = 'cases_found' ORDER BY id`,
    [],
  );
  await sql.close();
  expect(rows.map(({ criteria }) => criteria)).toEqual([
    ...['refused', 'refused', 'refused', 'refused'],
    'areas=songling-garden categories=neighbour page=1',
  ]);
  expect(rows.at(-1)).toMatchObject({ actor_id: 'veteran', found: 1 });
  expect(log.join('\n')).not.toContain('佟大山');
});

test('asked “who has seen this case?”, the list is complete: every private view, when and what for', async () => {
  const { story, number } = await takenCase();
  await toldByCommand(story, 'veteran', `/dispute show ${number}`);
  await toldByCommand(story, 'lead', `/dispute show ${number} 2`);
  const page = await openPage((await linkFor(story, 'veteran', number)).url!, 'contact');
  await page.get('/parties');

  const told = await toldByCommand(story, 'chief', `/dispute seen ${number}`);
  for (const line of [
    `11月24日 09:30 · 毕秀兰 · ${zh.readers.kind.shown} · ${zh.readers.inChat}`,
    `11月24日 09:30 · 葛长安 · ${zh.readers.kind.shown} · ${zh.readers.inChat}`,
    `11月24日 09:30 · 毕秀兰 · ${zh.readers.kind.opened} · ${zh.parties.purpose.contact}`,
    `11月24日 09:30 · 阚正 · ${zh.readers.kind.readers_asked} · ${zh.readers.inChat}`,
  ])
    expect(told).toContain(line);
  const sql = createSql(story.databaseUrl, silent, 1);
  const { count } = (await sql.one<{ count: string }>('readings', 'SELECT count(*) FROM party_access', []))!;
  await sql.close();
  expect(told).toContain(zh.readers.heading(number, Number(count)));

  expect(await toldByCommand(story, 'veteran', `/dispute seen ${number}`)).toContain(
    isFor(['chief_of_station', 'commander', 'auditor']),
  );
  expect(await toldByCommand(story, 'otherChief', `/dispute seen ${number}`)).toContain(
    refusal({ code: 'case.not-found' }),
  );
  expect(await toldByCommand(story, 'auditor', '/dispute seen 12')).toContain(zh.readers.usage);
});
