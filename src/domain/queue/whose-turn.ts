/** Whether a case waits for this person, or this person for others. */
import type { Case } from '../case/case.ts';
import { openHandOff } from '../case/open-hand-off.ts';
import { can } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';

/** What somebody has to decide before the case goes on. */
export const DECISIONS = ['assign', 'agreement', 'closure', 'recusal'] as const;
export type Decision = (typeof DECISIONS)[number];

export function isWaitingFor(current: Case, person: Person): boolean {
  if (decisionFor(current, person)) return true;
  switch (current.status) {
    case 'reported':
      return can(person, 'case.triage', current).allowed;
    case 'awaiting_claim':
      return can(person, 'case.take', current).allowed;
    case 'assigned':
      return current.assigneeId === person.id && !current.declined;
    default:
      return 'leadId' in current && current.leadId === person.id && decisionsAwaited(current).length === 0;
  }
}

/** The decision that this person may take; null where none is awaited, or it is another's. */
export function decisionFor(current: Case, person: Person): Decision | null {
  const may: Record<Decision, () => boolean> = {
    assign: () => can(person, 'case.assign', current).allowed,
    agreement: () => can(person, 'case.review-agreement', current).allowed,
    closure: () =>
      can(person, 'case.confirm-closure', current).allowed &&
      'closureProposal' in current &&
      current.closureProposal?.by !== person.id,
    recusal: () => can(person, 'recusal.decide', current).allowed,
  };
  return decisionsAwaited(current).find((decision) => may[decision]()) ?? null;
}

function decisionsAwaited(current: Case): Decision[] {
  const isAsked = current.recusals?.some(({ decision }) => !decision) ?? false;
  return DECISIONS.filter(
    (decision) =>
      ({
        assign: current.status === 'assigned' && current.declined !== undefined && !openHandOff(current),
        agreement: 'pendingAgreement' in current && current.pendingAgreement !== undefined,
        closure: 'closureProposal' in current && current.closureProposal !== undefined,
        recusal: isAsked,
      })[decision],
  );
}
