import { expect, test } from 'vitest';
import { SESSION } from '../support/forms.ts';
import { takeRareStep } from '../support/rare-steps.ts';
import { aTakenCase, remindersTo } from '../support/reminded.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { en, slackIdOf, wordsIn, zh } from '../support/told.ts';

const FIRST = zh.reminders.kind('first_contact');
const ABOVE = ['lead', 'chief', 'commander'] as const;

/** How many reminders the veteran, the lead, the chief and the commander have had. */
const heard = (story: Story, number: string) =>
  Promise.all((['veteran', ...ABOVE] as const).map(async (part) => (await remindersTo(story, part, number)).length));

test('what nobody does goes up a step each working day, to everyone once, and no further', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  expect(await heard(story, number)).toEqual([1, 0, 0, 0]);
  await story.advance({ hours: 23 });
  expect(await heard(story, number)).toEqual([1, 0, 0, 0]);
  await story.advance({ hours: 1 }); // Friday
  expect(await heard(story, number)).toEqual([2, 1, 0, 0]);
  const again = wordsIn((await remindersTo(story, 'veteran', number)).at(-1));
  expect(again).toContain(zh.reminders.again('葛长安'));
  expect(again).toContain(zh.reminders.done);
  await story.advance({ days: 2 }); // Sunday
  expect(await heard(story, number)).toEqual([2, 1, 0, 0]);
  await story.advance({ days: 1 });
  expect(await heard(story, number)).toEqual([2, 1, 1, 0]);
  await story.advance({ days: 1 });
  expect(await heard(story, number)).toEqual([2, 1, 1, 1]);
  await story.advance({ days: 14 });
  expect(await heard(story, number)).toEqual([2, 1, 1, 1]);

  const [told] = await remindersTo(story, 'commander', number);
  expect(told!.text).toBe(en.reminders.notKept.text(number, en.reminders.kind('first_contact')));
  expect(wordsIn(told)).toContain(en.reminders.notKept.ask('毕秀兰'));
  await story.as('commander').click(told!, en.reminders.notKept.open);
  expect(JSON.stringify(await story.as('commander').modal())).toContain(number);
});

test('once it is done nobody above hears any more, and whoever had heard sees that it is settled', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  await story.advance({ days: 1 });
  const [toLead] = await remindersTo(story, 'lead', number);
  expect(toLead!.text).toBe(zh.reminders.notKept.text(number, FIRST));
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', form, { ...SESSION, nextOn: '2026-12-31' });
  await story.settle();
  for (const part of ['veteran', 'lead'] as const) {
    for (const message of await remindersTo(story, part, number)) {
      expect(wordsIn(message)).toContain(zh.reminders.answered.kept);
      expect(wordsIn(message)).not.toContain(zh.reminders.notKept.open);
      expect(wordsIn(message)).not.toContain(zh.reminders.done);
    }
  }
  await story.advance({ days: 7 });
  expect(await heard(story, number)).toEqual([2, 1, 0, 0]);
});

test('a red case goes up in hours, day and night', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['threat_explicit', 'specific_target'] });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') });
  await takeAs(story, 'veteran', number);
  await story.advance({ hours: 14.5 }); // midnight
  for (const [hours, expected] of [
    [3.9, [1, 0, 0, 0]],
    [0.2, [2, 1, 0, 0]],
    [4, [2, 1, 1, 0]],
    [15.9, [2, 1, 1, 0]],
    [0.2, [2, 1, 1, 1]],
  ] as const) {
    await story.advance({ hours });
    expect(await heard(story, number)).toEqual(expected);
  }
});

test('a case that turns red does not wait for the next working day', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  const change = { level: 'red', reason: '对方当众扬言报复' };
  await takeRareStep(story, 'veteran', number, 'case.change-level', change, CHANNELS.songling);
  await story.settle();
  await story.advance({ hours: 4.1 });
  expect((await heard(story, number)).slice(0, 2)).toEqual([2, 1]);
});

test('after days without the system whoever owes it hears first, and those above not before the next working day', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.stopApp();
  story.clock.advance(7 * 24 * 3_600_000); // Tuesday
  await story.restartApp();
  await story.advance({});
  expect(await heard(story, number)).toEqual([1, 0, 0, 0]);
  await story.advance({ days: 1 });
  expect(await heard(story, number)).toEqual([2, 1, 0, 0]);
});
