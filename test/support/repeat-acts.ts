/** A dispute that is called about again: the further call, the list of calls, what the store says. */
import { expect } from 'vitest';
import type { OpenView, WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { NEIGHBOUR_REPORT } from './forms.ts';
import { CHANNELS, type Part } from './small-programme.ts';
import { cardOf, openForm, type Story, submitOk } from './story.ts';
import { privatelyTold } from './told.ts';

/** `/dispute new` by one more officer, up to the question that comes before a case is made. */
export async function reportAgain(story: Story, by: Part, change: object = {}): Promise<OpenView> {
  const officer = story.as(by);
  await officer.command(CHANNELS.league, '/dispute new');
  const form = await officer.modal();
  expect(await officer.submit(form, { ...NEIGHBOUR_REPORT, calls: '1', ...change } as never)).toMatchObject({
    ok: true,
  });
  return officer.modal();
}

/** One more officer says that it is the dispute of this number. */
export async function callAgain(story: Story, by: Part, number: string, change: object = {}): Promise<string> {
  const question = await reportAgain(story, by, change);
  const { id } = await caseOf(story, number);
  expect(await story.as(by).submit(question, { sameAs: id } as never)).toMatchObject({ ok: true });
  const notice = await story.as(by).modal();
  await story.as(by).close(notice);
  await story.settle();
  return JSON.stringify(notice.view);
}

export async function caseOf(story: Story, number: string) {
  return (await story.app.deps.cases.findByNumber(number))!;
}

export async function waiting(story: Story) {
  return story.app.deps.cases.awaitingTriage(20);
}

/** The private list behind the button of the case's card. */
export async function listedFor(story: Story, by: Part, number: string, channel: string): Promise<WorkspaceMessage> {
  const card = (await cardOf(story, number, channel, by))!;
  return privatelyTold(story.as(by), channel, () => story.as(by).click(card, 'case.calls'));
}

export async function step(story: Story, by: Part, number: string, button: string, fields: object): Promise<void> {
  await submitOk(story, by, await openForm(story, by, number, CHANNELS.songling, button), fields);
}
