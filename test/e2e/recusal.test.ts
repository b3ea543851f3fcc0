import { expect, test } from 'vitest';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { SESSION } from '../support/forms.ts';
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
import {
  channelText,
  directMessages,
  en,
  refusal,
  slackIdOf,
  toldByClick,
  toldByCommand,
  zh,
} from '../support/told.ts';

const TEXT = '乙方说，承办人和甲方一起钓鱼十几年了。';

async function taken(): Promise<{ story: Story; number: string }> {
  const story = await startStory();
  const number = await report(story, 'officer', { calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  return { story, number };
}

/** From the private answer to `/dispute show`. */
async function askForm(story: Story, by: Part, number: string): Promise<OpenView> {
  const person = story.as(by);
  await toldByCommand(story, by, `/dispute show ${number}`);
  const shown = (await person.ephemerals(CHANNELS.league)).at(-1)!;
  await person.click(shown, 'recusal.ask');
  return person.modal();
}

async function ask(story: Story, by: Part, number: string, fields: object = {}): Promise<void> {
  await submitOk(story, by, await askForm(story, by, number), {
    askedBy: 'party',
    side: 'B',
    against: slackIdOf('veteran'),
    ground: 'other_relation',
    text: TEXT,
    oral: ['oral'],
    ...fields,
  });
  await story.as(by).close(await story.as(by).modal());
}

test('a party asks for recusal: nobody reads why in a channel, the veteran waits, and another goes on once it is granted', async () => {
  const { story, number } = await taken();
  await ask(story, 'officer', number);
  const [toChief] = await directMessages(story, 'chief', number);
  expect((await directMessages(story, 'veteran', '有人申请您回避本案')).length).toBe(1);

  const opened = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  const session = await shaped(story, 'veteran', opened, SESSION);
  const refused = await story.as('veteran').submit(session, SESSION as never);
  expect(JSON.stringify(refused)).toContain(refusal({ code: 'recusal.pending' }));
  await story.as('veteran').close(session);

  await story.as('chief').click(toChief!, 'recusal.decide');
  const form = await story.as('chief').modal();
  expect(JSON.stringify(form)).toContain(TEXT);
  await submitOk(story, 'chief', form, { granted: 'yes', to: slackIdOf('lead'), summary: '双方都愿意继续谈。' });
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'assigned', assigneeId: 'lead' });

  for (const part of ['veteran', 'officer'] as const) {
    const [told] = await directMessages(story, part, '准许回避');
    await story.as(part).click(told!, 'recusal.read');
    const read = await story.as(part).modal();
    expect(JSON.stringify(read)).toContain(zh.recusal.read.granted);
    expect(JSON.stringify(read).includes(TEXT), `${part} reads what was said`).toBe(part === 'officer');
    await story.as(part).close(read);
  }
  const thread = await channelText(story, CHANNELS.songling, 'veteran');
  expect(thread).toContain(zh.recusal.events.granted);
  expect(thread).not.toContain('钓鱼');
  const card = (await cardOf(story, number, CHANNELS.songling, 'veteran'))!;
  expect(await toldByClick(story, 'veteran', card, 'case.take')).not.toContain(zh.cases.take.takenTitle);
  await takeAs(story, 'lead', number);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ leadId: 'lead', status: 'taken' });
});

test('a request that nobody decides reminds the chief before the two days end and the commander after them', async () => {
  const { story, number } = await taken();
  await ask(story, 'officer', number);
  const due = '11月26日 09:30';
  expect(await directMessages(story, 'chief', zh.recusal.tell.soon(number, due))).toEqual([]);
  await story.advance({ hours: 25 });
  await story.advance({ hours: 1 });
  expect((await directMessages(story, 'chief', zh.recusal.tell.soon(number, due))).length).toBe(1);
  expect(await directMessages(story, 'commander', number)).toEqual([]);
  await story.advance({ hours: 24 });
  await story.advance({ hours: 1 });
  const overdue = await directMessages(story, 'commander', en.recusal.tell.overdue(number, 'Nov 26 09:30'));
  expect(overdue.length).toBe(1);

  await story.as('commander').click(overdue[0]!, 'recusal.decide');
  const form = await story.as('commander').modal();
  const answer = await story.as('commander').submit(form, { granted: 'no' } as never);
  expect(JSON.stringify(answer)).toContain(refusal({ code: 'recusal.reason-needed' }, en));
  await submitOk(story, 'commander', form, { granted: 'no', reason: '两人并不相识，已向双方说明。' });
  const [told] = await directMessages(story, 'officer', zh.recusal.tell.refusedToAsker(number));
  await story.as('officer').click(told!, 'recusal.read');
  expect(JSON.stringify(await story.as('officer').modal())).toContain('两人并不相识');
});

test('what is wrong in a request stands beside its field, and nothing is lost', async () => {
  const { story, number } = await taken();
  const form = await askForm(story, 'officer', number);
  const good = { askedBy: 'party', side: 'B', against: slackIdOf('veteran'), ground: 'interest', text: TEXT };
  const wrong = async (fields: object) => {
    const answer = await story.as('officer').submit(form, { ...good, ...fields } as never);
    return 'errors' in answer ? answer.errors : null;
  };
  expect(await wrong({ text: '身份证号 11010519491231002X 的人说的' })).toMatchObject({
    text: expect.stringContaining(zh.problems.personalDataKind.id_number),
  });
  expect(await wrong({ against: slackIdOf('otherVeteran') })).toEqual({
    against: refusal({ code: 'recusal.not-involved' }),
  });
  expect(await wrong({ askedBy: 'chief' })).toEqual({ askedBy: refusal({ code: 'recusal.chief-only' }) });
  expect(await wrong({ requestedAt: Date.parse('2026-11-25T01:00:00Z') / 1000 })).toEqual({
    requestedAt: zh.problems.inTheFuture,
  });
});
