import { expect, test } from 'vitest';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { callAgain, caseOf, listedFor, reportAgain, waiting } from '../support/repeat-acts.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { cardOf, report, startStory, submitOk, triageAs } from '../support/story.ts';
import {
  directMessages,
  isFor,
  privatelyTold,
  refusal,
  toldByClick,
  toldByCommand,
  wordsIn,
  zh,
} from '../support/told.ts';

const { repeats: says } = zh;
const OFFICERS: Part[] = ['englishOfficer', 'triage', 'secondTriage', 'chief', 'lead'];

test('S03 reported six times from different officers: one dispute, call counter 6, veteran-team route', async () => {
  const story = await startStory();
  const details = { priorMediations: '1', circumstances: ['unavoidable_contact'] };
  const number = await report(story, 'officer', { calls: '1' }, details);
  const [first] = await waiting(story);
  for (const [at, part] of OFFICERS.entries()) {
    await story.advance({ days: 7 });
    const question = await reportAgain(story, part);
    const shown = JSON.stringify(question.view);
    expect(shown).toContain(number);
    expect(question.view.private_metadata ?? '', 'ids only').not.toContain(NEIGHBOUR_REPORT.narrative);
    if (part === 'chief') expect(shown).toContain(zh.cases.repeat.found(at + 2, 60));
    expect(await story.as(part).submit(question, { sameAs: first!.id } as never)).toMatchObject({ ok: true });
    const notice = await story.as(part).modal();
    expect(JSON.stringify(notice.view)).toContain(number);
    await story.as(part).close(notice);
    await story.settle();
  }
  const left = await waiting(story);
  expect(left).toHaveLength(1);
  expect(left[0]!.report.calls90d).toBe(6);
  expect(left[0]!.repeats?.calls).toBe(6);
  expect(left[0]!.assessment).toMatchObject({ score: 35, level: 'yellow' });
  expect(left[0]!.assessment.items).toContainEqual({ item: 'calls', points: 25, count: 6 });

  const card = wordsIn(await cardOf(story, number, CHANNELS.triage, 'triage'));
  expect(card).toContain(zh.codes.route.veteran_team);
  expect(card).toContain(zh.triage.referralReasons.repeat_calls);
  await triageAs(story, 'secondTriage', number);
  expect(await caseOf(story, number)).toMatchObject({ status: 'awaiting_claim', teamId: 'songling' });
  const told = (await directMessages(story, 'chief', number)).map(({ text }) => text);
  expect(told.filter((text) => text === says.tell.review(number, 5))).toHaveLength(1);
  expect(told.filter((text) => text.includes('按规定请您亲自过问'))).toHaveLength(1);
  const list = wordsIn(await listedFor(story, 'secondTriage', number, CHANNELS.triage));
  expect(list.split(says.list.call).length - 1).toBe(5);
  const shown = await toldByCommand(story, 'chief', `/dispute show ${number}`);
  expect(shown).toContain(says.list.call);
  expect(shown).toContain(says.card.callCount(6));
});

test('whoever says that it is another dispute gets a case of their own, with what they typed; triage decides at the gate', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer', { calls: '1' });
  await story.advance({ days: 20 });
  const narrative = '隔壁单元为楼道堆放杂物争吵，双方各说各的理，请派人来看看。';
  const question = await reportAgain(story, 'secondTriage', { narrative, dangerSigns: ['threat_veiled'] });
  expect(await story.as('secondTriage').submit(question, { sameAs: 'another' } as never)).toMatchObject({ ok: true });
  const made = (await waiting(story)).find((it) => it.number !== number)!;
  expect(made.report).toMatchObject({ narrative, dangerSigns: ['threat_veiled'], dangerSignsAsked: true, calls90d: 1 });
  expect(JSON.stringify((await story.as('secondTriage').modal()).view)).toContain(made.number);
  await story.settle();

  const card = (await cardOf(story, made.number, CHANNELS.triage, 'triage'))!;
  expect(wordsIn(card)).toContain(zh.codes.gateOutcome.duplicate);
  for (const reason of [says.reasons.area, says.reasons.category, says.daysAgo(20)])
    expect(wordsIn(card)).toContain(reason);
  await triageAs(story, 'triage', made.number, { route: 'veteran_team', team: 'songling' });
  const decided = await caseOf(story, made.number);
  const { id } = await caseOf(story, number);
  expect(decided).toMatchObject({ triage: { gateInputs: { duplicateOf: id }, gate: { first: { rule: 'G8' } } } });
  expect(decided.repeats?.related?.map((it) => it.number)).toEqual([number]);
  const list = await listedFor(story, 'triage', made.number, CHANNELS.triage);
  expect(await toldByClick(story, 'triage', list, 'case.unlink')).toContain(says.link.undone(made.number, number));
  expect((await caseOf(story, made.number)).repeats?.related).toEqual([]);
});

