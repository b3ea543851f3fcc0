import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import type { WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { SESSION } from '../support/forms.ts';
import { aTakenCase, remindersTo } from '../support/reminded.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, refusal, slackIdOf, toldByClick, wordsIn, zh } from '../support/told.ts';

async function latest(story: Story, number: string): Promise<WorkspaceMessage> {
  return (await remindersTo(story, 'veteran', number)).at(-1)!;
}

test('the first contact comes due: a direct message with four answers, once, and silence once it is done', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ hours: 47 });
  expect(await remindersTo(story, 'veteran', number)).toEqual([]);
  await story.advance({ hours: 1 });
  const [reminder, ...more] = await remindersTo(story, 'veteran', number);
  expect(more).toEqual([]);
  for (const words of [
    zh.reminders.text(number, zh.reminders.kind('first_contact')),
    zh.reminders.done,
    zh.reminders.reschedule,
    zh.reminders.notReached,
    zh.reminders.help,
    '11月26日 09:30',
  ]) {
    expect(wordsIn(reminder)).toContain(words);
  }
  expect(wordsIn(reminder)).not.toContain(zh.reminders.late);

  await story.as('veteran').click(reminder!, zh.reminders.done);
  await submitOk(story, 'veteran', await story.as('veteran').modal(), SESSION);
  await story.advance({ hours: 1 });
  expect(await remindersTo(story, 'veteran', number)).toHaveLength(1);
  // The next promise is the date that the session named: three days on, a Sunday, so Monday morning.
  await story.advance({ days: 4 });
  const [, next] = await remindersTo(story, 'veteran', number);
  expect(wordsIn(next)).toContain(zh.reminders.text(number, zh.reminders.kind('next_date')));
});

test('a promise that was kept before its day reminds nobody', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', form, { ...SESSION, nextOn: '2026-12-31' });
  await story.advance({ days: 3 });
  expect(await remindersTo(story, 'veteran', number)).toEqual([]);
});

test('a promise may be put off twice, each time with a reminder on the new day; a third time the team lead decides', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  for (const [to, days, day] of [
    ['2026-11-27', 1, '11月27日'],
    ['2026-11-30', 3, '11月30日'],
  ] as const) {
    await story.as('veteran').click(await latest(story, number), zh.reminders.reschedule);
    const form = await story.as('veteran').modal();
    const past = await story.as('veteran').submit(form, { to: '2026-11-01', reason: '对方出差' });
    expect(past.errors).toEqual({ to: zh.reminders.form.afterToday });
    await submitOk(story, 'veteran', form, { to, reason: '对方出差' });
    const answered = wordsIn(await latest(story, number));
    expect(answered).toContain(zh.reminders.answered.rescheduled(day));
    expect(answered).not.toContain(zh.reminders.reschedule);
    const sofar = (await remindersTo(story, 'veteran', number)).length;
    await story.advance({ days });
    expect(await remindersTo(story, 'veteran', number)).toHaveLength(sofar + 1);
  }
  const due = await latest(story, number);
  const refused = { code: 'reminder.rescheduled-too-often', facts: { decides: 'team_lead' } } as const;
  expect(await toldByClick(story, 'veteran', due, zh.reminders.reschedule)).toContain(refusal(refused));
  await toldByClick(story, 'veteran', due, zh.reminders.help);
  await story.settle();
  const [asked] = (await directMessages(story, 'lead', number)).slice(-1);
  await story.as('lead').click(asked!, zh.reminders.reschedule);
  await submitOk(story, 'lead', await story.as('lead').modal(), { to: '2026-12-03', reason: '等对方回来' });
  expect(wordsIn(await latest(story, number))).toContain(zh.reminders.answered.rescheduled('12月3日'));
});

test('what was put off is not answered twice: the old message says so, also on a screen that still shows its buttons', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  const old = await latest(story, number);
  await toldByClick(story, 'veteran', old, zh.reminders.notReached);
  await story.settle();
  const answered = wordsIn(await latest(story, number));
  expect(answered).toContain(zh.reminders.answered.notReached('11月27日'));
  expect(answered).not.toContain(zh.reminders.done);
});

