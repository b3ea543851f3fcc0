import { expect, test } from 'vitest';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { privatelyTold, refusal, toldByClick, toldByCommand, wordsIn, zh } from '../support/told.ts';

const CALM = 'follow-up.calm';

test('a calm check that is due is one tap on the card, asked back once; a second tap changes nothing', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  for (const [button, fields] of [
    ['case.record-session', SESSION],
    ['case.record-agreement', AGREEMENT],
    ['case.record-follow-up', {}],
  ] as const)
    await submitOk(story, 'veteran', await openForm(story, 'veteran', number, CHANNELS.songling, button), fields);
  const followUps = async () => {
    const current = (await story.app.deps.cases.findByNumber(number))!;
    return 'followUps' in current ? current.followUps : [];
  };
  expect(await followUps()).toHaveLength(1);

  const card = (await cardOf(story, number, CHANNELS.songling, 'veteran'))!;
  expect(wordsIn(card)).toContain(zh.forms.followUp.calmTitle);
  expect(await toldByClick(story, 'veteran', card, CALM)).toContain(refusal({ code: 'follow-up.none-due' }));
  expect(await toldByCommand(story, 'veteran', `/dispute show ${number}`)).not.toContain(CALM);

  await story.advance({ days: 7 });
  expect(await toldByCommand(story, 'officer', `/dispute show ${number}`)).not.toContain(CALM);
  const veteran = story.as('veteran');
  const shown = await privatelyTold(veteran, CHANNELS.league, () =>
    veteran.command(CHANNELS.league, `/dispute show ${number}`),
  );
  expect(wordsIn(shown)).toContain(CALM);
  expect(await toldByClick(story, 'veteran', card, CALM)).toContain(zh.forms.followUp.calmRecorded(number));
  expect(await toldByClick(story, 'veteran', card, CALM)).toContain(refusal({ code: 'follow-up.none-due' }));
  expect((await followUps()).slice(1)).toMatchObject([{ dayOffset: 7, performance: 'done', mood: 'calm' }]);
});
