import { expect, test } from 'vitest';
import { SCENARIOS } from '../../prisma/demo/scenarios.ts';
import { hasField } from '../support/shaped-forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import {
  cardOf,
  openForm,
  report,
  type Story,
  shaped,
  startStory,
  submitOk,
  takeAs,
  triageAs,
} from '../support/story.ts';
import { channelText, directMessages, refusal, slackIdOf, toldByCommand, wordsIn, zh } from '../support/told.ts';

const { report: told } = SCENARIOS.find(({ id }) => id === 'S04')!;
const FIRST_STEP = {
  category: told.category,
  relationship: told.relationship,
  narrative: told.narrative,
  dangerSigns: [...told.dangerSigns],
  calls: '3',
};
const yesNo = (answer: boolean) => (answer ? 'yes' : 'no');
const DETAILS = {
  violenceBefore: yesNo(told.familyScreen!.violenceBefore),
  fear: yesNo(told.familyScreen!.fear),
  control: yesNo(told.familyScreen!.control),
  circumstances: [...told.circumstances],
  immediateActions: [...told.immediateActions!],
  priorMediations: '1',
  consentA: told.consentBySide!.A,
};
const TEAM: Part[] = ['lead', 'veteran', 'resident'];
const OTHERS: Part[] = ['otherLead', 'otherVeteran'];

/** The channels in which teams read, their direct messages, lists and Homes: nowhere does the number stand. */
async function expectUnseen(story: Story, number: string): Promise<void> {
  expect(await channelText(story, CHANNELS.songling, 'lead')).not.toContain(number);
  expect(await channelText(story, CHANNELS.hewan, 'otherLead')).not.toContain(number);
  expect(await channelText(story, CHANNELS.league, 'lead')).not.toContain(number);
  for (const part of [...TEAM, ...OTHERS]) {
    expect(await directMessages(story, part, number)).toEqual([]);
    expect(await toldByCommand(story, part, '/dispute list')).not.toContain(number);
    const shown = await toldByCommand(story, part, `/dispute show ${number}`);
    expect(shown).toContain(refusal({ code: 'case.not-found' }));
    expect(shown).not.toContain(zh.codes.category.marriage_family);
    await story.as(part).openHome();
    expect(JSON.stringify(await story.as(part).home())).not.toContain(number);
  }
}

test('a report of suspected domestic violence reaches the chief and triage, and no team at any time', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', FIRST_STEP, DETAILS);
  const card = wordsIn(await cardOf(story, number, CHANNELS.triage, 'triage'));
  expect(card).toContain(zh.triage.card.score(55));
  expect(card).toContain(zh.codes.gateOutcome.not_mediable);
  expect(card).toContain(zh.codes.exclusion.domestic_violence_suspected);
  await expectUnseen(story, number);
  const [warning, ...more] = await directMessages(story, 'chief', number);
  expect(warning?.text).toBe(zh.triage.toChiefShielded(number));
  expect(more).toEqual([]);
  expect(await directMessages(story, 'otherChief', number)).toEqual([]);

  const opened = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  const triage = story.as('secondTriage');
  const named = { assignee: slackIdOf('veteran') };
  const team = { route: 'veteran_team', team: 'songling', ...named };
  let form = opened;
  for (const attempt of [{ route: 'station', ...named }, team]) {
    form = await shaped(story, 'secondTriage', form, attempt);
    const refused = await triage.submit(form, attempt);
    const closed = { outcome: 'not_mediable', exclusion: 'domestic_violence_suspected' };
    const why = refusal({ code: 'triage.gate-closed', facts: closed });
    expect(refused.errors).toEqual({ route: `${why}${zh.gate.tell.domestic_violence_suspected}` });
  }
  const unticked = await triage.submit(form, { ...team, shieldingSigns: [] });
  expect(unticked.errors).toEqual({ shieldingSigns: zh.triage.form.reportedStays });
  await expectUnseen(story, number);

  await triage.close(form);
  const again = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  await submitOk(story, 'secondTriage', again, { route: 'not_accepted' });
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'not_accepted' });
  await expectUnseen(story, number);
  const [, tasks, ...others] = await directMessages(story, 'chief', number);
  expect(wordsIn(tasks)).toContain(zh.tasks.path.domestic_violence);
  expect(others).toEqual([]);
  const thanks = (await directMessages(story, 'officer', number)).map(wordsIn).join('\n');
  expect(thanks).toContain(zh.codes.route.not_accepted);
  expect(thanks).toContain(zh.gate.tell.domestic_violence_suspected);
  for (const part of ['officer', 'chief', 'secondTriage'] as const) {
    expect(await toldByCommand(story, part, `/dispute show ${number}`)).toContain('酒后殴打');
  }
  expect(await toldByCommand(story, 'otherChief', `/dispute show ${number}`)).toContain(
    refusal({ code: 'case.not-found' }),
  );
});