test('done is said in the message itself once the sides were met', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  await story.as('veteran').click(await latest(story, number), zh.reminders.done);
  await submitOk(story, 'veteran', await story.as('veteran').modal(), SESSION);
  const answered = wordsIn(await latest(story, number));
  expect(answered).toContain(zh.reminders.answered.kept);
  expect(answered).not.toContain(zh.reminders.reschedule);
});

test('nobody is reached three times in a row: the team lead is told', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  for (const days of [1, 3, 1]) {
    await toldByClick(story, 'veteran', await latest(story, number), zh.reminders.notReached);
    await story.settle();
    await story.advance({ days });
  }
  const told = (await directMessages(story, 'lead', number)).map(({ text }) => text);
  expect(told).toEqual([zh.reminders.stuck(number, zh.reminders.kind('first_contact'), 3, '毕秀兰')]);
});

test('nobody could be reached: it is noted, and reminded again on the next working day', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  const told = await toldByClick(story, 'veteran', await latest(story, number), zh.reminders.notReached);
  expect(told).toContain(zh.reminders.answered.notReached('11月27日'));
  await story.settle();
  await story.advance({ days: 1 });
  expect(await remindersTo(story, 'veteran', number)).toHaveLength(2);
  const thread = await story.as('lead').messages(CHANNELS.songling);
  expect(thread.map(({ text }) => text).join('\n')).toContain(zh.cases.events.notReached('11月27日'));
});

test('whoever asks for help is heard by the team lead', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.advance({ days: 2 });
  const told = await toldByClick(story, 'veteran', await latest(story, number), zh.reminders.help);
  expect(told).toContain(zh.reminders.answered.helpAsked('葛长安'));
  await story.settle();
  expect((await directMessages(story, 'lead', number)).at(-1)?.text).toBe(
    zh.reminders.toLead(number, '毕秀兰', zh.reminders.kind('first_contact')),
  );
});

test('what comes due in quiet hours waits for the morning, except where a case is red', async () => {
  // Tuesday, 22:30 in Shanghai.
  const story = await startStory({ at: '2026-11-24T14:30:00.000Z' });
  const number = await aTakenCase(story);
  await story.advance({ hours: 48.5 });
  expect(await remindersTo(story, 'veteran', number)).toEqual([]);
  await story.advance({ hours: 8.4 });
  expect(await remindersTo(story, 'veteran', number)).toEqual([]);
  await story.advance({ hours: 0.2 });
  expect(await remindersTo(story, 'veteran', number)).toHaveLength(1);
});

test('a red case reminds on the very day, also late in the evening', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['threat_explicit', 'specific_target'] });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') });
  await takeAs(story, 'veteran', number);
  await story.advance({ hours: 14 });
  expect(await remindersTo(story, 'veteran', number)).toEqual([]);
  await story.advance({ hours: 0.5 });
  expect(await remindersTo(story, 'veteran', number)).toHaveLength(1);
});

test('the veteran is on leave: the team lead is reminded instead, and told for whom', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  const sql = createSql(story.databaseUrl, createLogger('silent'), 1);
  await sql.run('on-leave', "UPDATE person SET availability = 'leave' WHERE id = 'veteran'", []);
  await sql.close();
  story.app.deps.people.refresh();
  await story.advance({ days: 2 });
  expect(await remindersTo(story, 'veteran', number)).toEqual([]);
  const [reminder] = await remindersTo(story, 'lead', number);
  expect(wordsIn(reminder)).toContain(zh.reminders.standIn.away('毕秀兰'));
  await story.as('lead').click(reminder!, zh.reminders.done);
  await submitOk(story, 'lead', await story.as('lead').modal(), SESSION);
});

test('the system was away for two days: the missed reminder comes once, marked late', async () => {
  const story = await startStory();
  const number = await aTakenCase(story);
  await story.stopApp();
  story.clock.advance(4 * 24 * 3_600_000);
  await story.restartApp();
  await story.app.sweep();
  await story.app.sweep();
  const [reminder, ...more] = await remindersTo(story, 'veteran', number);
  expect(more).toEqual([]);
  expect(wordsIn(reminder)).toContain(zh.reminders.late);
});
