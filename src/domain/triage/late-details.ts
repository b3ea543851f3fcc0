/** What the report left open and triage has asked since. */
import type { Report } from '../case/report.ts';
import { isDangerSign, type RiskFlag } from '../case/vocabulary.ts';

/** Signs come apart from these. */
export type LateDetails = Partial<
  Pick<
    Report,
    | 'title'
    | 'dangerSignsAsked'
    | 'circumstancesAsked'
    | 'participants'
    | 'priorMediations'
    | 'amount'
    | 'immediateActions'
  >
>;

/** Signs are only added: what the officer reported stays reported. Counts may be corrected. */
export function withLateDetails(report: Report, details: LateDetails, flags: readonly RiskFlag[]): Report {
  const others = flags.filter((flag) => !isDangerSign(flag));
  return {
    ...report,
    ...details,
    dangerSigns: [...new Set([...report.dangerSigns, ...flags.filter(isDangerSign)])],
    circumstances: [...new Set([...report.circumstances, ...others])],
  };
}
