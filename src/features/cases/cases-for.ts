/** The cases that wait for a person, or that the person waits for: triage and decisions first, then their own. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { decisionFor } from '../../domain/queue/whose-turn.ts';
import type { Messages } from '../../i18n/index.ts';
import { context } from '../../slack/blocks.ts';
import { raw } from '../../slack/mrkdwn.ts';

/** Further than this nobody counts: what is said then is "at least". */
const MOST_COUNTED = 500;

const DECIDING = ['case.assign', 'case.review-agreement', 'case.confirm-closure', 'recusal.decide'] as const;

/** Each case once, and only what this person may see. */
export async function casesFor(person: Person, deps: Deps): Promise<Case[]> {
  const [concerning, waiting, undecided] = await Promise.all([
    deps.cases.concerning({ personId: person.id, teamId: person.teamId }, MOST_COUNTED),
    can(person, 'case.triage').allowed ? deps.cases.awaitingTriage(MOST_COUNTED) : [],
    DECIDING.some((verb) => can(person, verb).allowed) ? deps.cases.awaitingDecision(MOST_COUNTED) : [],
  ]);
  const decisions = undecided.filter((it) => decisionFor(it, person) !== null);
  const seen = new Set<string>();
  return [...waiting, ...decisions, ...concerning].filter(
    (it) => can(person, 'case.show', it).allowed && !seen.has(it.id) && seen.add(it.id),
  );
}

/** A list that was cut says how many more there are. */
export function moreCases(count: number, listed: number, { cases: { list } }: Messages): KnownBlock[] {
  if (count <= listed) return [];
  const more = count - listed;
  return [context(raw(count < MOST_COUNTED ? list.more(more) : list.orMore(more)))];
}
