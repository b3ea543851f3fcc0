import { expect, test } from 'vitest';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, refusal, toldByCommand, wordsIn, zh } from '../support/told.ts';

const says = zh.mediation.confirmation;

async function anAgreedCase(story: Story, first: object = {}, agreement: object = {}): Promise<string> {
  const number = await report(story, 'officer', first);
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  for (const [button, fields] of [
    ['case.record-session', SESSION],
    ['case.record-agreement', { ...AGREEMENT, ...agreement }],
  ] as const)
    await submitOk(story, 'veteran', await openForm(story, 'veteran', number, CHANNELS.songling, button), fields);
  return number;
}

const reminded = async (story: Story, number: string, day: number) =>
  (await directMessages(story, 'veteran', number)).filter((it) =>
    it.text.includes(zh.reminders.kind(`confirmation_${day}`)),
  ).length;

test('both sides have thirty days to ask the court: it stands on the card, comes to mind on days 20 and 27, and is marked', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await anAgreedCase(story, {}, { judicialConfirmation: 'wanted' });
  expect(wordsIn(await cardOf(story, number, CHANNELS.songling, 'veteran'))).toContain(says.applyBy('12月24日'));
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain(says.applyBy('12月24日'));
  // Day 20 is 14 December, a Monday; day 27 is 21 December.
  await story.advance({ days: 19 });
  expect(await reminded(story, number, 20)).toBe(0);
  await story.advance({ days: 1 });
  expect(await reminded(story, number, 20)).toBe(1);

  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.mark-confirmation');
  const wrong = await story.as('veteran').submit(form, { mark: 'applied', on: '2026-12-20' });
  expect(wrong.errors).toEqual({ on: refusal({ code: 'confirmation.day-out-of-reach' }) });
  await submitOk(story, 'veteran', form, { on: '2026-12-14' });
  const current = await story.app.deps.cases.findByNumber(number);
  expect(current).toMatchObject({ agreement: { confirmation: { state: 'applied', on: '2026-12-14' } } });
  await story.advance({ days: 7 });
  expect(await reminded(story, number, 27)).toBe(0);
  expect(wordsIn(await cardOf(story, number, CHANNELS.songling, 'veteran'))).not.toContain('case.mark-confirmation');
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).toContain(says.marks.applied);
});

test('where nobody wants it, nothing is said of the court', async () => {
  const story = await startStory();
  const number = await anAgreedCase(story, {}, { judicialConfirmation: 'not_wanted' });
  expect(wordsIn(await cardOf(story, number, CHANNELS.songling, 'veteran'))).not.toContain(says.title);
});
