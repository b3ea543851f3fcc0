import { expect, test } from 'vitest';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';
import { cardOf, openForm, report, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, wordsIn, zh } from '../support/told.ts';

test('a dispute travels from the report to the day when it is settled', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  const triageCard = await cardOf(story, number, CHANNELS.triage, 'triage');
  expect(triageCard?.text).toContain(number);
  expect(JSON.stringify(triageCard?.blocks)).toContain('90 天内报警 5 次');

  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  const offered = await cardOf(story, number, CHANNELS.songling, 'veteran');
  expect(JSON.stringify(offered?.blocks)).toContain('接案');

  await takeAs(story, 'veteran', number);
  const taken = await cardOf(story, number, CHANNELS.songling, 'veteran');
  expect(taken?.ts).toBe(offered?.ts);
  expect(JSON.stringify(taken?.blocks)).toContain(PEOPLE.veteran.name);
  expect(JSON.stringify(taken?.blocks)).not.toContain('Take case');

  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session'),
    SESSION,
  );
  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement'),
    AGREEMENT,
  );
  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-follow-up'),
    {},
  );
  expect((await cardOf(story, number, CHANNELS.songling, 'veteran'))?.text).toContain('回访期');

  for (const days of [3, 4, 23, 60]) {
    await story.advance({ days });
    await submitOk(
      story,
      'veteran',
      await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-follow-up'),
      {},
    );
  }
  const [proposed] = (await directMessages(story, 'caller', number)).slice(-1);
  expect(wordsIn(proposed)).toContain(number);
  expect(wordsIn(proposed)).toContain(zh.cases.card.close);
  await story.advance({ days: 3 });
  await submitOk(story, 'triage', await openForm(story, 'triage', number, CHANNELS.triage, 'case.close'), {});
  expect((await cardOf(story, number, CHANNELS.songling, 'veteran'))?.text).toContain('案结事了');

  const thread = (await story.as('veteran').messages(CHANNELS.songling)).filter(
    (message) => message.threadTs === taken?.ts && message.ts !== taken?.ts,
  );
  expect(thread.map((message) => message.text).join('\n')).toMatch(
    /可以接案[\s\S]*已接案[\s\S]*第 1 次调解[\s\S]*达成协议[\s\S]*回访期至[\s\S]*案结事了/,
  );
});
