/** What a person reads, as plain text: private answers, direct messages, channels. */
import type { Who } from '../../src/domain/people/relations.ts';
import type { Problem } from '../../src/domain/result.ts';
import { type Messages, messagesFor } from '../../src/i18n/index.ts';
import { type Person, waitFor } from '../../src/local-workspace/client.ts';
import type { WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import type { ActResult } from '../../src/local-workspace/protocol-acts.ts';
import { notAllowedText, problemText } from '../../src/slack/problem.view.ts';
import { CHANNELS, type Part, PEOPLE } from './small-programme.ts';
import type { Story } from './story.ts';

/** Text, blocks and buttons of a message in one string; for `toContain`. */
export function wordsIn(message: WorkspaceMessage | null | undefined): string {
  return message ? `${message.text}\n${JSON.stringify(message.blocks ?? [])}` : '';
}

/** Does something and gives what this person alone is then told in the channel. */
export async function privatelyTold(
  person: Person,
  channel: string,
  act: () => Promise<ActResult>,
): Promise<WorkspaceMessage> {
  const before = new Set((await person.ephemerals(channel)).map((message) => message.ts));
  const result = await act();
  if (!result.ok) throw new Error(`Slack took no such act: ${result.error}`);
  return waitFor(
    async () => (await person.ephemerals(channel)).find((message) => !before.has(message.ts)),
    `a private answer to ${person.id}`,
  );
}

/** The private answer to a slash command. */
export async function toldByCommand(
  story: Story,
  by: Part,
  line: string,
  channel: string = CHANNELS.league,
): Promise<string> {
  const person = story.as(by);
  return wordsIn(await privatelyTold(person, channel, () => person.command(channel, line)));
}

/** The private answer to a click. */
export async function toldByClick(story: Story, by: Part, message: WorkspaceMessage, button: string): Promise<string> {
  const person = story.as(by);
  return wordsIn(await privatelyTold(person, message.channel, () => person.click(message, button)));
}

/** Direct messages of this person that mention `about`, oldest first. */
export async function directMessages(story: Story, to: Part, about = ''): Promise<WorkspaceMessage[]> {
  const all = await story.as(to).directMessages();
  return all.filter((message) => !message.ephemeralFor && wordsIn(message).includes(about));
}

/** Everything that stands in a channel, private answers to `as` apart. */
export async function channelText(story: Story, channel: string, as: Part): Promise<string> {
  const messages = await story.as(as).messages(channel);
  return messages
    .filter((message) => !message.ephemeralFor)
    .map(wordsIn)
    .join('\n');
}

/** The words themselves, so that a test asks whether the right thing is said and not how it is put. */
export const zh = messagesFor('zh-CN');
export const en = messagesFor('en');

/** The sentence with which this is refused. */
export function refusal(problem: Problem, t: Messages = zh): string {
  return problemText(problem, t, (id) => Object.values(PEOPLE).find((person) => person.id === id)?.name ?? '');
}

export function isFor(who: readonly Who[], t: Messages = zh): string {
  return notAllowedText(who, t);
}

export const slackIdOf = (part: Part): string => PEOPLE[part].slackUserId;
