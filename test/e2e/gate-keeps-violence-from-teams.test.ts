import { expect, test } from 'vitest';
import { SCENARIOS } from '../../prisma/demo/scenarios.ts';
import { ON_SCENE } from '../support/forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import { cardOf, openForm, report, type Story, shaped, startStory, submitOk, triageAs } from '../support/story.ts';
import {
  channelText,
  directMessages,
  en,
  privatelyTold,
  refusal,
  slackIdOf,
  toldByClick,
  toldByCommand,
  wordsIn,
  zh,
} from '../support/told.ts';

const { report: told } = SCENARIOS.find(({ id }) => id === 'S04')!;
const S04 = {
  category: told.category,
  relationship: told.relationship,
  narrative: told.narrative,
  dangerSigns: [...told.dangerSigns],
  calls: '3',
};
const SCREEN = {
  violenceBefore: 'yes',
  fear: 'yes',
  control: 'yes',
  consentA: 'willing',
  immediateActions: ['separated'],
};
const VIOLENCE = { outcome: 'not_mediable', exclusion: 'domestic_violence_suspected' };

async function expectNoTeamSees(story: Story, number: string): Promise<void> {
  for (const channel of [CHANNELS.songling, CHANNELS.hewan, CHANNELS.league]) {
    expect(await channelText(story, channel, 'chief').catch(() => ''), channel).not.toContain(number);
  }
  expect(await channelText(story, CHANNELS.hewan, 'otherLead')).not.toContain(number);
}

/** From the case shown privately: the steps that are offered. */
async function stepsFor(story: Story, by: Part, number: string): Promise<string> {
  const person = story.as(by);
  const shown = await privatelyTold(person, CHANNELS.league, () =>
    person.command(CHANNELS.league, `/dispute show ${number}`),
  );
  if (!wordsIn(shown).includes('case.steps')) return '';
  return wordsIn(await privatelyTold(person, CHANNELS.league, () => person.click(shown, 'case.steps')));
}

