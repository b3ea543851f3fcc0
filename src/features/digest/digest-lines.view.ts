/** The digest's lists, a line each. Names are cut to a length at which every list fits its block. */
import type { OverdueCase, OverdueKind, RedCase } from '../../domain/digest/attention.ts';
import type { Listing, Note } from '../../domain/digest/weekly-digest.ts';
import type { Share, WeeklyTable } from '../../domain/league/weekly-table.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';

const LONGEST_NAME = 20;

export function redLines(red: Listing<RedCase>, words: Words): Mrkdwn[] {
  const { t } = words;
  const { redNow } = t.digest;
  const lines = red.listed.map((current) => {
    const facts = [
      t.codes.category[current.category],
      short(words.station(current.stationId)),
      redNow.age(current.ageDays),
      ownerText(current.ownerId, words),
      current.lastContactOn ? redNow.lastContact(words.day(current.lastContactOn)) : redNow.noContact,
      current.nextOn ? redNow.next(words.dueDay(current.nextOn)) : redNow.noNext,
    ];
    return mrkdwn`• *${current.number}* ${facts.join(' · ')}`;
  });
  return [...lines, ...restLine(red, words)];
}

/** The red cases in one line, for the message's plain text. */
export function redSummary(red: Listing<RedCase>, words: Words): string {
  const { redNow } = words.t.digest;
  const cases = red.listed.map(({ number, ageDays }) => redNow.short(number, ageDays));
  return [...cases, ...restOf(red, words)].join(words.t.common.listSeparator);
}

export function overdueLines(kinds: readonly ({ kind: OverdueKind } & Listing<OverdueCase>)[], words: Words): Mrkdwn[] {
  const { overdueNow } = words.t.digest;
  return kinds
    .filter(({ total, shielded }) => total > 0 || shielded !== 0)
    .flatMap((listing) => {
      const head = mrkdwn`• ${overdueNow.line(overdueNow.kinds[listing.kind], listing.total)}`;
      const oldest = listing.listed.map(
        ({ number, stationId, ownerId, dueOn }) =>
          mrkdwn`    ◦ ${overdueNow.since(number, short(words.station(stationId)), ownerText(ownerId, words), words.day(dueOn))}`,
      );
      const rest = restOf(listing, words).join(words.t.common.listSeparator);
      return [head, ...oldest, ...(rest ? [mrkdwn`    ◦ ${rest}`] : [])];
    });
}

export function teamLines({ rows }: WeeklyTable, words: Words): Mrkdwn[] {
  const { teams } = words.t.digest;
  const shareText = ({ part, whole }: Share) => (whole === 0 ? teams.nothing : teams.share(part, whole));
  return rows.map((row) => {
    const line = teams.line({
      ...row,
      team: short(words.team(row.teamId)),
      firstContacts: shareText(row.firstContacts),
      followUps: shareText(row.followUps),
    });
    return mrkdwn`• ${line}`;
  });
}

export function noteSentences(notes: readonly Note[], words: Words): string[] {
  return notes.map((note) => noteText(note, words));
}

function noteText(note: Note, { t }: Words): string {
  const said = t.digest.notes;
  switch (note.code) {
    case 'low-confidence':
      return said.lowConfidence(note.cases);
    case 'calls-missing':
      return said.callsMissing(note.stations, note.of);
    case 'short-history':
      return said.shortHistory(note.weeks);
    case 'calendar-awaited':
      return said.calendarAwaited(note.year);
    case 'unknown':
      return said.unknown;
  }
}

function restLine(listing: Listing<unknown>, words: Words): Mrkdwn[] {
  const rest = restOf(listing, words).join(words.t.common.listSeparator);
  return rest ? [mrkdwn`${rest}`] : [];
}

/** What is counted but not shown: beyond the most that a list holds, or protected. */
function restOf({ more, shielded }: Listing<unknown>, { t: { digest } }: Words): string[] {
  return [
    ...(more > 0 ? [digest.more(more)] : []),
    ...(shielded === 'few' ? [digest.shieldedFew] : shielded > 0 ? [digest.shielded(shielded)] : []),
  ];
}

function ownerText(ownerId: string | null, words: Words): string {
  return ownerId ? short(words.person(ownerId)) : words.t.common.nobody;
}

function short(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
