import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { CLEAN_DECLARATION, SESSION } from '../support/forms.ts';
import { linkIn, openPage, PARTY_A, takenCase, textOf, type Visitor } from '../support/pages.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { silent } from '../support/store.ts';
import { cardOf, openForm, report, type Story, shaped, submitOk, triageAs } from '../support/story.ts';
import { channelText, directMessages, privatelyTold, refusal, toldByClick, toldByCommand } from '../support/told.ts';

const TEXT = '他说不签字就要拘留我们，还收了对方两条烟。';
const COMPLAINT = { about: 'veteran', code: 'coercion', source: 'party', text: TEXT };

/** The page of complaints, from the private answer to `/dispute show`. */
async function complaintsOf(story: Story, by: Part, number: string): Promise<Visitor> {
  const person = story.as(by);
  await toldByCommand(story, by, `/dispute show ${number}`);
  const shown = (await person.ephemerals(CHANNELS.league)).at(-1)!;
  const told = await privatelyTold(person, CHANNELS.league, () => person.click(shown, 'complaint.register'));
  return openPage(linkIn(told).url!, 'supervision');
}

async function partyOf(story: Story, number: string): Promise<string> {
  const sql = createSql(story.databaseUrl, silent, 1);
  const row = await sql.one<{ id: string }>(
    'party-of',
    'SELECT p.id FROM party p JOIN "case" c ON c.id = p.case_id WHERE c.number = $1',
    [number],
  );
  await sql.close();
  return row!.id;
}

test('a party’s complaint is read by those above only, stops the veteran meanwhile, and is cleared with a reason', async () => {
  const { story, number } = await takenCase();
  const page = await complaintsOf(story, 'officer', number);
  const saved = await page.post('/complaints', COMPLAINT);
  expect(saved).toMatchObject({ status: 200, at: '/complaints?done=registered' });
  expect(textOf(saved.html), 'whoever registered it does not read it again').not.toContain('两条烟');
  await story.advance({});

  const [toChief] = await directMessages(story, 'chief', '有一件投诉');
  expect((await directMessages(story, 'auditor', '登记了一件投诉')).length).toBe(1);
  for (const part of ['veteran', 'lead', 'triage', 'commander'] as const)
    expect(await directMessages(story, part, '投诉'), part).toEqual([]);
  expect(await channelText(story, CHANNELS.songling, 'veteran')).not.toContain('投诉');

  const opened = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  const session = await shaped(story, 'veteran', opened, SESSION);
  const refused = await story.as('veteran').submit(session, SESSION as never);
  expect(JSON.stringify(refused)).toContain(refusal({ code: 'case.stand-aside' }));
  await story.as('veteran').close(session);

  const chief = story.as('chief');
  const link = await privatelyTold(chief, toChief!.channel, () => chief.click(toChief!, 'complaint.register'));
  const read = await openPage(linkIn(link).url!, 'supervision');
  const shown = await read.get('/complaints');
  expect(textOf(shown.html)).toContain(TEXT);
  const path = /action="(\/complaints\/[0-9a-f-]{36})"/.exec(shown.html)?.[1] ?? '';
  const missing = await read.post(path, { version: '1', verdict: '', decision: '短' });
  expect(missing.status).toBe(422);
  expect(textOf(missing.html)).toContain('请填写这一项。');
  const decided = await read.post(path, { version: '1', verdict: 'not_upheld', decision: '已核对录像，没有此事。' });
  expect(textOf(decided.html)).toContain('不属实');
  expect(await read.post(path, { version: '1', verdict: 'upheld', decision: '再决定一次，看行不行。' })).toMatchObject({
    status: 422,
  });

  const again = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', again, SESSION);
  const seen = await toldByCommand(story, 'chief', `/dispute seen ${number}`);
  for (const kind of ['登记投诉', '查看投诉', '处理投诉', '查看全案']) expect(seen).toContain(kind);
});

test('the officer complained of reads nothing of it, and a complaint about the chief is not the chief’s', async () => {
  const { story, number } = await takenCase();
  const page = await complaintsOf(story, 'officer', number);
  await page.post('/complaints', { ...COMPLAINT, about: 'chief', code: 'delay' });
  await story.advance({});
  expect(await directMessages(story, 'chief', '投诉')).toEqual([]);
  expect((await directMessages(story, 'commander', 'a complaint waits for you')).length).toBe(1);
  const chief = await complaintsOf(story, 'chief', number);
  expect(textOf((await chief.get('/complaints')).html)).not.toContain('两条烟');
  const veteran = await complaintsOf(story, 'veteran', number);
  expect(textOf((await veteran.get('/complaints')).html)).not.toContain('两条烟');
});

test('what a party holds against a veteran counts in that party’s next dispute too, and nobody is told why', async () => {
  const { story, number } = await takenCase();
  const page = await complaintsOf(story, 'officer', number);
  await page.post('/parties/new', PARTY_A);
  const partyId = await partyOf(story, number);
  await page.post('/complaints', { ...COMPLAINT, code: 'favouritism', party: partyId });

  const next = await report(story, 'officer', { area: 'songling-street', category: 'debt_lending' });
  await triageAs(story, 'triage', next, { route: 'veteran_team', team: 'songling' });
  const entered = await complaintsOf(story, 'officer', next);
  await entered.post('/parties/new', { ...PARTY_A, contact: '+86 138-1234-5678', name: '佟大山（又名）' });
  const card = (await cardOf(story, next, CHANNELS.songling, 'veteran'))!;
  const told = await toldByClick(story, 'veteran', card, 'case.take');
  expect(told).toContain(refusal({ code: 'case.stand-aside' }));
  await story.as('lead').click(card, 'case.take');
  const form = await story.as('lead').modal();
  expect(await story.as('lead').submit(form, CLEAN_DECLARATION as never)).toMatchObject({ ok: true });
});

test('every wrong field of a complaint is told beside it, and nothing typed is lost', async () => {
  const { story, number } = await takenCase();
  const page = await complaintsOf(story, 'officer', number);
  const refused = await page.post('/complaints', { about: '', code: 'x', source: '', text: '<b>短' });
  expect(refused.status).toBe(422);
  for (const field of ['about', 'code', 'source', 'text']) expect(refused.html).toContain(`id="${field}-error"`);
  expect(refused.html).toContain('&lt;b&gt;短');
  const long = await page.post('/complaints', { ...COMPLAINT, text: '字'.repeat(501) });
  expect(textOf(long.html)).toContain('请不要超过 500 个字。');
  expect(long.html).toContain('字'.repeat(501));
});