test('a yes to a safety question reaches no team before triage confirmed the suspicion or ruled it out', async () => {
  const story = await startStory();
  const screened = { violenceBefore: 'no', fear: 'yes', control: 'no' };
  const quarrel = { category: 'marriage_family', relationship: 'spouse_partner', calls: '1' };
  const number = await report(story, 'officer', quarrel, { ...screened, circumstances: ['none_seen'] });
  const card = wordsIn(await cardOf(story, number, CHANNELS.triage, 'triage'));
  expect(card).toContain(zh.triage.card.askAboutViolence);

  const form = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  const triage = story.as('secondTriage');
  const team = { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') };
  const asProposed = await triage.submit(await shaped(story, 'secondTriage', form, team), team);
  expect(Object.keys(asProposed.errors ?? {})).toEqual(['route']);
  // Whoever unticks the suspicion is asked why it is none; sending it on without a word is on record.
  const unticked = { ...team, level: 'blue', shieldingSigns: [] };
  const asked = await shaped(story, 'secondTriage', form, { ...unticked, violenceRuledOut: '' });
  const silent = await triage.submit(asked, unticked);
  expect(silent.errors).toEqual({ shieldingSigns: refusal({ code: 'triage.dv-to-confirm' }) });
  const violenceRuledOut = '害怕的是欠债的事，双方从没有动过手。';
  await submitOk(story, 'secondTriage', asked, { ...unticked, violenceRuledOut });
  const { cases } = story.app.deps;
  const history = await cases.history((await cases.findByNumber(number))!.id);
  expect(history.filter(({ type }) => type === 'step.held')).toMatchObject([
    { by: 'triage-two', step: 'case.triage', why: 'triage.dv-to-confirm' },
  ]);
  const decided = await channelText(story, CHANNELS.triage, 'triage');
  expect(decided).toContain(zh.cases.events.violenceRuledOut);
  expect(decided).not.toContain(violenceRuledOut);
});

test('violence that triage alone suspects is on record with its level, and the chief hears it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['violence_minor'], calls: '1' });
  const form = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  const confirmed = { route: 'not_accepted', shieldingSigns: ['child_abuse_suspected'] };
  const asked = await shaped(story, 'secondTriage', form, { ...confirmed, levelReason: '' });
  const unraised = await story.as('secondTriage').submit(asked, confirmed);
  expect(Object.keys(unraised.errors ?? {})).toEqual(['levelReason']);
  expect(JSON.stringify(asked.view)).toContain(zh.triage.form.levelReason(zh.codes.level.red));
  // With the level that the score says no reason is asked for any more.
  const red = await shaped(story, 'secondTriage', asked, { level: 'red', exclusion: '' });
  expect(hasField(red, 'levelReason')).toBe(false);
  await submitOk(story, 'secondTriage', red, confirmed);
  expect((await directMessages(story, 'chief', number)).map(({ text }) => text)).toContain(
    zh.triage.toChiefShielded(number),
  );
  const thread = await channelText(story, CHANNELS.triage, 'triage');
  expect(thread).toContain(zh.cases.events.overridden(zh.codes.override.R4));
  expect(thread).toContain(
    zh.cases.events.notAccepted(
      `${zh.codes.gateOutcome.not_mediable}（${zh.codes.exclusion.child_abuse_or_school_bullying}）`,
    ),
  );
});

test.each([
  ['blue', { dangerSigns: ['none_seen'], calls: '1' }],
  ['red', { dangerSigns: ['threat_explicit', 'specific_target'] }],
])('violence that comes to light in a session takes a %s case out of the team’s sight', async (level, first) => {
  const story = await startStory();
  const number = await report(story, 'officer', first);
  await triageAs(story, 'triage', number, {
    route: 'veteran_team',
    team: 'songling',
    ...(level === 'red' ? { assignee: slackIdOf('veteran') } : {}),
  });
  await takeAs(story, 'veteran', number);
  await submitOk(story, 'veteran', await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session'), {
    type: 'caucus',
    place: 'home',
    attended: ['A'],
    summary: '单独谈话时甲方说长期被家里人殴打，不敢回家，请求保护。',
    stanceA: 'softening',
    newRisk: ['dv_suspected'],
    nextStep: '转请所长处理',
  });
  const card = (await story.as('lead').messages(CHANNELS.songling)).find((message) =>
    wordsIn(message).includes(number),
  );
  expect(wordsIn(card)).toContain(zh.cases.card.shielded(number));
  expect(wordsIn(card)).not.toContain(zh.codes.category.neighbour);
  expect(wordsIn(card)).not.toContain('case.record-session');
  expect((await directMessages(story, 'chief', number)).map(({ text }) => text)).toContain(
    zh.triage.toChiefShielded(number),
  );
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain(
    refusal({ code: 'case.not-found' }),
  );
  // No reminder of the next date goes to the lead.
  await story.advance({ days: 9 });
  expect((await directMessages(story, 'veteran', number)).filter((it) => wordsIn(it).includes(':bell:'))).toEqual([]);
  const triageCard = await cardOf(story, number, CHANNELS.triage, 'secondTriage');
  expect(wordsIn(triageCard)).toContain('case.close');
});
