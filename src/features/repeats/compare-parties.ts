/** People entered after a report may show that two cases are one dispute: triage is told of each such pair once. */
import { repeatsOfCase } from '../../db/likely-repeats.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { LikelyRepeat } from '../../domain/repeats/likely-repeat.ts';
import { isEarlier, mayTakeCalls } from '../../domain/repeats/repeats.ts';
import { type Messages, messagesFor } from '../../i18n/index.ts';
import { repeatReasons } from '../../i18n/repeat-lines.ts';
import { button, lineWithButtons, type Message } from '../../slack/blocks.ts';
import { LINK, pairValue, SHOW_CALLS } from './ids.ts';

const BATCH = 50;

export async function compareParties(deps: Deps): Promise<void> {
  const parties = await deps.calls.partiesToCompare(BATCH);
  for (const caseId of new Set(parties.map((party) => party.caseId))) await compareCase(caseId, deps);
  if (parties.length > 0) await deps.calls.compared(parties, deps.clock.now());
}

async function compareCase(caseId: string, deps: Deps): Promise<void> {
  const current = await deps.cases.find(caseId);
  if (!current || !mayTakeCalls(current)) return;
  for (const repeat of await repeatsOfCase(current, deps)) await tellOfPair(current, repeat, deps);
  for (const { caseId: otherId } of await deps.calls.sharingParties(caseId)) {
    const later = await deps.cases.find(otherId);
    if (!later || !mayTakeCalls(later) || !isEarlier(current, later)) continue;
    const pair = (await repeatsOfCase(later, deps)).find(({ earlier }) => earlier.id === caseId);
    if (pair) await tellOfPair(later, pair, deps);
  }
}

/** Likeness without a shared party was told when the report came. */
async function tellOfPair(later: Case, repeat: LikelyRepeat, deps: Deps): Promise<void> {
  const { match, earlier } = repeat;
  const isByParties = match.reasons.some(({ reason }) => reason === 'both_parties' || reason === 'one_party');
  if (!isByParties) return;
  const { triageChannelId } = (await deps.people.roster()).programme;
  const key = `same-parties-${earlier.id}-${later.id}`;
  const message = samePartiesMessage(later, repeat, messagesFor(deps.programmeLocale));
  await deps.slack.post(key, triageChannelId, message);
}

/** Numbers and reasons only: who the parties are stands on their own page. */
export function samePartiesMessage(later: Case, { match, earlier }: LikelyRepeat, t: Messages): Message {
  const text = t.repeats.tell.sameParties(later.number, earlier.number, repeatReasons(match, t));
  const pair = pairValue(later.id, earlier.id);
  return lineWithButtons(text, `same-parties-${later.id}`, [
    ...(mayTakeCalls(earlier) ? [button('case.merge', t.repeats.merge(earlier.number), { value: pair })] : []),
    button(LINK, t.repeats.linkTo(earlier.number), { value: pair }),
    button(SHOW_CALLS, t.repeats.button, { value: later.id }),
  ]);
}
