import { expect, test } from 'vitest';
import { SESSION, WITHDRAWN } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { toldByCommand, wordsIn, zh } from '../support/told.ts';

test('a week after its end a case is only number and state in every channel, and still readable for who may', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const steps = [
    ['veteran', CHANNELS.songling, 'case.record-session', SESSION],
    ['veteran', CHANNELS.songling, 'case.propose-closure', { ...WITHDRAWN, withdrawnBy: 'A' }],
    ['triage', CHANNELS.triage, 'case.close', {}],
  ] as const;
  for (const [part, channel, button, fields] of steps) {
    await submitOk(story, part, await openForm(story, part, number, channel, button), fields);
  }
  const { status, closure } = (await story.app.deps.cases.findByNumber(number)) as unknown as Record<string, unknown>;
  expect([status, closure]).toMatchObject(['withdrawn', {}]);

  const readers = { [CHANNELS.songling]: 'lead', [CHANNELS.triage]: 'triage' } as const;
  const card = async (channel: keyof typeof readers) => wordsIn(await cardOf(story, number, channel, readers[channel]));
  await story.advance({ days: 6, hours: 23 });
  expect(await card(CHANNELS.songling)).toContain(zh.codes.category.neighbour);
  await story.advance({ hours: 2 });
  for (const channel of [CHANNELS.songling, CHANNELS.triage]) {
    const shown = await card(channel);
    expect(shown).toContain(`${number} · ${zh.codes.status.withdrawn}`);
    for (const more of [zh.codes.category.neighbour, '松岭', '毕秀兰', zh.codes.level.blue]) {
      expect(shown).not.toContain(more);
    }
  }
  const archived = (await story.app.deps.cases.findByNumber(number))!.version;
  await story.advance({ days: 3 });
  expect((await story.app.deps.cases.findByNumber(number))!.version).toBe(archived);
  const inFull = await toldByCommand(story, 'veteran', `/dispute show ${number}`);
  for (const said of [zh.cases.events.archived, zh.codes.category.neighbour, '毕秀兰']) expect(inFull).toContain(said);
});
