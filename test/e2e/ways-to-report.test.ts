import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { report, startStory } from '../support/story.ts';
import { en, privatelyTold, refusal, toldByCommand, wordsIn, zh } from '../support/told.ts';

const TYPED = '小区门口两家为停车位又吵起来了，双方都说先到，请派人来看看。';

function narrativeIn({ view }: OpenView): string {
  const block = view.blocks.find((it) => it.block_id === 'narrative') as { element?: { initial_value?: string } };
  return block?.element?.initial_value ?? '';
}

test('/dispute new opens the form, and text after it stands in the report already', async () => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, `/dispute new ${TYPED}`);
  const form = await officer.modal();
  expect(narrativeIn(form)).toBe(TYPED);
  expect(form.view).toMatchObject({ title: { text: zh.cases.report.title } });
  const { narrative: _prefilled, ...rest } = NEIGHBOUR_REPORT;
  expect(await officer.submit(form, rest)).toMatchObject({ ok: true });
  const [made] = await story.app.deps.cases.awaitingTriage(5);
  expect(made?.report.narrative).toBe(TYPED);

  await story.as('englishOfficer').command(CHANNELS.league, '/dispute NEW');
  expect(await story.as('englishOfficer').modal()).toMatchObject({ view: { title: { text: en.cases.report.title } } });
});

test('the global shortcut, the message shortcut and the button in Home open the same form', async () => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.shortcut('case.report');
  await officer.close(await officer.modal());

  await officer.say(CHANNELS.league, TYPED);
  const said = (await officer.messages(CHANNELS.league)).find(({ text }) => text.includes(TYPED));
  await officer.shortcut('case.report-message', said!);
  const prefilled = await officer.modal();
  expect(narrativeIn(prefilled)).toBe(TYPED);
  await officer.close(prefilled);

  await officer.openHome();
  const home = (await waitFor(() => officer.home(), 'the Home'))!;
  await officer.click(home, 'case.report');
  const form = await officer.modal();
  expect(form.view.callback_id).toBe(prefilled.view.callback_id);
  expect(await officer.submit(form, NEIGHBOUR_REPORT)).toMatchObject({ ok: true });
  await officer.close(await officer.modal());
  await officer.openHome();
  await waitFor(
    async () => JSON.stringify(await officer.home()).includes(zh.codes.status.reported),
    'the new case in the Home',
  );
});

test('help, list and show answer privately in the reader’s language; anything else gets the help, kindly', async () => {
  const story = await startStory();
  expect(await toldByCommand(story, 'officer', '/dispute list')).toContain(zh.cases.list.none.split('。')[0]);
  const number = await report(story, 'officer');
  for (const typed of [number, number.toLowerCase(), number.replace('LJ-', 'lj').replace(/-0+/, '-')]) {
    const shown = await toldByCommand(story, 'officer', `/dispute show ${typed}`);
    expect(shown).toContain(number);
    expect(shown).toContain(zh.cases.show.privately);
    expect(shown).toContain(NEIGHBOUR_REPORT.narrative);
  }
  expect(await toldByCommand(story, 'triage', `/dispute show ${number}`)).toContain(en.cases.show.privately);
  expect(await toldByCommand(story, 'officer', '/dispute list')).toContain(number);
  expect(await toldByCommand(story, 'secondTriage', '/dispute 列表')).toContain(number);
  expect(await toldByCommand(story, 'otherVeteran', '/dispute list')).not.toContain(number);
  expect(await toldByCommand(story, 'officer', '/dispute show')).toContain(zh.cases.show.usage.split('，')[0]);
  expect(await toldByCommand(story, 'officer', '/dispute show LJ-2026-999999')).toContain(
    refusal({ code: 'case.not-found' }),
  );
  for (const [line, heading] of [
    ['/dispute', zh.cases.help.heading],
    ['/dispute help', zh.cases.help.heading],
    ['/dispute 你好', zh.cases.help.unknown('你好')],
  ] as const) {
    const told = await toldByCommand(story, 'officer', line);
    expect(told).toContain(heading);
    expect(told).toContain('/dispute new');
    expect(told).toContain(zh.cases.report.emergency);
  }
  const english = await toldByCommand(story, 'englishOfficer', '/dispute *what* <!channel>');
  expect(english).toContain('I do not know “*\u200bwhat');
  expect(english).not.toContain('<!channel>');
});

test('what is missing or does not fit stands beside its field, and what was typed stays', async () => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, '/dispute new');
  const form = await officer.modal();
  const empty = await officer.submit(form, {});
  expect(Object.keys(empty.errors ?? {}).sort()).toEqual([
    'area',
    'category',
    'dangerSigns',
    'narrative',
    'relationship',
  ]);
  const torn = await officer.submit(form, { ...NEIGHBOUR_REPORT, dangerSigns: ['none_seen', 'threat_veiled'] });
  expect(torn.errors).toEqual({ dangerSigns: zh.cases.report.contradictory });
  // Everything else is still there: only the wrong field is mended.
  expect(await officer.submit(form, { dangerSigns: ['threat_veiled'] })).toMatchObject({ ok: true });
  const [made] = await story.app.deps.cases.awaitingTriage(5);
  expect(made?.report).toMatchObject({ narrative: NEIGHBOUR_REPORT.narrative, dangerSigns: ['threat_veiled'] });
});

test('somebody who is not enrolled, or may not do this, is told kindly what to do', async () => {
  const story = await startStory();
  const stranger = story.client.as('USTRANGER');
  const told = await privatelyTold(stranger, CHANNELS.league, () => stranger.command(CHANNELS.league, '/dispute new'));
  expect(wordsIn(told)).toContain(zh.problems.notEnrolled);
  expect(await stranger.views()).toEqual([]);

  const caller = await toldByCommand(story, 'caller', '/dispute new');
  expect(caller).toContain(zh.codes.role.reporting_officer);
  expect(await story.as('caller').views()).toEqual([]);
});
