import { expect, test } from 'vitest';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { report, type Story, startStory } from '../support/story.ts';
import { zh } from '../support/told.ts';

/** `/dispute new` by one more officer, up to the question that comes before a case is made. */
async function reportAgain(story: Story, by: Part, change: object = {}): Promise<OpenView> {
  const officer = story.as(by);
  await officer.command(CHANNELS.league, '/dispute new');
  const form = await officer.modal();
  expect(await officer.submit(form, { ...NEIGHBOUR_REPORT, calls: '1', ...change } as never)).toMatchObject({
    ok: true,
  });
  return officer.modal();
}

async function cases(story: Story) {
  return story.app.deps.cases.awaitingTriage(20);
}

test('S03 reported six times by six officers is one dispute with six calls', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { calls: '1' });
  const [first] = await cases(story);
  const others: Part[] = ['englishOfficer', 'triage', 'secondTriage', 'chief', 'lead'];
  for (const [at, part] of others.entries()) {
    await story.advance({ days: 7 });
    const question = await reportAgain(story, part);
    const shown = JSON.stringify(question.view);
    expect(shown).toContain(number);
    if (part === 'chief') expect(shown).toContain(zh.cases.repeat.found(at + 2, 60));
    expect(await story.as(part).submit(question, { sameAs: first!.id } as never)).toMatchObject({ ok: true });
    expect(JSON.stringify((await story.as(part).modal()).view)).toContain(number);
    await story.settle();
  }
  const left = await cases(story);
  expect(left).toHaveLength(1);
  expect(left[0]!.report.calls90d).toBe(6);
  expect(await story.app.deps.calls.counted(first!.id)).toHaveLength(6);
  expect(left[0]!.assessment.items).toContainEqual({ item: 'calls', points: 25, count: 6 });
});

test('whoever says that it is another dispute gets a case of their own, with what they typed', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  const narrative = '隔壁单元为楼道堆放杂物争吵，双方各说各的理，请派人来看看。';
  const question = await reportAgain(story, 'secondTriage', { narrative, dangerSigns: ['threat_veiled'] });
  expect(await story.as('secondTriage').submit(question, { sameAs: 'another' } as never)).toMatchObject({ ok: true });
  const made = (await cases(story)).find((it) => it.number !== number);
  expect(made?.report).toMatchObject({
    narrative,
    dangerSigns: ['threat_veiled'],
    dangerSignsAsked: true,
    calls90d: 1,
  });
  expect(JSON.stringify((await story.as('secondTriage').modal()).view)).toContain(made!.number);
});

test('two officers who say at once that it is the same dispute add two calls', async () => {
  const story = await startStory();
  await report(story, 'officer', { calls: '1' });
  const [first] = await cases(story);
  const parts: Part[] = ['triage', 'secondTriage'];
  const questions = [await reportAgain(story, 'triage'), await reportAgain(story, 'secondTriage')];
  await Promise.all(parts.map((part, at) => story.as(part).submit(questions[at]!, { sameAs: first!.id } as never)));
  await story.settle();
  expect((await cases(story)).map((it) => it.report.calls90d)).toEqual([3]);
});

test('a case in which violence at home is suspected is not told to the next officer', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['dv_suspected'] });
  const next = await reportAgain(story, 'lead');
  expect(JSON.stringify(next.view)).not.toContain(number);
  expect(await cases(story)).toHaveLength(2);
});
