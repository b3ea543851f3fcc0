import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, shaped, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, refusal, toldByCommand, zh } from '../support/told.ts';

const found = async (story: Story, number: string) => (await story.app.deps.cases.findByNumber(number))!;
const record = async (story: Story, number: string, button: string, fields: object) =>
  submitOk(story, 'veteran', await openForm(story, 'veteran', number, CHANNELS.songling, button), fields);

async function aCaseInMediation(story: Story, first: object = {}): Promise<string> {
  const number = await report(story, 'officer', first);
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  await record(story, number, 'case.record-session', SESSION);
  return number;
}

/** The form once it shows this field. */
async function formWith(story: Story, field: string): Promise<OpenView> {
  return waitFor(
    async () => (await story.as('veteran').views()).find(({ view }) => JSON.stringify(view).includes(`"${field}"`)),
    `a form with ${field}`,
  );
}

async function successes(story: Story): Promise<number> {
  const span = { from: '2026-11-01T00:00:00Z', to: story.clock.now(), zone: 'Asia/Shanghai' };
  const weeks = await story.app.deps.league.weekCounts(span);
  return weeks.reduce((sum, { agreed }) => sum + agreed, 0);
}

test('agreement with two instalments; second missed: urge, breach, tell of remedies, reopen as cycle 2; success count goes down, not up', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const veteran = story.as('veteran');
  let form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  for (const part of ['part1', 'part2']) {
    await veteran.click(form, 'agreement.add-instalment');
    form = await formWith(story, `term1-${part}-amount`);
  }
  const terms = {
    ...AGREEMENT,
    'term1-obligor': 'B',
    'term1-kind': 'pay',
    'term1-text': '乙方分两期付清修理费',
    'term1-amount': 3000,
    'term1-part1-amount': 1000,
    'term1-part1-dueOn': '2026-12-01',
    'term1-part2-amount': 1500,
    'term1-part2-dueOn': '2026-12-15',
  };
  const short = await veteran.submit(form, terms);
  expect(short.errors).toEqual({ 'term1-amount': zh.mediation.agreement.instalmentsSum(2500, 3000) });
  await submitOk(story, 'veteran', form, { 'term1-part2-amount': 2000 });
  expect(await found(story, number)).toMatchObject({ status: 'agreed', cycle: 1, nextOn: '2026-12-01' });
  expect(await successes(story)).toBe(0);
  await story.advance({ days: 7 });
  expect(await successes(story)).toBe(1);

  // The first is paid, the second is looked at on its own day.
  await record(story, number, 'case.record-follow-up', { performance: 'on_track' });
  expect(await found(story, number)).toMatchObject({ status: 'agreed', nextOn: '2026-12-15' });
  await story.advance({ days: 15 });
  await record(story, number, 'case.record-follow-up', { performance: 'late', action: 'urge' });
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(
    zh.cases.events.action(zh.codes.followUpAction.urge),
  );

  const opened = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-follow-up');
  const failed = { performance: 'breached', mood: 'tense', action: 'reopen' };
  const breach = await shaped(story, 'veteran', opened, { ...failed, remedies: ['explained'] });
  const untold = await veteran.submit(breach, failed);
  expect(untold.errors).toEqual({ remedies: refusal({ code: 'follow-up.remedies-needed' }) });
  await submitOk(story, 'veteran', breach, { ...failed, remedies: ['explained'] });
  expect(await found(story, number)).toMatchObject({
    status: 'in_mediation',
    cycle: 2,
    pastAgreements: [{ followUps: [{}, { action: 'urge' }, { remediesExplained: true }] }],
  });
  const thread = await channelText(story, CHANNELS.songling, 'lead');
  expect(thread).toContain(zh.cases.events.breached(2));
  expect(thread).toContain(zh.cases.events.remediesExplained);
  story.clock.advance(60_000);
  expect(await successes(story)).toBe(0);

  // A second agreement settles it, and is no second success.
  await record(story, number, 'case.record-session', SESSION);
  await record(story, number, 'case.record-agreement', AGREEMENT);
  expect(await found(story, number)).toMatchObject({ status: 'agreed', cycle: 2, agreement: { no: `${number}-2` } });
  story.clock.advance(60_000);
  expect(await successes(story)).toBe(0);
});

