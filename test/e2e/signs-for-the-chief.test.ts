import { expect, test } from 'vitest';
import { processSignLine } from '../../src/i18n/process-sign-line.ts';
import { SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, directMessages, toldByCommand, zh } from '../support/told.ts';

test('only one side is visited: the chief alone is asked to look, once', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const visit = { ...SESSION, type: 'home_visit', place: 'home', attended: ['A'], duration: '20', stanceB: null };
  for (let visits = 1; visits <= 3; visits += 1) {
    await submitOk(
      story,
      'veteran',
      await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session'),
      visit,
    );
    await story.settle();
  }

  const visited = processSignLine({ code: 'one_side_visited', side: 'A', visits: 2 }, zh);
  const time = processSignLine({ code: 'unequal_time', side: 'A', minutes: { A: 60, B: 0 } }, zh);
  const told = (await directMessages(story, 'chief', number)).map(({ text }) => text);
  expect(told).toEqual([zh.impartiality.toChief(number, visited), zh.impartiality.toChief(number, time)]);
  for (const part of ['veteran', 'lead', 'triage', 'commander', 'otherChief'] as const) {
    expect(JSON.stringify(await directMessages(story, part))).not.toContain(time);
  }
  expect(await channelText(story, CHANNELS.songling, 'lead')).not.toContain(zh.impartiality.signsHeading);
  expect(await toldByCommand(story, 'chief', `/dispute show ${number}`)).toContain(zh.impartiality.signsHeading);
  expect(await toldByCommand(story, 'lead', `/dispute show ${number}`)).not.toContain(zh.impartiality.signsHeading);
});
