import { expect, test } from 'vitest';
import { linkFor, openPage, PARTY_A, textOf } from '../support/pages.ts';
import { openRareStep, refusedFields } from '../support/rare-steps.ts';
import { caseOf, listedFor } from '../support/repeat-acts.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, report, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, privatelyTold, refusal, slackIdOf, wordsIn, zh } from '../support/told.ts';

test('what a merged case had goes on with the dispute: its people, its tasks and its promise; and all of it goes back when it was another dispute', async () => {
  const story = await startStory({ pages: true, readers: 'zh-CN' });
  const { deps } = story.app;
  const number = await report(story, 'officer', { calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  const danger = { calls: '1', dangerSigns: ['threat_explicit', 'weapon_or_means'] };
  const second = await report(story, 'englishOfficer', danger);
  await triageAs(story, 'triage', second, {
    ...{ immediateActions: ['separated'], route: 'veteran_team', team: 'songling' },
    assignee: slackIdOf('veteran'),
  });
  await takeAs(story, 'veteran', second);
  const page = await openPage((await linkFor(story, 'veteran', second)).url!);
  await page.post('/parties/new', PARTY_A);
  const before = await caseOf(story, second);
  const tasks = (await deps.tasks.ofCase(before.id)).length;
  expect(tasks).toBeGreaterThan(1);

  // Nobody works on the earlier one, so the promise would go to nobody.
  const form = await openRareStep(story, 'triage', second, 'case.merge');
  expect(await refusedFields(story, 'triage', form, { target: number })).toEqual({
    target: refusal({ code: 'merge.nobody-goes-on', facts: { number } }),
  });
  await takeAs(story, 'veteran', number);
  await submitOk(story, 'triage', form, { target: number });
  const joined = await caseOf(story, number);
  expect(joined).toMatchObject({ level: 'red', duplicates: [before.id], report: { calls90d: 2 } });

  // Its tasks go on, in one list, and none of them is asked for twice.
  expect(await deps.tasks.ofCase(joined.id)).toEqual([]);
  const officer = story.as('chief');
  const shownCase = await privatelyTold(officer, CHANNELS.league, () =>
    officer.command(CHANNELS.league, `/dispute show ${number}`),
  );
  const list = wordsIn(await privatelyTold(officer, CHANNELS.league, () => officer.click(shownCase, 'case.tasks')));
  expect(list).toContain(zh.common.labelled(second, zh.tasks.kind.searched_weapons));
  expect(list).toContain('task.done');

  // Its people are read with the dispute, and entered here with a click.
  const here = await openPage((await linkFor(story, 'veteran', number)).url!);
  const shown = (await here.get('/parties')).html;
  expect(textOf(shown)).toContain(zh.parties.list.mergedFrom(second));
  expect(textOf(shown)).toContain(PARTY_A.name);
  const path = /href="(\/parties\/new\?part=party&amp;from=[^"]+)"/.exec(shown)![1]!.replaceAll('&amp;', '&');
  const prefilled = (await here.get(path)).html;
  for (const typed of [PARTY_A.name, PARTY_A.contact, PARTY_A.address]) expect(prefilled).toContain(typed);
  expect(await here.post('/parties/new', { ...PARTY_A, side: 'B' })).toMatchObject({ status: 200 });

  // It was another dispute after all.
  const calls = await listedFor(story, 'triage', number, CHANNELS.triage);
  expect(await story.as('triage').click(calls, 'case.unmerge')).toMatchObject({ ok: true });
  await submitOk(story, 'triage', await story.as('triage').modal(), { note: '是另一栋楼的停车纠纷。' });
  const parted = await caseOf(story, second);
  expect(parted).toMatchObject({ id: before.id, status: 'reported', reportedAt: before.reportedAt });
  expect(parted.partings?.[0]).toMatchObject({ fromNumber: number, note: '是另一栋楼的停车纠纷。' });
  const left = await caseOf(story, number);
  expect(left).toMatchObject({ level: 'red', report: { calls90d: 1 }, repeats: { calls: 1 } });
  expect(left.duplicates).toBeUndefined();
  expect((await deps.tasks.ofCase(before.id)).length).toBe(tasks);
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(
    zh.steps.events.parted(second, 1, left.assessment.score),
  );
  expect(wordsIn(await cardOf(story, second, CHANNELS.triage, 'triage'))).toContain('case.triage');
});