test('a report that is the same dispute after all is merged from its card, and counts like a call', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer', { calls: '1' });
  const second = await report(story, 'englishOfficer', { calls: '1', dangerSigns: ['violence_minor'] });
  const card = (await cardOf(story, second, CHANNELS.triage, 'triage'))!;
  expect(await story.as('triage').click(card, 'case.merge')).toMatchObject({ ok: true });
  const form = await story.as('triage').modal();
  expect(JSON.stringify(form.view)).toContain(`"initial_value":"${number}"`);
  await submitOk(story, 'triage', form, {});
  const left = await caseOf(story, number);
  expect(left.report).toMatchObject({ calls90d: 2, dangerSigns: ['violence_minor'] });
  expect(await caseOf(story, second)).toMatchObject({ status: 'merged' });
  expect(wordsIn(await listedFor(story, 'triage', number, CHANNELS.triage))).toContain(says.list.merged(second));
  expect(await callAgain(story, 'secondTriage', number)).toContain(number);
  expect((await caseOf(story, number)).report.calls90d).toBe(3);
});

test('a call that was another dispute is split off: a number of its own, the hour of the call, both counted anew', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer', { calls: '1' });
  await story.advance({ days: 3 });
  const calledAt = story.clock.now();
  const narrative = '这回是楼下与对门为停车争吵，跟楼上跑跳的事没有关系。';
  await callAgain(story, 'englishOfficer', number, { narrative });
  await story.advance({ days: 1 });
  expect((await caseOf(story, number)).report.calls90d).toBe(2);

  const chiefs = await privatelyTold(story.as('chief'), CHANNELS.league, () =>
    story.as('chief').command(CHANNELS.league, `/dispute show ${number}`),
  );
  const read = await privatelyTold(story.as('chief'), CHANNELS.league, () =>
    story.as('chief').click(chiefs, 'case.calls'),
  );
  expect(wordsIn(read)).toContain(narrative);
  expect(wordsIn(read)).not.toContain('case.split');

  const list = await listedFor(story, 'triage', number, CHANNELS.triage);
  expect(await story.as('triage').click(list, 'case.split')).toMatchObject({ ok: true });
  const form = await story.as('triage').modal();
  expect(JSON.stringify(form.view)).toContain(says.split.explain(number));
  expect(JSON.stringify(form.view)).toContain(narrative);
  await submitOk(story, 'triage', form, {});
  const told = JSON.stringify((await story.as('triage').modal()).view);
  const made = (await waiting(story)).find((it) => it.number !== number)!;
  expect(told).toContain(says.split.done(number, made.number));
  expect(made).toMatchObject({ status: 'reported', reportedAt: calledAt, reportedBy: 'officer-en' });
  expect(made.report.narrative).toBe(narrative);
  expect((await caseOf(story, number)).report.calls90d).toBe(1);
  const events = await story.app.deps.cases.history((await caseOf(story, number)).id);
  expect(events.filter(({ type }) => type === 'call.split-off')).toEqual([
    expect.objectContaining({ caseId: (await caseOf(story, number)).id, madeId: made.id }),
  ]);
  expect(wordsIn(await cardOf(story, made.number, CHANNELS.triage, 'secondTriage'))).toContain('case.triage');
  const again = await listedFor(story, 'triage', number, CHANNELS.triage);
  expect(wordsIn(again)).toContain(says.list.split(made.number));
  expect(wordsIn(again)).not.toContain('case.split');
});

test('a case is linked by its number: what is wrong is said beside the field, and only triage may', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await report(story, 'officer', { area: 'songling-street' });
  const later = await report(story, 'officer');
  const list = await listedFor(story, 'triage', later, CHANNELS.triage);
  expect(await story.as('triage').click(list, 'case.link-by-number')).toMatchObject({ ok: true });
  const form = await story.as('triage').modal();
  const wrong = async (target: string) => (await story.as('triage').submit(form, { target })).errors;
  expect(await wrong('LJ-2026-999999')).toEqual({ target: refusal({ code: 'link.no-case' }) });
  expect(await wrong('楼上那家')).toEqual({ target: refusal({ code: 'link.no-case' }) });
  expect(await wrong(later)).toEqual({ target: refusal({ code: 'link.no-case' }) });
  await submitOk(story, 'triage', form, { target: number.toLowerCase() });
  expect(wordsIn(await listedFor(story, 'triage', number, CHANNELS.triage))).toContain(later);

  const others = await listedFor(story, 'triage', number, CHANNELS.triage);
  expect(await story.as('triage').click(others, 'case.link-by-number')).toMatchObject({ ok: true });
  const backwards = await story.as('triage').modal();
  expect((await story.as('triage').submit(backwards, { target: later })).errors).toEqual({
    target: refusal({ code: 'link.later', facts: { number: later } }),
  });
  await story.as('triage').close(backwards);
  const card = (await cardOf(story, later, CHANNELS.triage, 'commander'))!;
  const seen = await privatelyTold(story.as('commander'), CHANNELS.triage, () =>
    story.as('commander').click(card, 'case.calls'),
  );
  expect(wordsIn(seen)).toContain(number);
  expect(wordsIn(seen)).not.toContain('case.link-by-number');
  const second = await report(story, 'officer', { calls: '1' });
  const withLink = (await cardOf(story, second, CHANNELS.triage, 'commander'))!;
  expect(await toldByClick(story, 'commander', withLink, 'case.link')).toContain(isFor(['triage_officer']));
});
