import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import { SESSION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, en, privatelyTold, toldByCommand, wordsIn, zh } from '../support/told.ts';

async function hurtInASession(story: Story): Promise<string> {
  const number = await report(story, 'officer', { dangerSigns: ['threat_veiled'], calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', form, { ...SESSION, newRisk: ['serious_injury'] });
  return number;
}

test('after a serious injury the commander looks back within a day: what was known, to whom, and what is learnt', async () => {
  const story = await startStory();
  const number = await hurtInASession(story);
  const [asked, ...more] = (await directMessages(story, 'commander', number)).filter((it) =>
    wordsIn(it).includes('review.open'),
  );
  expect(more).toEqual([]);
  expect(asked?.text).toContain(en.sentinel.trigger.serious_injury);

  const commander = story.as('commander');
  await commander.click(asked!, 'review.open');
  const review = await commander.modal();
  const read = JSON.stringify(review.view);
  expect(read).toContain(en.sentinel.newSigns(en.codes.riskFlag.threat_veiled));
  expect(read).toContain(en.sentinel.newSigns(en.codes.riskFlag.serious_injury));
  expect(read).toContain('仉晓明');
  expect(read).toContain(en.sentinel.groups.team);
  const short = await commander.submit(review, { lessons: 'Too short.' });
  expect(Object.keys(short.errors ?? {})).toEqual(['lessons']);
  const numbered = await commander.submit(review, {
    lessons: 'Call 13812345678 sooner, and look at the threat first.',
  });
  expect(Object.keys(numbered.errors ?? {})).toEqual(['lessons']);
  await commander.close(review);

  // Reminded before the day is over, and once it is.
  await story.advance({ hours: 21 });
  const reminders = async (mark: string) =>
    (await directMessages(story, 'commander', number)).filter((it) => it.text.includes(mark)).length;
  expect(await reminders('the look back is due')).toBe(1);
  await story.advance({ hours: 4 });
  expect(await reminders('still open')).toBe(1);

  await commander.click(asked!, 'review.open');
  await commander.click(await commander.modal(), 'draft.fresh');
  const fresh = await waitFor(
    async () => (await commander.views()).find(({ view }) => JSON.stringify(view).includes('"lessons"')),
    'the form of the look back',
  );
  const lessons = 'A veiled threat at the report asks for a visit on the same day, before the sides meet.';
  await submitOk(story, 'commander', fresh, { lessons });
  const { deps } = story.app;
  const current = (await deps.cases.findByNumber(number))!;
  expect(await deps.reviews.ofCase(current.id)).toMatchObject([
    { trigger: 'serious_injury', lessons, closedBy: 'commander' },
  ]);
  // The auditor reads that there was one; the chief, who sees the case, does not.
  expect(await toldByCommand(story, 'auditor', `/dispute show ${number}`)).toContain(zh.sentinel.events.closed);
  expect(await toldByCommand(story, 'chief', `/dispute show ${number}`)).not.toContain(zh.sentinel.events.closed);
});

test('a conversion opens one look back, and nobody but commander and auditor opens it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['threat_veiled'], calls: '1' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const chief = story.as('chief');
  const shown = await privatelyTold(chief, CHANNELS.league, () =>
    chief.command(CHANNELS.league, `/dispute show ${number}`),
  );
  const offered = await privatelyTold(chief, CHANNELS.league, () => chief.click(shown, 'case.steps'));
  await chief.click(offered, 'case.convert');
  await submitOk(story, 'chief', await chief.modal(), { reference: '刑立-2026-17' });

  const [asked] = (await directMessages(story, 'commander', number)).filter((it) =>
    wordsIn(it).includes('review.open'),
  );
  expect(asked?.text).toContain(en.sentinel.trigger.conversion);
  const { deps } = story.app;
  const current = (await deps.cases.findByNumber(number))!;
  expect(await deps.reviews.ofCase(current.id)).toHaveLength(1);
  for (const part of ['chief', 'veteran', 'officer'] as const) {
    expect(await directMessages(story, part, zh.sentinel.open)).toEqual([]);
  }
  await story.as('auditor').openHome();
  await waitFor(
    async () => JSON.stringify(await story.as('auditor').home()).includes(number),
    'the look back on the auditor’s Home',
  );
  await story.as('chief').openHome();
  expect(JSON.stringify(await story.as('chief').home())).not.toContain('review.open');
});
