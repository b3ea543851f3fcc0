import { expect, test } from 'vitest';
import { AGREEMENT, SESSION } from '../support/forms.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';
import { cardOf, openForm, report, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, privatelyTold, refusal, toldByClick, wordsIn, zh } from '../support/told.ts';

test('a dispute travels from the report to the day when it is settled', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  const triageCard = await cardOf(story, number, CHANNELS.triage, 'triage');
  expect(triageCard?.text).toContain(number);
  expect(JSON.stringify(triageCard?.blocks)).toContain('90 天内报警 5 次');

  const hard = ['secondAgency', 'titleDispute', 'keyPartyAbsent', 'strongHostility'];
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling', difficultyTicks: hard });
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
  const waits = await cardOf(story, number, CHANNELS.songling, 'veteran');
  expect(wordsIn(waits)).toContain(zh.cases.card.awaitsCheck);
  expect(waits?.text).not.toContain('回访期');
  const [asked] = (await directMessages(story, 'caller', zh.tasks.kind.performance_check)).slice(-1);
  expect(await story.as('caller').click(asked!, 'case.record-follow-up')).toMatchObject({ ok: true });
  await submitOk(story, 'caller', await story.as('caller').modal(), {});
  expect((await cardOf(story, number, CHANNELS.songling, 'veteran'))?.text).toContain('回访期');
  const { deps } = story.app;
  const { id } = (await deps.cases.findByNumber(number))!;
  expect(await deps.tasks.ofCase(id)).toMatchObject([{ kind: 'performance_check', state: 'done', closedBy: 'caller' }]);

  for (const days of [3, 4, 23, 60]) {
    await story.advance({ days });
    await submitOk(
      story,
      'veteran',
      await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-follow-up'),
      {},
    );
  }
  const [proposed] = (await directMessages(story, 'triage', number)).slice(-1);
  expect(wordsIn(proposed)).toContain(number);
  expect(wordsIn(proposed)).toContain('case.close');
  expect(wordsIn((await directMessages(story, 'caller', number)).at(-1))).not.toContain('case.close');
  const caller = story.as('caller');
  const shown = await privatelyTold(caller, CHANNELS.league, () =>
    caller.command(CHANNELS.league, `/dispute show ${number}`),
  );
  expect(await toldByClick(story, 'caller', shown, 'case.close')).toContain(refusal({ code: 'closure.own-check' }));
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
