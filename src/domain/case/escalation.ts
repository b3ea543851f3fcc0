/**
 * Whoever works on a dispute may call in the one above at any step: the chief of its station, or the commander. That lies
 * over the state until it is answered; the case stays with whoever has it. People's Mediation Law 25.
 */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { isChiefOf } from '../people/relations.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Case } from './case.ts';
import type { Decision } from './events.ts';
import type { Escalation } from './overlay.ts';
import { STATES } from './states.ts';
import type { EscalatedTo } from './step-codes.ts';

/** Null where nobody above is called in, or has answered. */
export function escalated({ escalations }: Pick<Case, 'escalations'>): Escalation | null {
  const last = escalations?.at(-1);
  return last && !last.answeredAt ? last : null;
}

export function mayEscalate(current: Case): boolean {
  return !('isFinal' in STATES[current.status]) && escalated(current)?.to !== 'commander';
}

export function isEscalated(current: Case): boolean {
  return escalated(current) !== null;
}

/** Once more, from the chief to the commander, is possible; back again is not. */
export function escalate(
  current: Case,
  { to, reason }: Pick<Escalation, 'to' | 'reason'>,
  by: Person,
  at: Instant,
): Result<Decision> {
  if ('isFinal' in STATES[current.status]) return fail('case.not-in-this-state');
  const permission = can(by, 'case.escalate', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  const open = escalated(current);
  if (open && (open.to === to || to === 'chief')) return fail('escalation.open', { to: open.to });
  if (to === 'chief' && isChiefOf(by, current)) return fail('escalation.own');
  return ok({
    next: {
      ...current,
      version: current.version + 1,
      escalations: [...(current.escalations ?? []), calledIn(to, reason, by, at)],
    },
    facts: [{ type: 'case.escalated', to }],
  });
}

export function calledIn(to: EscalatedTo, reason: string, by: Person, at: Instant): Escalation {
  return { to, reason, by: by.id, at };
}

/** What was called for is decided; whoever called hears of it. */
export function answerEscalation(current: Case, answer: string, by: Person, at: Instant): Result<Decision> {
  const open = escalated(current);
  if (!open) return fail('escalation.none-open');
  const permission = can(by, 'case.answer-escalation', current);
  const isTheirs = open.to === 'chief' || by.roles.includes('commander');
  if (!permission.allowed || !isTheirs)
    return notAllowed(open.to === 'chief' ? ['chief_of_station', 'commander'] : ['commander']);
  const answered = { ...open, answer, answeredBy: by.id, answeredAt: at };
  return ok({
    next: { ...current, version: current.version + 1, escalations: [...current.escalations!.slice(0, -1), answered] },
    facts: [{ type: 'escalation.answered', toId: open.by }],
  });
}
