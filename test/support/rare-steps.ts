/** The steps behind "More steps", as a person takes them: the card, the list that answers, the form. */
import { expect } from 'vitest';
import type { OpenView, WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import { CHANNELS, type Part } from './small-programme.ts';
import { cardOf, type Story, submitOk } from './story.ts';
import { directMessages, privatelyTold } from './told.ts';

/** What this person is offered for the case whose card stands in this channel. */
export async function offeredSteps(
  story: Story,
  by: Part,
  number: string,
  channel: string = CHANNELS.triage,
): Promise<WorkspaceMessage> {
  const card = await cardOf(story, number, channel, by);
  if (!card) throw new Error(`${number} has no card in ${channel} for ${by}`);
  const person = story.as(by);
  return privatelyTold(person, channel, () => person.click(card, 'case.steps'));
}

export async function openRareStep(
  story: Story,
  by: Part,
  number: string,
  verb: string,
  channel: string = CHANNELS.triage,
): Promise<OpenView> {
  const offered = await offeredSteps(story, by, number, channel);
  const person = story.as(by);
  expect(await person.click(offered, verb)).toMatchObject({ ok: true });
  return person.modal();
}

export async function takeRareStep(
  story: Story,
  by: Part,
  number: string,
  verb: string,
  fields: object,
  channel: string = CHANNELS.triage,
): Promise<void> {
  await submitOk(story, by, await openRareStep(story, by, number, verb, channel), fields);
}

/** The errors beside the fields of a form that is refused; it stays open with what was typed. */
export async function refusedFields(
  story: Story,
  by: Part,
  form: OpenView,
  fields: object,
): Promise<Record<string, string>> {
  const { response } = await story.as(by).submit(form, fields as never);
  expect(response).toMatchObject({ response_action: 'errors' });
  return (response as { errors: Record<string, string> }).errors;
}

/** The legal reviewer confirms the ground of a public-security mediation. */
export async function confirmGround(story: Story, number: string): Promise<void> {
  const messages = await directMessages(story, 'legalReviewer', number);
  const asked = messages.find((message) => JSON.stringify(message.blocks).includes('case.confirm-gate'));
  if (!asked) throw new Error(`nobody asked the legal reviewer about ${number}`);
  const reviewer = story.as('legalReviewer');
  expect(await reviewer.click(asked, 'case.confirm-gate')).toMatchObject({ ok: true });
  await submitOk(story, 'legalReviewer', await reviewer.modal(), { result: 'confirmed' });
}
