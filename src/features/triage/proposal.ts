/** What the rules propose before a person decides: from the report alone, every part open to change. */

import type { Roster, VeteranLoad } from '../../db/people-repo.ts';
import type { ReportedCase } from '../../domain/case/case.ts';
import type { DifficultyInputs, GateInputs, GateResult, Report } from '../../domain/case/report.ts';
import { rateDifficulty } from '../../domain/triage/difficulty.ts';
import { passGate } from '../../domain/triage/gate.ts';
import { type RouteSuggestion, suggestRoute } from '../../domain/triage/referral.ts';
import { suggestVeterans, type VeteranSuggestion } from '../../domain/triage/suggest-veterans.ts';

export type Proposal = {
  gateInputs: GateInputs;
  gate: GateResult;
  difficultyInputs: DifficultyInputs;
  route: RouteSuggestion;
  teamId: string | null;
  veteran: VeteranSuggestion | null;
};

export function propose(current: ReportedCase, roster: Roster, veterans: readonly VeteranLoad[]): Proposal {
  const { report } = current;
  const gateInputs = gateInputsOf(report);
  const gate = passGate(gateInputs);
  const difficultyInputs = difficultyInputsOf(report);
  const { difficulty } = rateDifficulty(difficultyInputs);
  const need = { stationId: report.stationId, area: report.area, category: report.category, difficulty };
  const suggestions = suggestVeterans(need, veterans);
  const ownTeam = roster.teams.find((team) => team.stationId === report.stationId)?.id ?? null;
  return {
    gateInputs,
    gate,
    difficultyInputs,
    route: suggestRoute(report, current.assessment, gate),
    teamId: ownTeam,
    veteran: suggestions.find((it) => it.teamId === ownTeam) ?? suggestions[0] ?? null,
  };
}

function gateInputsOf(report: Report): GateInputs {
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
    duplicateOf: null,
    basis: 'peoples_mediation',
  };
}

function difficultyInputsOf(report: Report): DifficultyInputs {
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
