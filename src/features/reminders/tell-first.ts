import type { Deps } from '../../deps.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Words } from '../../i18n/words.ts';
import type { Message } from '../../slack/blocks.ts';
import { wordsForPerson } from '../../slack/reader-words.ts';
import { classifySlackError, isUnreachable } from '../../slack/slack-error.ts';

/** Tells the first whom Slack can reach; null where there is nobody. Throws Slack's refusal where all are out of reach. */
export async function tellFirst(
  people: readonly Person[],
  key: string,
  messageFor: (words: Words, person: Person) => Message,
  deps: Deps,
): Promise<Person | null> {
  let refusal: unknown;
  for (const person of people) {
    const message = messageFor(await wordsForPerson(person, deps), person);
    try {
      await deps.slack.postToPerson(key, person.slackUserId, message);
      return person;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      deps.log.warn({ key, code: classifySlackError(error).code }, 'a reader of a reminder cannot be reached');
      refusal = error;
    }
  }
  if (refusal) throw refusal;
  return null;
}
