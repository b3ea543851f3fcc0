import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { AGREEMENT, NEIGHBOUR_REPORT, SESSION } from '../support/forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { openForm, report, type Story, shaped, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
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

test('an ID number typed into any free text is refused before storage, with nothing in the logs', async () => {
  const lines: string[] = [];
  const story = await startStory({ log: (line) => lines.push(line) });
  const typed = '11010519900307123X';
  const text = `约好周五再谈，证件号${typed}，双方都在场。`;
  const number = await report(story, 'officer');
  const refuse = async (by: Part, channel: string, button: string, field: string, fields: object): Promise<void> => {
    const form = await shaped(story, by, await openForm(story, by, number, channel, button), fields);
    const refused = await story.as(by).submit(form, { ...fields, [field]: text } as never);
    expect([button, Object.keys(refused.errors ?? {})]).toEqual([button, [field]]);
    await submitOk(story, by, form, fields);
  };
  const team = { route: 'veteran_team', team: 'songling' };
  await refuse('triage', CHANNELS.triage, 'case.triage', 'note', { ...team, note: '请尽快上门' });
  await takeAs(story, 'veteran', number);
  await refuse('veteran', CHANNELS.songling, 'case.record-session', 'summary', SESSION);
  await refuse('veteran', CHANNELS.songling, 'case.record-agreement', 'facts', AGREEMENT);
  await refuse('veteran', CHANNELS.songling, 'case.record-follow-up', 'note', { note: '都说好多了' });
  const stored = await wholeDatabase(story);
  expect(stored).toContain(number);
  expect(stored).not.toContain(typed);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toContain(typed);
});
