import { expect, test } from 'vitest';
import { RULES_VERSION } from '../../src/domain/triage/rules-version.ts';
import { AGREEMENT, ON_SCENE, SESSION } from '../support/forms.ts';
import { offeredSteps, openRareStep, refusedFields, takeRareStep } from '../support/rare-steps.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { cardOf, openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import {
  channelText,
  directMessages,
  en,
  privatelyTold,
  refusal,
  toldByCommand,
  wordsIn,
  zh,
} from '../support/told.ts';

const { songling } = CHANNELS;

async function inMediation(story: Story): Promise<string> {
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  await submitOk(story, 'veteran', await openForm(story, 'veteran', number, songling, 'case.record-session'), SESSION);
  return number;
}

/** From the private answer to `/dispute show`, for whoever has no card of the case in a channel. */
async function fromShow(story: Story, by: Part, number: string, verb: string) {
  const person = story.as(by);
  const shown = await privatelyTold(person, CHANNELS.league, () =>
    person.command(CHANNELS.league, `/dispute show ${number}`),
  );
  const offered = await privatelyTold(person, CHANNELS.league, () => person.click(shown, 'case.steps'));
  await person.click(offered, verb);
  return person.modal();
}

test('a mediation waits for a reason and until a day: nobody is reminded before, and on that day it goes on', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  const form = await openRareStep(story, 'veteran', number, 'case.suspend', songling);
  const tooLate = { reason: 'injury_appraisal', resumeOn: '2026-12-25', note: '等法医鉴定结果' };
  expect(await refusedFields(story, 'veteran', form, tooLate)).toEqual({
    resumeOn: refusal({ code: 'suspension.date-needed', facts: { days: 30 } }),
  });
  await submitOk(story, 'veteran', form, { ...tooLate, resumeOn: '2026-12-04' });
  expect(wordsIn(await cardOf(story, number, songling, 'veteran'))).toContain('12月4日');
  const before = (await directMessages(story, 'veteran', number)).length;
  await story.advance({ days: 9 });
  expect((await directMessages(story, 'veteran', number)).length).toBe(before);
  await story.advance({ days: 1 });
  const reminded = (await directMessages(story, 'veteran', number)).at(-1)!;
  expect(wordsIn(reminded)).toContain('case.resume');
  await story.as('veteran').click(reminded, 'case.resume');
  await submitOk(story, 'veteran', await story.as('veteran').modal(), {});
  expect((await cardOf(story, number, songling, 'veteran'))?.text).toContain('调解中');
  expect(await channelText(story, songling, 'veteran')).not.toContain('等法医鉴定结果');
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain('等法医鉴定结果');
});

test('sent to another office: two weeks later whoever sent it asks there, and what comes back is triaged again', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  const form = await openRareStep(story, 'triage', number, 'case.send-elsewhere');
  expect(await refusedFields(story, 'triage', form, { where: 'referred_out' })).toEqual({
    partner: refusal({ code: 'triage.partner-needed' }, en),
  });
  await submitOk(story, 'triage', form, { where: 'referred_out', partner: 'justice_office', note: '已电话交接' });
  expect((await cardOf(story, number, songling, 'veteran'))?.text).toContain('移送');
  await story.advance({ days: 13 });
  expect(await directMessages(story, 'triage', number)).toEqual([]);
  await story.advance({ days: 1 });
  const [asked] = await directMessages(story, 'triage', number);
  expect(wordsIn(asked)).toContain(en.reminders.kind('check_back'));
  expect((await directMessages(story, 'veteran', number)).filter((it) => wordsIn(it).includes('约定日期'))).toEqual([]);

  await story.as('triage').click(asked!, 'case.check-back');
  await submitOk(story, 'triage', await story.as('triage').modal(), { result: 'no_answer', note: '电话没人接' });
  const [answered] = await directMessages(story, 'triage', number);
  expect(wordsIn(answered)).toContain(en.reminders.answered.kept);
  expect(wordsIn(answered)).not.toContain('case.check-back');

  const back = await fromShow(story, 'triage', number, 'case.take-back');
  await submitOk(story, 'triage', back, { note: '不属于司法所管辖' });
  expect(wordsIn(await cardOf(story, number, CHANNELS.triage, 'triage'))).toContain(zh.steps.events.returned);
  const shown = await toldByCommand(story, 'triage', `/dispute show ${number}`);
  for (const said of ['不属于司法所管辖', SESSION.summary]) expect(shown).toContain(said);
  await triageAs(story, 'triage', number, { route: 'refer_out', partner: 'village_committee' });
  await story.advance({ days: 14 });
  expect((await directMessages(story, 'triage', en.reminders.kind('check_back'))).length).toBe(2);
});

