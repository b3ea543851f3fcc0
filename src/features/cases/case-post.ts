/** Where a case's card stands, and what is said in its thread. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import { eventLine } from '../../i18n/event-line.ts';
import type { Words } from '../../i18n/words.ts';
import { type Message, oneLine } from '../../slack/blocks.ts';
import type { Posted } from '../../slack/gateway.ts';
import { wordsForChannel } from '../../slack/reader-words.ts';
import { archivedCard, caseCard, shieldedCard } from './case-card.view.ts';

/** Shows the case as it is now, wherever it belongs; null while it belongs to no team and no station. */
async function showCard(current: Case, deps: Deps): Promise<Posted | null> {
  if (!('triage' in current)) return null;
  if ((current.status === 'referred_out' || current.status === 'not_accepted') && !current.sentOn) return null;
  const roster = await deps.people.roster();
  const words = await wordsForChannel(deps);
  const card = channelCard(current, words, roster.programme.synthetic);
  const team = roster.team(current.teamId);
  const channel = team?.channelId ?? roster.station(current.report.stationId)?.channelId;
  if (channel) return deps.slack.show(`card-${current.id}`, channel, card, current.version);
  const owner = roster.person('leadId' in current ? current.leadId : 'assigneeId' in current ? current.assigneeId : '');
  return owner
    ? deps.slack.showToPerson(`card-${current.id}-${owner.id}`, owner.slackUserId, card, current.version)
    : null;
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
