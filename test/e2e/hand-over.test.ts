import { expect, test } from 'vitest';
import { AGREEMENT, CLEAN_DECLARATION, SESSION } from '../support/forms.ts';
import { openRareStep, refusedFields, takeRareStep } from '../support/rare-steps.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';
import { cardOf, openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, directMessages, en, refusal, toldByClick, toldByCommand, wordsIn, zh } from '../support/told.ts';

const SUMMARY = '甲方愿意晚上九点后不再跑跳，乙方还在气头上';
const PROMISE = '答应周五前送隔音垫样品';
const NOTE = { reason: 'health', summary: SUMMARY, openPromises: PROMISE, nextOn: '2026-11-27' };
const { songling } = CHANNELS;

async function inMediation(story: Story): Promise<string> {
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  await submitOk(story, 'veteran', await openForm(story, 'veteran', number, songling, 'case.record-session'), SESSION);
  return number;
}

/** What the form wrote is read by those who may see the case, and stands in no message. */
async function nobodyReads(story: Story): Promise<void> {
  const messages = await Promise.all(
    (['lead', 'veteran', 'resident', 'chief'] as const).map(async (part) =>
      (await directMessages(story, part)).map(wordsIn).join('\n'),
    ),
  );
  const everywhere = [
    ...messages,
    await channelText(story, songling, 'lead'),
    await channelText(story, CHANNELS.triage, 'triage'),
  ].join('\n');
  for (const typed of [SUMMARY, PROMISE, zh.steps.releaseReason.health]) expect(everywhere).not.toContain(typed);
}

test('handed over by name: the new one is told, reads the note in private and takes it over; the old one hears that it arrived', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  const form = await openRareStep(story, 'lead', number, 'case.release', songling);
  expect(await refusedFields(story, 'lead', form, { ...NOTE, to: PEOPLE.veteran.slackUserId })).toEqual({
    to: refusal({ code: 'handoff.same-person' }),
  });
  expect(await refusedFields(story, 'lead', form, { ...NOTE, to: PEOPLE.resident.slackUserId })).toEqual({
    to: refusal({ code: 'case.assignee-tied' }),
  });
  await submitOk(story, 'lead', form, { ...NOTE, to: PEOPLE.lead.slackUserId });
  const [asked] = await directMessages(story, 'lead', zh.steps.handOver.read);
  expect(wordsIn(asked)).toContain(`${PEOPLE.veteran.name}把这件案子移交给您`);
  expect((await directMessages(story, 'lead', number)).length).toBe(1);

  await story.as('lead').click(asked!, 'case.hand-over-note');
  const note = await story.as('lead').modal();
  for (const said of [SUMMARY, PROMISE, zh.steps.releaseReason.health])
    expect(JSON.stringify(note.view)).toContain(said);
  await story.as('lead').close(note);
  const shown = await toldByCommand(story, 'lead', `/dispute show ${number}`);
  for (const said of [SUMMARY, PROMISE, SESSION.summary]) expect(shown).toContain(said);

  await story.as('lead').click(asked!, 'case.take');
  await submitOk(story, 'lead', await story.as('lead').modal(), CLEAN_DECLARATION);
  await story.as('lead').close(await story.as('lead').modal());
  expect(wordsIn((await directMessages(story, 'veteran', number)).at(-1))).toContain(
    `您移交的案件，${PEOPLE.lead.name}已接手`,
  );
  expect(await toldByCommand(story, 'lead', `/dispute show ${number}`)).toContain(SESSION.summary);
  await nobodyReads(story);
});

test('handed over to the team: it is asked in its channel, and the message says who has taken the case over', async () => {
  const story = await startStory({ settings: { PROGRAMME_LOCALE: 'en' } });
  const number = await inMediation(story);
  await takeRareStep(story, 'lead', number, 'case.release', NOTE, songling);
  const call = async () =>
    (await story.as('lead').messages(songling)).find(({ text }) => text === en.steps.handOver.toTeamText(number));
  expect(wordsIn(await call())).toContain(
    `${PEOPLE.veteran.name} hands this case over to the team. Who takes it over by Nov 25 09:30?`,
  );
  await takeAs(story, 'lead', number);
  expect(wordsIn(await call())).toContain(`${PEOPLE.lead.name} has taken it over.`);
  expect(wordsIn(await call())).not.toContain('case.take');
  await nobodyReads(story);
});

test('what nobody takes over in time is with the lead of the team; whoever handed it on hears so, and the lead may name another', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  await takeRareStep(story, 'triage', number, 'case.release', NOTE);
  await story.advance({ hours: 23 });
  expect(await directMessages(story, 'lead', number)).toEqual([]);
  await story.advance({ hours: 1 });
  const [bounced] = await directMessages(story, 'lead', number);
  expect(wordsIn(bounced)).toContain('到期无人接手，现由您负责');
  expect(wordsIn((await directMessages(story, 'veteran', number)).at(-1))).toContain(`现由${PEOPLE.lead.name}负责`);
  expect(wordsIn(await cardOf(story, number, songling, 'lead'))).toContain(zh.steps.handOver.read);
  await story.as('lead').click(bounced!, 'case.assign');
  await submitOk(story, 'lead', await story.as('lead').modal(), { to: PEOPLE.veteran.slackUserId });
  expect(wordsIn((await directMessages(story, 'veteran', number)).at(-1))).toContain(zh.steps.handOver.takeOver);
  await nobodyReads(story);
});

test('after the agreement the one who is named leads at once, says that it has arrived, or the lead of the team has it', async () => {
  const story = await startStory();
  const number = await inMediation(story);
  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, songling, 'case.record-agreement'),
    AGREEMENT,
  );
  await takeRareStep(story, 'lead', number, 'case.release', { ...NOTE, to: PEOPLE.lead.slackUserId }, songling);
  const found = () => story.app.deps.cases.findByNumber(number);
  expect(await found()).toMatchObject({ status: 'agreed', leadId: 'lead', nextOn: NOTE.nextOn });
  const [asked] = await directMessages(story, 'lead', zh.steps.handOver.gotIt);
  expect(await toldByClick(story, 'lead', asked!, 'handoff.acknowledge')).toContain(zh.steps.handOver.yours(number));
  await story.settle();
  expect(wordsIn((await directMessages(story, 'veteran', number)).at(-1))).toContain(`${PEOPLE.lead.name}已接手`);

  await takeRareStep(story, 'triage', number, 'case.release', { ...NOTE, to: PEOPLE.veteran.slackUserId });
  await story.advance({ days: 1, hours: 1 });
  expect(await found()).toMatchObject({ status: 'agreed', leadId: 'lead' });
  expect(wordsIn((await directMessages(story, 'lead', number)).at(-1))).toContain('到期无人接手，现由您负责');
  await nobodyReads(story);
});