test('terms are put aside, changed and taken out again; what is typed elsewhere stays, and a closed form loses none', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const veteran = story.as('veteran');
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  await veteran.type(form, 'facts', AGREEMENT.facts);
  await veteran.type(form, 'term1-text', '乙方今后不得就此事报警');
  await veteran.click(form, 'agreement.add-term');
  const refused = await waitFor(
    async () => (await veteran.views()).find(({ view }) => JSON.stringify(view).includes(':warning:')),
    'a word on top',
  );
  expect(JSON.stringify(refused.view)).toContain(zh.codes.finding.waives_reporting);

  for (const [field, value] of [
    ['obligor', 'A'],
    ['kind', 'refrain'],
    ['text', '晚上九点后不在室内跑跳'],
  ] as const)
    await veteran.type(refused, `term1-${field}`, value);
  await veteran.click(refused, 'agreement.add-term');
  const second = await formWith(story, 'term2-text');
  expect(JSON.stringify(second.view)).not.toContain('term1-text');
  await veteran.close(second);

  const again = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  expect(JSON.stringify(again.view)).toContain('晚上九点后不在室内跑跳');
  await veteran.click(again, 'aside-1/agreement.edit-term');
  const reopened = await formWith(story, 'term3-text');
  expect(JSON.stringify(reopened.view)).toContain('"initial_value":"晚上九点后不在室内跑跳"');
  const { copies: _copies, 'term1-obligor': _o, 'term1-kind': _k, 'term1-text': _t, ...whole } = AGREEMENT;
  const warned = await veteran.submit(reopened, { ...whole, 'term3-text': '晚上八点后不在室内跑跳' });
  expect(warned).toMatchObject({ ok: true });
  const toTick = await formWith(story, 'warnings');
  expect(JSON.stringify(toTick.view)).toContain(zh.codes.finding.copies_missing);
  expect(await found(story, number)).toMatchObject({ status: 'in_mediation' });
  await submitOk(story, 'veteran', toTick, { warnings: ['checked'] });
  expect(await found(story, number)).toMatchObject({
    status: 'agreed',
    agreement: {
      facts: AGREEMENT.facts,
      terms: [{ text: '晚上八点后不在室内跑跳' }],
      warnings: [{ code: 'copies_missing' }],
    },
  });
});

test('a part is settled, the rest goes on in mediation', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  await story.as('veteran').click(form, 'agreement.scope', 'part');
  const partial = await formWith(story, 'openIssues');
  const empty = await story.as('veteran').submit(partial, { ...AGREEMENT, agreedIssues: '夜间噪声', openIssues: '地' });
  expect(Object.keys(empty.errors ?? {})).toEqual(['openIssues']);
  await submitOk(story, 'veteran', partial, { openIssues: '地垫的钱谁出' });
  expect(await found(story, number)).toMatchObject({
    status: 'in_mediation',
    partialAgreements: [{ no: `${number}-1` }],
  });
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(
    zh.cases.events.partAgreement(`${number}-1`, 1),
  );
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain('地垫的钱谁出');
  await record(story, number, 'case.record-agreement', AGREEMENT);
  expect(await found(story, number)).toMatchObject({ status: 'agreed', agreement: { no: `${number}-2` } });
});

test('what is wrong in the form stands beside its field, and nothing is saved', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  for (const [field, value] of [
    ['term1-text', '字'.repeat(301)],
    ['term1-proof', '凭'.repeat(101)],
    ['term1-amount', 0],
    ['term1-amount', 100_000_000],
    ['term1-dueOn', '2040-01-01'],
    ['term1-dueOn', '2020-01-01'],
    ['responsibility', '责'.repeat(501)],
    ['facts', '太短'],
    ['term1-text', '身份证 11010519491231002X 作废'],
    ['signedOnA', '2026-11-30'],
    ['signedOnB', '2026-11-01'],
    ['effectiveOn', '2029-01-01'],
  ] as const) {
    const answer = await story.as('veteran').submit(form, { ...AGREEMENT, [field]: value });
    expect(answer.errors?.[field] ?? answer.error, JSON.stringify({ field, value, answer })).toBeTruthy();
  }
  expect(await found(story, number)).toMatchObject({ status: 'in_mediation' });
});
