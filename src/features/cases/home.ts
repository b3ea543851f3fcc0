/** The cases' part of App Home: report one, and what waits for this person. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { wordsFor } from '../../i18n/words.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import type { Viewer } from '../../slack/calls.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { casesFor, moreCases } from './cases-for.ts';
import { dueLine } from './due-line.view.ts';

const MOST_LISTED = 15;

export async function casesHome({ person, t, locale }: Viewer, deps: Deps): Promise<KnownBlock[]> {
  const [roster, mine] = await Promise.all([deps.people.roster(), casesFor(person, deps)]);
  const words = wordsFor(locale, t, roster, deps.calendar);
  const lineOf = (it: Case) => {
    const due = dueLine(it, words);
    return section(
      mrkdwn`*${it.number}* · ${t.codes.level[it.level]} · ${t.codes.status[it.status]}\n${t.codes.category[it.report.category]} · ${words.area(it.report.area)}${due ? ` · ${due}` : ''}`,
      button('case.open', t.home.open, { value: it.id }),
    );
  };
  const listed = mine.slice(0, MOST_LISTED);
  const reported = listed.filter((it) => isOnlyReportedBy(it, person));
  const lines = listed.filter((it) => !reported.includes(it)).map(lineOf);
  return [
    actions('home-quick', [button('case.report', t.cases.card.report, { style: 'primary' })]),
    section(mrkdwn`*${t.home.mine}*`),
    ...(lines.length > 0 ? lines : [context(raw(t.home.nothing))]),
    ...(reported.length > 0 ? [section(mrkdwn`*${t.home.reported}*`), ...reported.map(lineOf)] : []),
    ...moreCases(mine.length, MOST_LISTED, t),
  ];
}

/** Others work on it now; whoever reported it may like to know how it goes. */
function isOnlyReportedBy(current: Case, person: Person): boolean {
  if (current.reportedBy !== person.id || can(person, 'case.triage', current).allowed) return false;
  if ('leadId' in current) return current.leadId !== person.id;
  if (current.status === 'assigned') return current.assigneeId !== person.id;
  return !('teamId' in current) || current.teamId !== person.teamId;
}
