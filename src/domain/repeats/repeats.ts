/** What a case knows of its further calls, of cases related to it and of calls that turned out to be another dispute. */
import type { Case, CaseCore } from '../case/case.ts';
import type { Repeats } from '../case/overlay.ts';
import { STATES } from '../case/states.ts';

export function repeatsOf(current: Pick<CaseCore, 'repeats'>): Repeats {
  return current.repeats ?? { calls: 1 };
}

/** Whoever goes on with the dispute, or says what its calls mean, has decided on them. */
export function withoutUndecided<C extends Pick<CaseCore, 'repeats'>>(current: C): C {
  if (!current.repeats?.undecided) return current;
  const { undecided: _decided, ...repeats } = current.repeats;
  return { ...current, repeats };
}

/** Under way, watched or settled: such a case can come back to life. Any other end is an end. */
export function mayTakeCalls({ status }: Pick<Case, 'status'>): boolean {
  return status === 'resolved' || !('isFinal' in STATES[status]);
}

/** By the report, and of two in the same moment by the number. */
export function isEarlier(one: Case, other: Case): boolean {
  if (one.reportedAt !== other.reportedAt) return one.reportedAt < other.reportedAt;
  return one.number < other.number;
}

/** There is more to see than its own report. */
export function hasRepeats(current: Pick<CaseCore, 'repeats'>): boolean {
  const { calls, related = [], splitOff = [] } = repeatsOf(current);
  return calls > 1 || related.length > 0 || splitOff.length > 0;
}
