/** The cases' part of a personal queue: what waits for this person, or for others while this person waits. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Person } from '../../domain/people/person.ts';
import { nextDue } from '../../domain/queue/next-due.ts';
import { decisionFor, isWaitingFor } from '../../domain/queue/whose-turn.ts';
import type { Waiting } from '../../feature.ts';
import { type Words, wordsFor } from '../../i18n/words.ts';
import { button } from '../../slack/blocks.ts';
import type { Viewer } from '../../slack/calls.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { casesFor } from './cases-for.ts';
import { dueLine } from './due-line.view.ts';

export async function casesWaiting({ person, t, locale }: Viewer, deps: Deps): Promise<Waiting[]> {
  const [roster, mine] = await Promise.all([deps.people.roster(), casesFor(person, deps)]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  return mine.map((it) => {
    const due = nextDue(it, deps.calendar);
    const until = () =>
      it.status === 'reported' && due && 'at' in due ? t.triage.card.dueBy(words.due(due.at)) : dueLine(it, words);
    return {
      due,
      isOthers: !isWaitingFor(it, person),
      show: () => ({
        text: lineOf(it, [decisionLine(it, person, words), until()], words),
        button: button('case.open', t.home.open, { value: it.id }),
      }),
    };
  });
}

function decisionLine(current: Case, person: Person, { t }: Words): string {
  const decision = decisionFor(current, person);
  return decision ? t.home.decision[decision] : '';
}

function lineOf({ number, level, status, report }: Case, more: readonly string[], { t, area }: Words) {
  const about = [t.codes.category[report.category], area(report.area), ...more.filter(Boolean)].join(' · ');
  return mrkdwn`*${number}* · ${t.codes.level[level]} · ${t.codes.status[status]}\n${about}`;
}
