import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { report, type Story, startStory } from '../support/story.ts';
import { zh } from '../support/told.ts';

/** Invented numbers of the right shape. */
const NUMBERS = [
  ['ID card number', '11010519900307123X', 'id_number'],
  ['mobile number', '13900001234', 'mobile'],
  ['bank card number', '4111 1111 1111 1111', 'bank_card'],
  ['number plate', '冀A12345', 'plate'],
] as const;

/** Every row of every table, as text. */
async function wholeDatabase(story: Story): Promise<string> {
  const sql = createSql(story.databaseUrl, createLogger('silent'), 1);
  const tables = await sql.all<{ name: string }>(
    'tables',
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    [],
  );
  const rows: string[] = [];
  for (const [at, { name }] of tables.entries()) {
    const found = await sql.all<{ text: string }>(`dump-${at}`, `SELECT t::text AS text FROM ${name} t`, []);
    rows.push(...found.map(({ text }) => text));
  }
  await sql.close();
  return rows.join('\n');
}

test.each(NUMBERS)('a typed %s is refused beside its field and stored nowhere', async (_kind, typed, kind) => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, '/dispute new');
  const form = await officer.modal();
  const refused = await officer.submit(form, {
    ...NEIGHBOUR_REPORT,
    narrative: `${NEIGHBOUR_REPORT.narrative}当事人${typed}，请尽快联系。`,
  });
  expect(refused.errors).toEqual({
    narrative: zh.problems.personalData(zh.problems.personalDataKind[kind]),
  });
  expect(await story.app.deps.cases.awaitingTriage(5)).toEqual([]);

  await officer.close(form);
  const number = await report(story, 'officer');
  await officer.command(CHANNELS.league, `/dispute show ${number}`);
  const stored = await wholeDatabase(story);
  expect(stored).toContain(number);
  expect(stored).not.toContain(typed);
  // What left the bot says nothing of it either; only the person's own submit and closing of the form hold it.
  const calls = await story.client.calls();
  const holding = calls.filter((call) => JSON.stringify([call.request, call.response ?? '']).includes(typed));
  const ways = new Set(holding.map(({ direction, name }) => `${direction} ${name}`));
  expect([...ways]).toEqual(['slack-to-app interactive']);
});

test('the same in the second step of the report', async () => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, '/dispute new');
  await officer.submit(await officer.modal(), NEIGHBOUR_REPORT);
  const second = await officer.modal();
  for (const [field, text] of [
    ['title', '联系人13900001234要求回电'],
    ['callReference', '13900001234'],
    ['materialsReference', '11010519900307123X'],
  ] as const) {
    const refused = await officer.submit(second, {
      title: '',
      callReference: '',
      materialsReference: '',
      [field]: text,
    });
    expect(Object.keys(refused.errors ?? {})).toEqual([field]);
  }
  expect(await wholeDatabase(story)).not.toContain('13900001234');
});