test('a later report is merged into the earlier one, which counts the call once; a wrong number is told beside the field', async () => {
  const story = await startStory();
  const first = await report(story, 'officer', { calls: '1' });
  const second = await report(story, 'englishOfficer', { calls: '1' });
  const form = await openRareStep(story, 'triage', second, 'case.merge');
  expect(await refusedFields(story, 'triage', form, { target: 'LJ-2026-999999' })).toEqual({
    target: refusal({ code: 'merge.no-target' }, en),
  });
  await submitOk(story, 'triage', form, { target: first.toLowerCase() });
  await story.settle();
  expect((await cardOf(story, second, CHANNELS.triage, 'triage'))?.text).toContain('并案');
  expect(await story.app.deps.cases.findByNumber(first)).toMatchObject({ report: { calls90d: 2 } });
  expect((await offeredSteps(story, 'triage', first)).text).toContain(first);
});

test('whoever reported a mistake cancels it within a day; later only the triage office can, and is named', async () => {
  const story = await startStory();
  const [soon, late] = [await report(story, 'englishOfficer'), await report(story, 'englishOfficer')];
  await submitOk(story, 'englishOfficer', await fromShow(story, 'englishOfficer', soon, 'case.cancel'), {
    reason: 'no_dispute',
  });
  expect((await cardOf(story, soon, CHANNELS.triage, 'triage'))?.text).toContain('误报撤销');
  await story.advance({ days: 1, hours: 1 });
  const form = await fromShow(story, 'englishOfficer', late, 'case.cancel');
  expect(await refusedFields(story, 'englishOfficer', form, { reason: 'wrong_place' })).toEqual({
    reason: en.problems.says({ code: 'cancel.too-late' }, { codes: en.codes, name: () => '' }),
  });
  await takeRareStep(story, 'triage', late, 'case.cancel', { reason: 'wrong_place' });
  expect((await cardOf(story, late, CHANNELS.triage, 'triage'))?.text).toContain('误报撤销');
});

test('an open case that somebody raises to red is claimed by nobody: triage and chief are asked to name one; lowered again, the thread says so', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  const raised = { level: 'red', reason: '对方当众扬言报复' };
  await takeRareStep(story, 'veteran', number, 'case.change-level', raised, songling);
  for (const part of ['triage', 'chief'] as const) {
    const told = (await directMessages(story, part, number)).map(({ text }) => text);
    expect(told).toContain(zh.triage.toNameRed(number));
  }
  const refused = await openRareStep(story, 'veteran', number, 'case.change-level', songling);
  const lower = { level: 'blue', reason: '已核实，只是气话。' };
  expect(Object.keys(await refusedFields(story, 'veteran', refused, lower))).toEqual(['level']);
  await story.as('veteran').close(refused);
  await takeRareStep(story, 'triage', number, 'case.change-level', lower);
  const { red, blue } = zh.codes.level;
  expect(await channelText(story, songling, 'lead')).toContain(zh.steps.events.lowered(red, blue));
  expect(await channelText(story, songling, 'lead')).not.toContain(raised.reason);
});

test('the commander doubts a level: triage and chief are asked, one of them keeps it with a reason, and the commander hears', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await inMediation(story);
  const doubt = '昨晚又有人在楼道堵门';
  await submitOk(story, 'commander', await fromShow(story, 'commander', number, 'case.question-level'), {
    note: doubt,
  });
  const blue = zh.codes.level.blue;
  const told = async (part: Part) =>
    (await directMessages(story, part, number)).filter(({ text }) => text === zh.triage.level.asked(number, blue));
  for (const part of ['triage', 'secondTriage', 'chief'] as const) expect(await told(part)).toHaveLength(1);
  expect(await channelText(story, songling, 'lead')).toContain(zh.steps.events.levelQuestioned);
  const triage = story.as('triage');
  await triage.click((await told('triage'))[0]!, 'case.change-level');
  await submitOk(story, 'triage', await triage.modal(), { level: 'blue', reason: '已核实，是搬家工人。' });
  const heard = (await directMessages(story, 'commander', number)).map(({ text }) => text);
  expect(heard).toContain(zh.triage.level.kept(number, blue));
  const shown = await toldByCommand(story, 'commander', `/dispute show ${number}`);
  for (const said of [doubt, '已核实，是搬家工人。', RULES_VERSION]) expect(shown).toContain(said);
  expect(await channelText(story, songling, 'lead')).not.toContain(doubt);
});

