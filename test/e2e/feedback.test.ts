import { expect, test } from 'vitest';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, directMessages, refusal, toldByCommand, zh } from '../support/told.ts';

async function agreed(): Promise<{ story: Story; number: string }> {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const session = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', session, SESSION);
  const agreement = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  await submitOk(story, 'veteran', agreement, AGREEMENT);
  return { story, number };
}

test('a side that felt pressed is heard by a caller from outside; auditor and chief learn it, the team does not', async () => {
  const { story, number } = await agreed();
  const caller = story.as('caller');
  await toldByCommand(story, 'caller', `/dispute show ${number}`);
  const shown = (await caller.ephemerals(CHANNELS.league)).at(-1)!;
  await caller.click(shown, 'feedback.record');
  const form = await caller.modal();
  const answers = { side: 'B', channel: 'phone', reached: 'yes' };
  const incomplete = await caller.submit(form, answers as never);
  expect('errors' in incomplete && incomplete.errors).toEqual({
    processFair: zh.feedback.form.neededWhenReached,
    feltPressured: zh.feedback.form.neededWhenReached,
  });
  const whole = { ...answers, processFair: '2', feltPressured: 'yes', comment: '说听到了要拘留的话。' };
  const personal = await caller.submit(form, { ...whole, comment: '打 13812345678 问' } as never);
  expect('errors' in personal && personal.errors).toHaveProperty('comment');
  await submitOk(story, 'caller', form, whole);

  const pressed = zh.impartiality.signs.feltPressured(zh.codes.side.B);
  expect((await directMessages(story, 'auditor', zh.feedback.toAuditor(number, zh.codes.side.B))).length).toBe(1);
  expect((await directMessages(story, 'chief', pressed)).length).toBe(1);
  for (const part of ['veteran', 'lead'] as const) {
    expect(await directMessages(story, part, '施压'), part).toEqual([]);
    expect(await toldByCommand(story, part, `/dispute show ${number}`)).not.toContain('拘留的话');
  }
  const team = await channelText(story, CHANNELS.songling, 'veteran');
  expect(team).toContain(zh.feedback.events.recorded(zh.codes.side.B));
  expect(team).not.toContain('施压');
  expect(await toldByCommand(story, 'auditor', `/dispute show ${number}`)).toContain('拘留的话');

  await caller.click(shown, 'feedback.record');
  const again = await caller.submit(await caller.modal(), whole as never);
  expect('errors' in again && again.errors).toEqual({ side: refusal({ code: 'feedback.given' }) });
});

test('the team is not offered to ask how it was itself', async () => {
  const { story, number } = await agreed();
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).not.toContain('feedback.record');
  expect(await toldByCommand(story, 'caller', `/dispute show ${number}`)).toContain('feedback.record');
});
