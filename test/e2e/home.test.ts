import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import { SESSION } from '../support/forms.ts';
import { CHANNELS, type PEOPLE } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { en, zh } from '../support/told.ts';

type Part = keyof typeof PEOPLE;

/** What somebody's Home says once it says this. */
async function homeSays(story: Story, part: Part, words: string): Promise<string> {
  return waitFor(async () => {
    const said = JSON.stringify((await story.as(part).home())?.view ?? '');
    return said.includes(words) ? said : undefined;
  }, `the Home of ${part} says ${words}`);
}
async function opened(story: Story, part: Part, words: string): Promise<string> {
  await story.as(part).openHome();
  return homeSays(story, part, words);
}

test('the Home says what waits for whom, soonest first, and changes while one looks at it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { calls: '5', dangerSigns: ['violence_minor'] });
  await opened(story, 'officer', zh.home.groups.others(1));
  const forTriage = await opened(story, 'triage', en.home.groups.today(1));
  expect(forTriage).toContain(number);
  await opened(story, 'veteran', zh.home.nothing);

  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await homeSays(story, 'triage', en.home.nothing);
  await homeSays(story, 'veteran', zh.home.groups.week(1));
  await takeAs(story, 'veteran', number);
  await homeSays(story, 'veteran', zh.cases.card.firstContactBy);

  await story.advance({ days: 2, hours: 1 });
  await opened(story, 'veteran', zh.home.groups.overdue(1));
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', form, { ...SESSION, nextOn: '2026-12-08' });
  const later = await homeSays(story, 'veteran', zh.home.groups.later(1));
  expect(later).toContain('12月8日');
});