test('the chief keeps the police’s own procedure beside the mediation, and ends it when it becomes a case', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  await takeRareStep(
    story,
    'chief',
    number,
    'case.set-enforcement',
    { track: 'summoned', reference: '传唤-17' },
    songling,
  );
  const card = await cardOf(story, number, songling, 'veteran');
  expect(wordsIn(card)).toContain(`*${zh.steps.card.enforcement}*\\n${zh.steps.enforcementTrack.summoned}`);
  expect(card?.text).toContain('调解中');
  const form = await openRareStep(story, 'chief', number, 'case.convert', songling);
  expect(await refusedFields(story, 'chief', form, { reference: '当事人 13812345678' })).toEqual({
    reference: zh.problems.personalData(zh.problems.personalDataKind.mobile),
  });
  await submitOk(story, 'chief', form, { reference: '行罚-2026-88', note: '乙方被打伤，已立案' });
  expect((await cardOf(story, number, songling, 'veteran'))?.text).toContain('转为案件');
  const before = (await directMessages(story, 'veteran', number)).length;
  await story.advance({ days: 10 });
  expect((await directMessages(story, 'veteran', number)).length).toBe(before);
  expect(await channelText(story, songling, 'veteran')).not.toContain('行罚-2026-88');
});

test('a settled dispute that is back goes to its old lead as a second handling, with the next working day as its date', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, songling, 'case.record-agreement'),
    AGREEMENT,
  );
  await submitOk(story, 'veteran', await openForm(story, 'veteran', number, songling, 'case.record-follow-up'), {});
  await takeRareStep(story, 'triage', number, 'case.reopen', { ground: 'new_call' });
  const card = wordsIn(await cardOf(story, number, songling, 'veteran'));
  for (const said of ['调解中', zh.steps.card.cycleNo(2), '11月25日']) expect(card).toContain(said);
  await story.advance({ days: 1 });
  expect(wordsIn((await directMessages(story, 'veteran', number)).at(-1))).toContain('约定日期');
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain(AGREEMENT.facts);
});

test('settled on the scene: no team has it, and the officer who settled it calls both sides after thirty days', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await takeRareStep(story, 'triage', number, 'case.settle-on-scene', ON_SCENE);
  expect(await cardOf(story, number, songling, 'veteran')).toBeNull();
  await story.advance({ days: 30 });
  const reminded = (await directMessages(story, 'officer', number)).at(-1)!;
  expect(wordsIn(reminded)).toContain('第 30 天回访');
  await story.as('officer').click(reminded, 'case.record-follow-up');
  await submitOk(story, 'officer', await story.as('officer').modal(), {});
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({
    followUps: [{ dayOffset: 30 }],
    teamId: null,
  });
});

test('the one above is called in from the card, answers, and the case stays where it is; what was written stays private', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const called = { to: 'chief', reason: '乙方扬言明天动手，一个人压不住' };
  await submitOk(story, 'veteran', await openForm(story, 'veteran', number, songling, 'case.escalate'), called);
  const card = async () => wordsIn(await cardOf(story, number, songling, 'veteran'));
  expect(await card()).toContain(zh.steps.escalation.to.chief);
  const [told] = await directMessages(story, 'chief', ':sos:');
  expect(wordsIn(told)).not.toContain(called.reason);
  expect(await toldByCommand(story, 'chief', `/dispute show ${number}`)).toContain(called.reason);
  expect(await toldByCommand(story, 'chief', `/dispute show ${number}`)).toContain('case.steps');
  await story.as('chief').click(told!, 'case.answer-escalation');
  await submitOk(story, 'chief', await story.as('chief').modal(), { note: '已安排民警今晚驻点' });
  expect(await card()).not.toContain(zh.steps.escalation.to.chief);
  expect((await directMessages(story, 'veteran', number)).at(-1)?.text).toContain('已答复您的上报');
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'taken', leadId: 'veteran' });
});

test('sent to the wrong team: triage sends it on, the old channel says where, the new team may claim it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  const sent = { place: 'team:hewan', reason: '纠纷在河湾，应由河湾老警队办理' };
  await takeRareStep(story, 'triage', number, 'case.reroute', sent);
  const left = await cardOf(story, number, songling, 'lead');
  expect(wordsIn(left)).toContain('已改派到');
  expect(wordsIn(left)).not.toContain('case.take');
  const there = await cardOf(story, number, CHANNELS.hewan, 'otherVeteran');
  expect(wordsIn(there)).toContain('case.take');
  expect(wordsIn(left) + wordsIn(there)).not.toContain(sent.reason);
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain(
    refusal({ code: 'case.not-found' }),
  );
});
