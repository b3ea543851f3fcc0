import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { linkFor, linkIn, openPage, PARTY_A, takenCase, textOf, visitor } from '../support/pages.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { silent } from '../support/store.ts';
import { openForm, type Story, submitOk } from '../support/story.ts';
import { privatelyTold, toldByCommand, zh } from '../support/told.ts';

const PARTY_B = { ...PARTY_A, side: 'B', name: '欧阳小河', contact: '139 8765 4321', note: '' };

async function openedKinds(story: Story): Promise<string[]> {
  const sql = createSql(story.databaseUrl, silent, 1);
  const rows = await sql.all<{ kind: string }>('kinds', 'SELECT kind FROM party_access ORDER BY id', []);
  await sql.close();
  return rows.map(({ kind }) => kind);
}

async function agreedCase() {
  const { story, number } = await takenCase();
  for (const [button, fields] of [
    ['case.record-session', { ...SESSION, rights: ['explained'] }],
    [
      'case.record-agreement',
      { ...AGREEMENT, 'term1-kind': 'pay', 'term1-amount': 10500, 'term1-dueOn': '2026-12-10' },
    ],
  ] as const)
    await submitOk(story, 'veteran', await openForm(story, 'veteran', number, CHANNELS.songling, button), fields);
  return { story, number };
}

test('agreement and session record carry the names that Slack never had, and each opening is on record', async () => {
  const { story, number } = await agreedCase();
  const { dossierPart } = zh.papers;
  const lacking = zh.papers.dossierMissing(83, dossierPart.identity);
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain(lacking);
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  for (const party of [PARTY_A, PARTY_B]) await page.post('/parties/new', party);

  const overview = textOf((await page.get('/papers')).html);
  expect(overview).toContain('卷宗完整度 100%');
  const agreement = await page.get(`/papers/agreement/${number}-1`);
  const text = textOf(agreement.html);
  for (const shown of [
    zh.papers.agreement.title.peoples_mediation,
    PARTY_A.name,
    PARTY_B.name,
    AGREEMENT.facts,
    AGREEMENT['term1-text'],
    '壹万零伍佰元整',
    '2026年12月10日',
    zh.papers.agreement.rights,
    `${zh.papers.session.place} ${zh.codes.place.mediation_room}`,
    `${zh.papers.session.present} 甲方：${PARTY_A.name}、乙方：${PARTY_B.name}`,
  ])
    expect(text).toContain(shown);
  const record = textOf((await page.get('/papers/session/1')).html);
  expect(record).toContain(SESSION.summary);
  expect(record).toContain(`甲方：${PARTY_A.name}`);
  expect(record, 'what an officer thinks of a side is not theirs to sign').not.toContain(zh.codes.stance.softening);
  expect((await openedKinds(story)).slice(-3)).toEqual(['dossier', 'agreement', 'session']);
  const seen = await toldByCommand(story, 'chief', `/dispute seen ${number}`);
  for (const kind of ['dossier', 'agreement', 'session'] as const) expect(seen).toContain(zh.readers.kind[kind]);
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).not.toContain(PARTY_A.name);
});

test('there is no paper of another number, and no referral pack while the case is mediated', async () => {
  const { story, number } = await agreedCase();
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  expect((await page.get('/papers/agreement/LJ-2026-999999-1')).status).toBe(404);
  expect((await page.get('/papers/session/7')).status).toBe(404);
  expect((await page.get('/papers/referral')).status).toBe(404);
});

test('the link for the papers opens at the papers', async () => {
  const { story, number } = await agreedCase();
  const veteran = story.as('veteran');
  const shown = await privatelyTold(veteran, CHANNELS.league, () =>
    veteran.command(CHANNELS.league, `/dispute show ${number}`),
  );
  const answer = await privatelyTold(veteran, CHANNELS.league, () => veteran.click(shown, 'paper.read'));
  const { origin, pathname } = new URL(linkIn(answer).url!);
  const someone = visitor(origin);
  expect(await someone.post(pathname, { purpose: 'document' })).toMatchObject({ at: '/papers' });
});
