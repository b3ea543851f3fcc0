/** What a report alone says to the gate and to the difficulty; the rest is nobody's word yet. */
import type { DifficultyInputs, GateInputs, Report } from '../case/report.ts';

export function gateInputsFrom(report: Report, duplicateOf: string | null = null): GateInputs {
  return {
    riskFlags: [...report.dangerSigns, ...report.circumstances],
    exclusion: null,
    consentBySide: report.consentBySide ?? { A: 'not_asked', B: 'not_asked' },
    eligibilityGround: null,
    familyScreen: report.familyScreen ?? null,
    specialisedBody: false,
    alreadyInCourt: false,
    minorInvolved: false,
    guardianPresent: false,
    duplicateOf,
    basis: 'peoples_mediation',
  };
}

export function difficultyInputsFrom(report: Report): DifficultyInputs {
  return {
    sides: 2,
    grievanceYears: report.circumstances.includes('grievance_over_1y') ? 1 : 0,
    failedMediations: report.priorMediations,
    participants: report.participants,
    amount: report.amount ?? 0,
    secondAgency: false,
    titleDispute: false,
    keyPartyAbsent: false,
    strongHostility: false,
  };
}
