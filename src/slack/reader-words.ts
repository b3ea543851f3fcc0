/** In whose words something is said: the reader's language in Slack, or the programme's where Slack does not tell or many read. */
import type { Deps } from '../deps.ts';
import { messagesFor } from '../i18n/index.ts';
import { type Words, wordsFor } from '../i18n/words.ts';

type Known = Pick<Deps, 'people' | 'slack' | 'programmeLocale' | 'calendar'>;

export async function wordsForPerson({ slackUserId }: { slackUserId: string }, deps: Known): Promise<Words> {
  const locale = (await deps.slack.localeOf(slackUserId)) ?? deps.programmeLocale;
  return wordsFor(locale, messagesFor(locale), await deps.people.roster(), deps.calendar);
}

export async function wordsForChannel({ people, programmeLocale, calendar }: Known): Promise<Words> {
  return wordsFor(programmeLocale, messagesFor(programmeLocale), await people.roster(), calendar);
}
