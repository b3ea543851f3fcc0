/** A tie that may pass is told to both sides, their answers are put on record, and the station's chief decides. */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { automaticTies, readableTies } from './automatic-ties.ts';
import type { Case } from './case.ts';
import { tieOf } from './disclosure.ts';
import type { Decision } from './events.ts';
import type { Disclosure, SideAnswer } from './records.ts';
import { STATES } from './states.ts';
import type { Side } from './vocabulary.ts';

export type TieDecision = { answers: Record<Side, SideAnswer>; allowed: boolean };

export function weighTie(
  current: Case,
  veteran: Person,
  { answers, allowed }: TieDecision,
  by: Person,
  at: Instant,
): Result<Decision> {
  const permission = can(by, 'case.allow-tie', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if ('isFinal' in STATES[current.status] || !('teamId' in current)) return fail('case.not-in-this-state');
  if (veteran.id === by.id) return fail('recusal.own');
  const tie = tieOf(current, veteran, []);
  if (tie === 'case.recused') return fail('case.assignee-recused');
  if (!tie) return fail('tie.nothing-to-decide');
  const isWorking =
    'leadId' in current && (current.leadId === veteran.id || current.declaration.members.includes(veteran.id));
  // Somebody would have to go on at once: that is what the recusal is for, with its hand-over.
  if (!allowed && isWorking) return fail('tie.order-recusal');
  if (allowed && Object.values(answers).includes('not_reached')) return fail('tie.answers-needed');
  const decision = allowed ? { allowedBy: by.id } : { refusedBy: by.id };
  const made = (current.disclosures ?? []).map((one) =>
    one.by === veteran.id ? { ...one, answers, ...decision } : one,
  );
  const told = made.filter((one) => one.by === veteran.id).flatMap(({ conflicts }) => conflicts);
  const ties = readableTies(automaticTies(current, veteran)).filter((one) => !told.includes(one));
  const known: Disclosure[] = ties.length > 0 ? [{ by: veteran.id, at, conflicts: ties, answers, ...decision }] : [];
  return ok({
    next: { ...current, version: current.version + 1, disclosures: [...made, ...known] },
    facts: [{ type: 'tie.weighed', personId: veteran.id, allowed }],
  });
}
