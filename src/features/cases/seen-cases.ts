/** `/dispute seen`: who opened which private view of a case, when and what for. Complete, newest first, in pages. */
import type { Reading } from '../../db/access-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import { type Words, wordsFor } from '../../i18n/words.ts';
import { context, type Message, section } from '../../slack/blocks.ts';
import type { ActionCall, Viewer } from '../../slack/calls.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { paragraphs } from '../../slack/typed-lines.view.ts';

const A_PAGE = 25;

export async function showReaders(current: Case | null, page: number, viewer: Viewer, deps: Deps): Promise<Message> {
  const { person, t, locale } = viewer;
  if (!current || !can(person, 'case.show', current).allowed) return notice(problemText({ code: 'case.not-found' }, t));
  const permission = can(person, 'case.read-access', current);
  if (!permission.allowed) return notice(notAllowedText(permission.mayInstead, t));
  const about = { by: person.id, purpose: 'chat', caseId: current.id, at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'readers_asked' });
  const { readings, total } = await deps.accesses.ofCase(current.id, { limit: A_PAGE, offset: (page - 1) * A_PAGE });
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  return readersMessage({ number: current.number, readings, total, page }, words);
}

export async function openReaders(call: ActionCall, deps: Deps): Promise<void> {
  await call.reply(await showReaders(await deps.cases.find(call.value), 1, call.viewer, deps));
}

type ReadersFacts = { number: string; readings: readonly Reading[]; total: number; page: number };

export function readersMessage({ number, readings, total, page }: ReadersFacts, words: Words): Message {
  const { readers, cases, parties } = words.t;
  const heading = readers.heading(number, total);
  const lines = readings.map(({ at, by, kind, purpose }) => {
    const why = purpose === 'chat' ? readers.inChat : parties.purpose[purpose];
    return mrkdwn`• ${words.time(at)} · ${words.person(by)} · ${readers.kind[kind]} · ${why}`;
  });
  const left = total - page * A_PAGE;
  return {
    text: heading,
    blocks: [
      section(mrkdwn`*${heading}*`),
      ...paragraphs(lines.length > 0 ? lines : [raw(readers.noSuchPage)]),
      ...(left > 0 ? [context(raw(readers.more(left, `/dispute seen ${number} ${page + 1}`)))] : []),
      context(raw(cases.show.privately)),
    ],
  };
}
