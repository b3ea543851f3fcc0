/** Where a case's card stands, and what is said in its thread. */
import type { Roster } from '../../db/people-repo.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Place } from '../../domain/case/overlay.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import { eventLine } from '../../i18n/event-line.ts';
import type { Words } from '../../i18n/words.ts';
import { type Message, oneLine } from '../../slack/blocks.ts';
import type { Posted } from '../../slack/gateway.ts';
import { wordsForChannel } from '../../slack/reader-words.ts';
import { archivedCard, caseCard, movedCard, shieldedCard } from './case-card.view.ts';

/** Shows the case as it is now, wherever it belongs; null while it belongs to no team and no station. */
async function showCard(current: Case, deps: Deps): Promise<Posted | null> {
  if (!('triage' in current)) return null;
  if ((current.status === 'referred_out' || current.status === 'not_accepted') && !current.sentOn) return null;
  const roster = await deps.people.roster();
  const words = await wordsForChannel(deps);
  const card = channelCard(current, words, roster.programme.synthetic);
  const team = roster.team(current.teamId);
  const channel = team?.channelId ?? roster.station(current.report.stationId)?.channelId;
  if (channel) {
    await showWhereItWas(current, channel, roster, words, deps);
    return deps.slack.show(cardKey(current, channel, roster), channel, card, current.version);
  }
  const owner = roster.person('leadId' in current ? current.leadId : 'assigneeId' in current ? current.assigneeId : '');
  return owner
    ? deps.slack.showToPerson(`card-${current.id}-${owner.id}`, owner.slackUserId, card, current.version)
    : null;
}

/** One card a channel: where triage sent it on from, the card there only says where it went. */
function cardKey({ id, reroutes }: Case, channel: string, roster: Roster): string {
  return reroutes && channelOf(reroutes[0]!.from, roster) !== channel ? `card-${id}-${channel}` : `card-${id}`;
}

function channelOf({ teamId, stationId }: Place, roster: Roster): string | null {
  return roster.team(teamId)?.channelId ?? roster.station(stationId)?.channelId ?? null;
}

async function showWhereItWas(
  current: Extract<Case, { triage: unknown }>,
  now: string,
  roster: Roster,
  words: Words,
  deps: Deps,
): Promise<void> {
  const before = new Set((current.reroutes ?? []).map(({ from }) => channelOf(from, roster)));
  const place = { teamId: current.teamId, stationId: current.report.stationId };
  const moved = isShielded(current) ? shieldedCard(current, words) : movedCard(current, place, words);
  for (const channel of before) {
    if (!channel || channel === now) continue;
    await deps.slack.show(cardKey(current, channel, roster), channel, moved, current.version);
  }
}

function channelCard(current: Case, words: Words, synthetic: boolean): Message {
  if (isShielded(current)) return shieldedCard(current, words);
  return current.archivedAt ? archivedCard(current, words) : caseCard(current, words, synthetic);
}

/** The card as the case is now, and no word in its thread. */
export async function showAgain(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (current) await showCard(current, deps);
}

/** The reaction to everything that happens to a case: its card changes in place, its thread tells the step. */
export async function tellInThread(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const card = await showCard(current, deps);
  if (!card || isShielded(current) || BEFORE_THE_CARD.has(event.type)) return;
  const line = eventLine(event, current.level, await wordsForChannel(deps));
  await deps.slack.post(`note-${event.id}`, card.channel, oneLine(line), card.ts);
}

/** Told in the triage channel; the team's thread begins with the case's opening. */
const BEFORE_THE_CARD = new Set<CaseEvent['type']>(['case.reported', 'case.details-added', 'case.triaged']);
