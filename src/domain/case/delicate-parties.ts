/**
 * Somebody at the table who is weak at the moment: a minor, somebody elderly, ill or otherwise in need of care, in
 * hospital or in custody. What they consent to is looked at more closely (domain notes 13).
 */
import type { OwnedCore } from './case.ts';

type Looked = Pick<OwnedCore, 'triage' | 'report' | 'sessions' | 'enforcement' | 'beside'>;

export function hasDelicateParty({ triage, report, sessions, enforcement, beside }: Looked): boolean {
  return (
    triage.gateInputs.minorInvolved ||
    report.circumstances.includes('vulnerable_party') ||
    (beside?.vulnerable ?? []).length > 0 ||
    enforcement?.track === 'in_detention' ||
    sessions.some(({ place }) => place === 'detention_centre' || place === 'hospital')
  );
}