test('S04: no button, command or edit by anyone below chief puts it in a team channel, and each attempt is on record', async () => {
  const story = await startStory();
  const neighbours = await report(story, 'officer');
  await triageAs(story, 'triage', neighbours, { route: 'veteran_team', team: 'songling' });
  const number = await report(story, 'officer', S04, SCREEN);

  // The victim's wish to "just mediate" unlocks nothing, nor does any route, team or name.
  let form = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  const triage = story.as('secondTriage');
  const said = `${refusal({ code: 'triage.gate-closed', facts: VIOLENCE })}${zh.gate.tell.domestic_violence_suspected}`;
  const attempts: Record<string, string>[] = [
    { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') },
    { route: 'veteran_team', team: 'hewan', assignee: slackIdOf('otherVeteran') },
    { route: 'station', assignee: slackIdOf('officer') },
  ];
  for (const attempt of attempts) {
    form = await shaped(story, 'secondTriage', form, attempt);
    const answer = await triage.submit(form, { ...attempt, consentA: 'willing', consentB: 'willing' });
    expect(answer.errors).toEqual({ route: said });
  }
  await triage.close(form);

  const steps = await stepsFor(story, 'secondTriage', number);
  expect(steps).toContain('case.settle-on-scene');
  const shown = await privatelyTold(triage, CHANNELS.league, () =>
    triage.command(CHANNELS.league, `/dispute show ${number}`),
  );
  const offered = await privatelyTold(triage, CHANNELS.league, () => triage.click(shown, 'case.steps'));
  await triage.click(offered, 'case.merge');
  const merging = await triage.submit(await triage.modal(), { target: neighbours });
  expect(merging.errors).toEqual({ target: refusal({ code: 'merge.shielded' }) });
  await triage.close(await triage.modal());
  await triage.click(offered, 'case.settle-on-scene');
  const settling = await triage.submit(await triage.modal(), ON_SCENE as never);
  expect(Object.values(settling.errors ?? {})).toEqual([refusal({ code: 'case.shielded' })]);
  await triage.close(await triage.modal());
  await expectNoTeamSees(story, number);

  // The chief and the auditor read who tried what; the team does not even read that there is a case.
  await story.settle();
  const held = zh.gate.held(zh.codes.route.veteran_team, '不得调解（疑似家庭暴力）');
  for (const reader of ['chief', 'auditor'] as const) {
    const read = await toldByCommand(story, reader, `/dispute show ${number}`);
    expect(read).toContain(held);
    expect(read).toContain(zh.gate.stepHeld(zh.gate.heldStep['case.merge'], zh.gate.heldReason['merge.shielded']));
    expect(read).toContain('俟平');
  }
  for (const part of ['veteran', 'lead', 'otherLead'] as const) {
    const read = await toldByCommand(story, part, `/dispute show ${number}`);
    expect(read).toContain(refusal({ code: 'case.not-found' }));
    expect(read).not.toContain(held);
  }
  const { app } = story;
  const current = (await app.deps.cases.findByNumber(number))!;
  const history = await app.deps.cases.history(current.id);
  const tried = history.filter(({ type }) => type === 'gate.held');
  expect(tried.map((event) => event.type === 'gate.held' && [event.by, event.route])).toEqual([
    ['triage-two', 'veteran_team'],
    ['triage-two', 'veteran_team'],
    ['triage-two', 'station'],
  ]);
  expect(history.flatMap((event) => (event.type === 'step.held' ? [[event.by, event.step, event.why]] : []))).toEqual([
    ['triage-two', 'case.merge', 'merge.shielded'],
    ['triage-two', 'case.settle-on-scene', 'case.shielded'],
  ]);
  expect(current.status).toBe('reported');
});

test('the tasks of protection go to their owners, are marked, reminded of, and told on when overdue', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', S04, SCREEN);
  const again = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  await submitOk(story, 'secondTriage', again, { route: 'not_accepted' });
  const { deps } = story.app;
  const current = (await deps.cases.findByNumber(number))!;
  const tasks = await deps.tasks.ofCase(current.id);
  expect(tasks.filter(({ path }) => path === 'domestic_violence')).toHaveLength(9);
  await expectNoTeamSees(story, number);

  const mine = (await directMessages(story, 'officer', number)).find((it) => wordsIn(it).includes('case.tasks'))!;
  for (const kind of ['safety_contact', 'evidence', 'protection_order'] as const) {
    expect(wordsIn(mine)).toContain(zh.tasks.kind[kind]);
  }
  expect(wordsIn(mine)).not.toContain(zh.tasks.kind.warning_or_penalty);
  const chiefs = (await directMessages(story, 'chief', number)).find((it) => wordsIn(it).includes('case.tasks'))!;
  expect(wordsIn(chiefs)).toContain(zh.tasks.within(zh.tasks.kind.visit_committee, 90));

  // The officer marks one done and one not needed; each field says what is wrong with it.
  const officer = story.as('officer');
  const list = await privatelyTold(officer, mine.channel, () => officer.click(mine, 'case.tasks'));
  const mineOf = (kind: string) => tasks.find((task) => task.kind === kind && task.path === 'domestic_violence')!;
  expect(await officer.click(list, `task-${mineOf('safety_contact').id}/task.done`)).toMatchObject({ ok: true });
  const done = await officer.modal();
  const later = await officer.submit(done, { doneAt: Date.parse('2026-11-25T01:30:00.000Z') / 1000 });
  expect(later.errors).toEqual({ doneAt: refusal({ code: 'task.done-later' }) });
  await submitOk(story, 'officer', done, { doneAt: Date.parse(story.clock.now()) / 1000 });
  expect(await officer.click(list, `task-${mineOf('protection_order').id}/task.not-needed`)).toMatchObject({
    ok: true,
  });
  const reason = await officer.modal();
  expect(Object.keys((await officer.submit(reason, { reason: '不' })).errors ?? {})).toEqual(['reason']);
  const numbered = await officer.submit(reason, { reason: '已另行告知，电话 13812345678' });
  expect(Object.keys(numbered.errors ?? {})).toEqual(['reason']);
  await submitOk(story, 'officer', reason, { reason: '受害人已自行向法院申请，送达回证在卷。' });
  const closed = wordsIn(await privatelyTold(officer, mine.channel, () => officer.click(mine, 'case.tasks')));
  expect(closed).toContain('✅');

  // What nobody did is told to the owner in time, and then to the chief; what is the chief's, to the commander.
  await story.advance({ hours: 21 });
  expect((await directMessages(story, 'officer', number)).some((it) => it.text.includes(':bell:'))).toBe(true);
  await story.advance({ hours: 4 });
  const toChief = (await directMessages(story, 'chief', number)).filter((it) => it.text.includes(':warning:'));
  expect(toChief.length).toBeGreaterThan(0);
  expect(toChief.some((it) => it.text.includes(zh.tasks.kind.evidence))).toBe(true);
  const toCommander = (await directMessages(story, 'commander', number)).map(({ text }) => text).join('\n');
  expect(toCommander).toContain(en.tasks.kind.womens_federation);
  expect(toCommander).toContain('阚正');
  const count = toChief.length;
  await story.advance({ hours: 1 });
  expect((await directMessages(story, 'chief', number)).filter((it) => it.text.includes(':warning:'))).toHaveLength(
    count,
  );

  // A veteran has no part in it, with the button of somebody else neither.
  expect(await toldByClick(story, 'officer', mine, 'case.tasks')).toContain(zh.tasks.path.domestic_violence);
  expect(await cardOf(story, number, CHANNELS.songling, 'lead')).toBeNull();
});
