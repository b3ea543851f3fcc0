import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { linkFor, openPage, PARTY_A } from '../support/pages.ts';
import { callAgain, caseOf, reportAgain, step, waiting } from '../support/repeat-acts.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { silent } from '../support/store.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, directMessages, slackIdOf, zh } from '../support/told.ts';

const { repeats: says } = zh;

async function aWatchedCase(story: Story): Promise<string> {
  const number = await report(story, 'officer', { calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  await step(story, 'veteran', number, 'case.record-session', SESSION);
  await step(story, 'veteran', number, 'case.record-agreement', AGREEMENT);
  await step(story, 'veteran', number, 'case.record-follow-up', {});
  return number;
}

test('a call about a settled dispute: triage is asked to reopen it, by the step that is there for it', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await aWatchedCase(story);
  const { status } = await caseOf(story, number);
  expect(status).toBe('follow_up');
  await story.advance({ days: 2 });
  await callAgain(story, 'englishOfficer', number);
  const state = zh.codes.status.follow_up;
  const asked = (await directMessages(story, 'secondTriage', number)).filter(
    ({ text }) => text === says.tell.reopen(number, state),
  );
  expect(asked).toHaveLength(1);
  expect((await directMessages(story, 'chief', number)).map(({ text }) => text)).toContain(
    says.tell.reopenDecidedByTriage(number, state),
  );
  expect(await story.as('secondTriage').click(asked[0]!, 'case.reopen')).toMatchObject({ ok: true });
  await submitOk(story, 'secondTriage', await story.as('secondTriage').modal(), { ground: 'new_call' });
  expect(await caseOf(story, number)).toMatchObject({ status: 'in_mediation', cycle: 2 });
});

test('a call in the watch is answered before the end: the form asks triage why it is settled all the same', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await aWatchedCase(story);
  await callAgain(story, 'englishOfficer', number);
  for (const days of [7, 28]) {
    await story.advance({ days });
    await step(story, 'veteran', number, 'case.record-follow-up', {});
  }
  const form = await openForm(story, 'triage', number, CHANNELS.triage, 'case.close');
  expect(JSON.stringify(form.view)).toContain(zh.followUps.close.calls);
  const bare = await story.as('triage').submit(form, { callsReason: null } as never);
  expect(Object.keys(bare.errors ?? {})).toEqual(['callsReason']);
  expect(await caseOf(story, number)).toMatchObject({ status: 'follow_up' });
  await submitOk(story, 'triage', form, { callsReason: '是另一户的装修噪音，与本案无关。' });
  expect(await caseOf(story, number)).toMatchObject({ status: 'resolved' });
});

test('new danger in a further call: the case is red at once, and whoever has it, chief and triage are told', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer', { calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const notice = await callAgain(story, 'englishOfficer', number, {
    dangerSigns: ['threat_explicit', 'weapon_or_means'],
  });
  expect(notice).toContain(zh.cases.repeat.addedRed);
  expect(await caseOf(story, number)).toMatchObject({ level: 'red' });
  for (const part of ['veteran', 'triage', 'secondTriage'] as const) {
    const told = (await directMessages(story, part, number)).map(({ text }) => text);
    expect(told.filter((text) => text === says.tell.danger(number))).toHaveLength(1);
  }
  expect((await directMessages(story, 'chief', number)).map(({ text }) => text).join()).toContain('红色上报');
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.codes.override.R1);
});

test('a station’s case that is called about for the third time is proposed to a veteran team once', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer', { calls: '1' });
  await triageAs(story, 'triage', number, { route: 'station', assignee: 'UOFFICER' });
  await callAgain(story, 'englishOfficer', number);
  expect(await directMessages(story, 'triage', says.tell.referral(number, 2))).toEqual([]);
  await callAgain(story, 'secondTriage', number);
  await callAgain(story, 'chief', number);
  const told = (await directMessages(story, 'triage', number)).filter(({ text }) => text.includes('建议转交老警队'));
  expect(told.map(({ text }) => text)).toEqual([says.tell.referral(number, 3)]);

  // The proposal has the step beside it.
  const triage = story.as('triage');
  await triage.click(told[0]!, 'case.to-team');
  const summary = '民警上门两次，双方仍争执不下。';
  await submitOk(story, 'triage', await triage.modal(), { to: slackIdOf('veteran'), summary });
  expect(await caseOf(story, number)).toMatchObject({ status: 'assigned', teamId: 'songling', assigneeId: 'veteran' });
  expect((await directMessages(story, 'veteran', number)).length).toBeGreaterThan(0);
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(number);
});

test('two officers who say at once that it is the same dispute add two calls', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { calls: '1' });
  const { id } = await caseOf(story, number);
  const parts: Part[] = ['triage', 'secondTriage'];
  const questions = [await reportAgain(story, 'triage'), await reportAgain(story, 'secondTriage')];
  await Promise.all(parts.map((part, at) => story.as(part).submit(questions[at]!, { sameAs: id } as never)));
  await story.settle();
  expect((await waiting(story)).map((it) => it.report.calls90d)).toEqual([3]);
});

test('a case in which violence at home is suspected is not told to the next officer', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['dv_suspected'] });
  const next = await reportAgain(story, 'lead');
  expect(JSON.stringify(next.view)).not.toContain(number);
  expect(await waiting(story)).toHaveLength(2);
});

test('a question that waited for days says so beside its field, and a choice that nobody offered is none', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  await report(story, 'officer', { calls: '1' });
  const question = await reportAgain(story, 'lead');
  const sql = createSql(story.databaseUrl, silent, 1);
  await sql.run('test-age-all', `UPDATE pending_report SET recorded_at = now() - interval '3 days'`, []);
  await sql.close();
  await story.app.sweep();
  const answer = await story.as('lead').submit(question, { sameAs: 'another' } as never);
  expect(answer.errors).toEqual({ sameAs: zh.cases.repeat.expired });
  expect(await waiting(story)).toHaveLength(1);
});

test('parties entered later show that two cases are one dispute: triage is told once', async () => {
  const story = await startStory({ pages: true, readers: 'zh-CN' });
  const numbers: string[] = [];
  for (const area of ['songling-garden', 'songling-street']) {
    const number = await report(story, 'officer', { area, calls: '1' });
    await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
    await takeAs(story, 'veteran', number);
    numbers.push(number);
  }
  const enter = async (number: string, change: object = {}) => {
    const page = await openPage((await linkFor(story, 'veteran', number)).url!);
    expect(await page.post('/parties/new', { ...PARTY_A, ...change })).toMatchObject({ status: 200 });
    await story.app.sweep();
    await story.settle();
  };
  await enter(numbers[0]!);
  await enter(numbers[1]!, { side: 'B', name: '佟先生' });
  const pair = `${numbers[1]} 与 ${numbers[0]} 可能是同一纠纷`;
  const told = async () =>
    (await story.as('triage').messages(CHANNELS.triage)).filter(({ text }) => text.startsWith(pair));
  expect(await told()).toHaveLength(1);
  expect((await told())[0]!.text).toContain(says.reasons.one_party);
  expect((await told())[0]!.text).not.toContain('佟');
  await enter(numbers[1]!, { side: 'B', name: '佟大山', contact: '' });
  expect(await told()).toHaveLength(1);
});
