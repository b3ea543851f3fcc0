import { expect, test } from 'vitest';
import { createSql, type Sql } from '../../src/db/sql.ts';
import { SEALED_FIELDS } from '../../src/domain/parties/party.ts';
import { linkFor, openPage, takenCase, textOf } from '../support/pages.ts';
import { silent } from '../support/store.ts';

/** Strings that stand nowhere else; the number in each way in which it may be written. */
const CANARY = {
  name: '闵金丝雀',
  contact: '138-0777-4242',
  address: '金丝雀巷七号院 canary-address-5f21',
  note: '笼中之鸟 canary-note-93ab',
};
const COMPLAINT = '他说要把我关进鸟笼 canary-complaint-77c0';
const DECISION = '已核对，没有这回事 canary-decision-1d4e';
const SIGHTINGS = [
  '金丝雀',
  '笼中之鸟',
  '关进鸟笼',
  '没有这回事',
  'canary-',
  '13807774242',
  '138-0777-4242',
  '07774242',
  '0777-4242',
];
const seenIn = (text: string) => SIGHTINGS.filter((sign) => text.includes(sign));

/** Every row of every table of every schema, queue included. */
async function dump(sql: Sql): Promise<{ table: string; rows: string }[]> {
  const tables = await sql.all<{ name: string }>(
    'tables',
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    [],
  );
  return Promise.all(
    tables.map(async ({ name }) => {
      const text = `SELECT coalesce(string_agg(t::text, E'\\n'), '') AS rows FROM ${name} t`;
      return { table: name, rows: (await sql.one<{ rows: string }>(`dump-${name}`, text, []))!.rows };
    }),
  );
}

test('what is typed into the fields of a party or of a complaint stands in no message, no log, no queue and no column but sealed', async () => {
  const log: string[] = [];
  const { story, number } = await takenCase({ log: (line) => log.push(line) });
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  const party = { part: 'party', side: 'A', kind: 'person', consent: 'given', consentOn: '2026-11-24', ...CANARY };
  const saved = await page.post('/parties/new', party);
  expect(seenIn(textOf(saved.html)).length, 'the page itself shows them').toBeGreaterThan(4);
  const path = /href="(\/parties\/[0-9a-f-]{36})"/.exec(saved.html)?.[1] ?? '';
  await page.post(path, { ...party, version: '1', note: `${CANARY.note} 二` });
  await page.post(path, { ...party, version: '1' }); // changed meanwhile
  await page.post('/parties/new', { ...party, name: `${CANARY.name}\u0000`, consentOn: '2030-01-01' }); // refused
  await page.post('/search', { field: 'name', value: CANARY.name });
  await page.post('/search', { field: 'contact', value: CANARY.contact });
  await page.get(`/parties/${encodeURIComponent(CANARY.name)}`);
  await page.post(`/${encodeURIComponent(CANARY.name)}`, party);
  const complaint = { about: 'veteran', code: 'insult', source: 'party', text: COMPLAINT };
  await page.post('/complaints', { ...complaint, text: `${COMPLAINT}\u0000` }); // refused
  await page.post('/complaints', { ...complaint, about: 'lead' });
  // The very person of the dispute is one whom this veteran stays away from.
  await page.post('/exclusions', { name: CANARY.name, contact: `${CANARY.contact}\u0000` }); // refused
  const kept = await page.post('/exclusions', { name: CANARY.name, contact: CANARY.contact });
  expect(textOf(kept.html)).toContain(CANARY.name);
  const chief = await openPage((await linkFor(story, 'chief', number)).url!, 'supervision');
  const shown = await chief.get('/complaints');
  expect(textOf(shown.html)).toContain(COMPLAINT);
  const decide = /action="(\/complaints\/[0-9a-f-]{36})"/.exec(shown.html)?.[1] ?? '';
  await chief.post(decide, { version: '1', verdict: 'upheld', decision: `${DECISION}\u0000` }); // refused
  expect(textOf((await chief.post(decide, { version: '1', verdict: 'upheld', decision: DECISION })).html)).toContain(
    DECISION,
  );
  await story.advance({});
  await story.as('veteran').command('CSONGLING', `/dispute show ${number}`);
  await story.advance({ days: 1 });
  await page.post('/parties/new', party); // the visit is over

  const calls = await story.client.calls();
  expect(calls.length).toBeGreaterThan(10);
  expect(seenIn(JSON.stringify(calls)), 'in what crossed the wire to Slack').toEqual([]);
  expect(log.length).toBeGreaterThan(0);
  expect(seenIn(log.join('\n')), 'in the log').toEqual([]);

  const sql = createSql(story.databaseUrl, silent, 2);
  const tables = await dump(sql);
  await sql.close();
  expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['public.party', 'public.party_access']));
  expect(tables.some(({ table }) => table.startsWith('bullmq.'))).toBe(true);
  expect(tables.filter(({ rows }) => seenIn(rows).length > 0).map(({ table }) => table)).toEqual([]);
  const sealed = tables.find(({ table }) => table === 'public.party')!.rows;
  expect(sealed.match(/v1\./g)).toHaveLength(SEALED_FIELDS.length);
  const complaints = tables.find(({ table }) => table === 'public.complaint')!.rows;
  expect(complaints.match(/v1\./g)).toHaveLength(2);
});
