/** `/dispute find`: by number, area, category, station and state; answered with what this person may see, and recorded. */
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import { criteriaOf, type FindQuery, type Label, readFind } from '../../domain/case/find-query.ts';
import { STATES, type Status } from '../../domain/case/states.ts';
import { CATEGORIES } from '../../domain/case/vocabulary.ts';
import { can } from '../../domain/people/permissions.ts';
import { messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import { actions, button, type Message, section } from '../../slack/blocks.ts';
import type { Viewer } from '../../slack/calls.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { notice } from '../../slack/problem.view.ts';
import { foundMessage } from './found.view.ts';

/** Further than this nobody looks: whoever finds more narrows it down. */
const MOST_READ = 1000;
const A_PAGE = 15;

export async function findCases(viewer: Viewer, typed: string, deps: Deps): Promise<Message> {
  const { person, t, locale } = viewer;
  const roster = await deps.people.roster();
  const query = readFind(typed, labelsOf(roster));
  if (query === 'nothing') return notice(t.find.usage);
  if (query === 'other') {
    await record('refused', 0, viewer, deps);
    return elsewhere(viewer, deps);
  }
  const all = await deps.cases.search(query, MOST_READ);
  const seen = all.filter((one) => can(person, 'case.show', one).allowed);
  await record(criteriaOf(query), seen.length, viewer, deps);
  const first = (query.page - 1) * A_PAGE;
  const shown = seen.slice(first, first + A_PAGE);
  const facts = {
    shown,
    first: first + 1,
    total: seen.length,
    isCut: all.length === MOST_READ,
    nextCommand: first + A_PAGE < seen.length ? `/dispute find ${commandOf(query, roster, viewer)}` : null,
  };
  return foundMessage(facts, wordsFor(locale, t, roster, deps.calendar));
}

/** A name or a number passes through Slack when it is typed here: the page of our own is the place for it. */
function elsewhere({ t }: Viewer, deps: Deps): Message {
  const text = t.find.notHere;
  const toPage =
    deps.publicUrl === null ? [] : [actions('find-elsewhere', [button('party.search', t.parties.search.button)])];
  return { text, blocks: [section(raw(text)), section(raw(t.find.usage)), ...toPage] };
}

function record(criteria: string, found: number, { person }: Viewer, deps: Deps): Promise<void> {
  return deps.accesses.record({
    kind: 'cases_found',
    by: person.id,
    purpose: 'chat',
    criteria,
    found,
    at: deps.clock.now(),
  });
}

/** Everything by its code and by its name in both languages. */
function labelsOf({ areas, stations }: Roster): Label[] {
  const both = [messagesFor('zh-CN'), messagesFor('en')];
  const statuses = Object.entries(STATES).flatMap(([code, state]) => ('isPassing' in state ? [] : [code as Status]));
  return [
    ...areas.flatMap(({ code, zh, en }) => [code, zh, en].map((text) => label(text, { field: 'areas', code }))),
    ...stations.flatMap(({ id, name }) =>
      [id, name.zh, name.en, ...both.map((t, at) => t.common.station(at === 0 ? name.zh : name.en))].map((text) =>
        label(text, { field: 'stations', code: id }),
      ),
    ),
    ...CATEGORIES.flatMap((code) =>
      [code, ...both.flatMap((t) => [t.codes.category[code], short(t.codes.category[code])])].map((text) =>
        label(text, { field: 'categories', code }),
      ),
    ),
    ...statuses.flatMap((code) =>
      [code, ...both.map((t) => t.codes.status[code])].map((text) => label(text, { field: 'statuses', code })),
    ),
  ];
}

/** Without what explains it in brackets. */
function short(text: string): string {
  return text.split(/[(（]/u)[0] ?? text;
}

function label(text: string, means: Label['means']): Label {
  return { text, means };
}

/** The same question for the next page, in the reader's words. */
function commandOf(
  { numbers, areas, stations, categories, statuses, page }: FindQuery,
  roster: Roster,
  { t, locale }: Viewer,
): string {
  const key = locale === 'zh-CN' ? 'zh' : 'en';
  return [
    ...numbers,
    ...areas.map((code) => roster.area(code)?.[key] ?? code),
    ...stations.map((id) => roster.station(id)?.name[key] ?? id),
    ...categories.map((code) => t.codes.category[code]),
    ...statuses.map((code) => t.codes.status[code]),
    page + 1,
  ].join(' ');
}
