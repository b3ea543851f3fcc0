import { expect, test } from 'vitest';
import type { WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import type { PEOPLE } from '../support/small-programme.ts';
import { report, type Story, startStory, takeAs, triageAs } from '../support/story.ts';
import { directMessages, en, slackIdOf, toldByClick, wordsIn, zh } from '../support/told.ts';

type Part = keyof typeof PEOPLE;

const waitsTo = async (story: Story, part: Part, number: string): Promise<WorkspaceMessage[]> =>
  (await directMessages(story, part, number)).filter((message) => wordsIn(message).includes(':hourglass:'));
const heard = (story: Story, number: string, ...parts: Part[]) =>
  Promise.all(parts.map(async (part) => (await waitsTo(story, part, number)).length));
const yellow = { calls: '5', dangerSigns: ['violence_minor'] };

test('nobody takes a case in time: the lead gets a name that fits and why, and one click names it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', yellow);
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await story.advance({ hours: 23.9 });
  expect(await heard(story, number, 'lead', 'chief')).toEqual([0, 0]);
  await story.advance({ hours: 0.2 });
  const [asked] = await waitsTo(story, 'lead', number);
  expect(asked!.text).toBe(zh.waits.claim.text(number));
  expect(wordsIn(asked)).toContain(zh.triage.suggestionReasons.own_station);
  const suggestion = /指派给(\S+?)(?=\s|$|"|指派)/.exec(wordsIn(asked))?.[1];
  expect(['葛长安', '毕秀兰']).toContain(suggestion);

  expect(await toldByClick(story, 'lead', asked!, 'reminder.assign-suggested')).toContain(
    zh.waits.assigned(suggestion!, number),
  );
  const found = await story.app.deps.cases.findByNumber(number);
  expect(found).toMatchObject({ status: 'assigned', assigneeId: suggestion === '葛长安' ? 'lead' : 'veteran' });
  const history = await story.app.deps.cases.history(found!.id);
  expect(history.find(({ type }) => type === 'case.assigned')).toMatchObject({ by: 'lead', suggestedBySystem: true });
  const named = suggestion === '葛长安' ? 'lead' : 'veteran';
  await takeAs(story, named, number);
  await story.advance({ days: 3 });
  expect(await heard(story, number, 'chief')).toEqual([0]);
});

test('nobody answers at all: the chief hears on the next working day, then the commander, and then it is quiet', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', yellow);
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  for (const expected of [
    [1, 0, 0],
    [1, 1, 0],
  ]) {
    await story.advance({ hours: 24.1 });
    expect(await heard(story, number, 'lead', 'chief', 'commander')).toEqual(expected);
  }
  await story.advance({ days: 4 });
  expect(await heard(story, number, 'lead', 'chief', 'commander')).toEqual([1, 1, 1]);
  await story.advance({ days: 9 });
  expect(await heard(story, number, 'lead', 'chief', 'commander')).toEqual([1, 1, 1]);
});

test('whoever was named for a red case and does not answer is nudged, and another name is asked for, within half an hour', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { dangerSigns: ['threat_explicit', 'specific_target'] });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') });
  await story.advance({ hours: 0.6 });
  const [nudge] = await waitsTo(story, 'veteran', number);
  expect(nudge!.text).toBe(zh.waits.nudge.text(number));
  const [asked] = await waitsTo(story, 'lead', number);
  expect(asked!.text).toBe(zh.waits.accept.text(number));
  await takeAs(story, 'veteran', number);
  expect(await toldByClick(story, 'lead', asked!, 'case.assign')).not.toBe('');
});

test('a report that triage leaves lying is called to mind, and goes up', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', yellow);
  await story.advance({ hours: 4.1 });
  const [late] = await waitsTo(story, 'triage', number);
  expect(late!.text).toBe(en.waits.triage.text(number));
  await story.advance({ days: 1 });
  expect(await heard(story, number, 'triage', 'chief')).toEqual([1, 1]);
});
