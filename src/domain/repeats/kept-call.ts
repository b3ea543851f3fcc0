/** A call as it was reported, and what became of it. */
import type { Report } from '../case/report.ts';
import type { Instant } from '../time/instant.ts';

/** `caseId`: the case to which it was added. `splitInto`: the one that it became since. */
export type KeptCall = {
  id: string;
  caseId: string;
  reportedBy: string;
  reportedAt: Instant;
  report: Report;
  splitInto: string | null;
};

/** One line of the list: a further call, or the report of a case that was merged. `number`: of that, or of the one split off. */
export type ListedCall = KeptCall & { kind: 'call' | 'merged'; number: string };
