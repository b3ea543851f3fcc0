/** Which cases are kept from all but those who must act on them. */
import type { Case } from '../case/case.ts';
import type { GateFinding, GateResult } from '../case/report.ts';

/** A case in which domestic violence or child abuse is suspected is seen only by those who must act on it. */
export function isShielded(subject: Case): boolean {
  const { dangerSigns } = subject.report;
  return (
    dangerSigns.includes('dv_suspected') ||
    dangerSigns.includes('child_abuse_suspected') ||
    ('triage' in subject && findingsOf(subject.triage.gate).some(({ rule }) => rule === 'G2'))
  );
}

function findingsOf({ first, further }: GateResult): readonly GateFinding[] {
  return [first, ...further];
}
