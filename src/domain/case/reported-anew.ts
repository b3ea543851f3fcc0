/** Back to triage under its own number: with all that was known and done before, and without a hand-over under way. */
import type { Instant } from '../time/instant.ts';
import type { MergedCase, ReportedCase, TurnedAwayCase } from './case.ts';
import { withoutOpenHandOff } from './open-hand-off.ts';
import { earlierWork, untriagedPart } from './triaged-part.ts';

export function reportedAnew(current: MergedCase | TurnedAwayCase, at: Instant): ReportedCase {
  const kept = untriagedPart(current);
  const earlier = 'sessions' in current ? earlierWork(current) : current.earlier;
  return {
    ...kept,
    ...withoutOpenHandOff(kept, at),
    status: 'reported',
    version: current.version + 1,
    ...(earlier ? { earlier } : {}),
  };
}
