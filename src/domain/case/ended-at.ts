/** When the handling of a case was over, whatever its end; the dispute may still come back. */
import type { Instant } from '../time/instant.ts';
import type { Case } from './case.ts';

/** Null while it goes on. */
export function endedAt(current: Case): Instant | null {
  switch (current.status) {
    case 'resolved':
    case 'unresolved':
    case 'withdrawn':
      return current.closure.at;
    case 'converted':
      return current.conversion.at;
    case 'merged':
      return current.mergedInto.at;
    case 'cancelled':
      return current.cancellation.at;
    case 'not_accepted':
    case 'referred_out':
      return current.sentOn?.at ?? current.triage.at;
    default:
      return null;
  }
}
