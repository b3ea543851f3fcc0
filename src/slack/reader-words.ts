/** In whose words something is said: the reader's language in Slack, or the programme's where Slack does not tell or many read. */
import type { Deps } from '../deps.ts';
import type { Problem } from '../domain/result.ts';
import { messagesFor } from '../i18n/index.ts';
import { type Words, wordsFor } from '../i18n/words.ts';
import type { Viewer } from './calls.ts';
import { problemText } from './problem.view.ts';

type Known = Pick<Deps, 'people' | 'slack' | 'programmeLocale' | 'calendar'>;

export async function wordsForPerson({ slackUserId }: { slackUserId: string }, deps: Known): Promise<Words> {
  const locale = (await deps.slack.localeOf(slackUserId)) ?? deps.programmeLocale;
  return wordsFor(locale, messagesFor(locale), await deps.people.roster(), deps.calendar);
}

export async function wordsForChannel({ people, programmeLocale, calendar }: Known): Promise<Words> {
  return wordsFor(programmeLocale, messagesFor(programmeLocale), await people.roster(), calendar);
}

/** A refusal in the reader's language, with the names of those it is about. */
export async function sayProblem(problem: Problem, { t }: Viewer, deps: Pick<Deps, 'people'>): Promise<string> {
  const roster = await deps.people.roster();
  return problemText(problem, t, (id) => roster.person(id)?.name ?? t.common.nobody);
}
