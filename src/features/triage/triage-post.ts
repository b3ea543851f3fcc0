/** The triage channel sees every report and what became of it; the card's thread tells the steps until a team has it. */
import { repeatsOfCase } from '../../db/likely-repeats.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { type IntakeEvent, intakeLine } from '../../i18n/intake-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { oneLine } from '../../slack/blocks.ts';
import type { Posted } from '../../slack/gateway.ts';
import { wordsForChannel } from '../../slack/reader-words.ts';
import { propose } from './proposal.ts';
import { triageCard } from './triage-card.view.ts';

export async function showInTriage(event: CaseEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (current) await showCard(current, await wordsForChannel(deps), deps);
}

/** The card, and a line in its thread. */
export async function tellStep(event: IntakeEvent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const words = await wordsForChannel(deps);
  const card = await showCard(current, words, deps);
  const line = intakeLine(event, words);
  await deps.slack.post(`triage-note-${event.id}`, card.channel, oneLine(line), card.ts);
}

async function showCard(current: Case, words: Words, deps: Deps): Promise<Posted> {
  const roster = await deps.people.roster();
  const proposal =
    current.status === 'reported'
      ? propose(current, roster, await deps.people.veterans(), await repeatsOfCase(current, deps))
      : null;
  const card = triageCard(current, proposal, deps.calendar, words, roster.programme.synthetic);
  return deps.slack.show(`triage-${current.id}`, roster.programme.triageChannelId, card, current.version);
}
