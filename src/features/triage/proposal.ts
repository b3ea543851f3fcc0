/** What the rules propose before a person decides: from the report alone, every part open to change. */

import type { Roster, VeteranLoad } from '../../db/people-repo.ts';
import type { ReportedCase } from '../../domain/case/case.ts';
import type { DifficultyInputs, GateInputs, GateResult, Report, RiskAssessment } from '../../domain/case/report.ts';
import type { LikelyRepeat } from '../../domain/repeats/likely-repeat.ts';
import { mayTakeCalls } from '../../domain/repeats/repeats.ts';
import { rateDifficulty } from '../../domain/triage/difficulty.ts';
import { difficultyInputsFrom, gateInputsFrom } from '../../domain/triage/from-report.ts';
import { asksAboutViolence, passGate } from '../../domain/triage/gate.ts';
import { type RouteSuggestion, suggestRoute } from '../../domain/triage/referral.ts';
import { assessRisk } from '../../domain/triage/risk-score.ts';
import { suggestVeterans, type VeteranSuggestion } from '../../domain/triage/suggest-veterans.ts';

export type Proposal = {
  gateInputs: GateInputs;
  /** From what was reported. */
  gate: GateResult;
  /** A safety question was answered yes: score and route below already reckon with violence. */
  asksAboutViolence: boolean;
  assessment: RiskAssessment;
  difficultyInputs: DifficultyInputs;
  route: RouteSuggestion;
  teamId: string | null;
  veteran: VeteranSuggestion | null;
  /** Earlier cases that this may be the same dispute as, the likeliest first. */
  repeats: readonly LikelyRepeat[];
};

export function propose(
  current: ReportedCase,
  roster: Roster,
  veterans: readonly VeteranLoad[],
  repeats: readonly LikelyRepeat[] = [],
): Proposal {
  const { report } = current;
  const duplicateOf = probablySame(repeats);
  const gateInputs = gateInputsFrom(report, duplicateOf);
  const gate = passGate(gateInputs);
  const asked = asksAboutViolence(gateInputs);
  const feared: Report = asked ? { ...report, dangerSigns: [...report.dangerSigns, 'dv_suspected'] } : report;
  const assessment = assessRisk(feared);
  const difficultyInputs = difficultyInputsFrom(report);
  const { difficulty } = rateDifficulty(difficultyInputs);
  const need = { stationId: report.stationId, area: report.area, category: report.category, difficulty };
  const suggestions = suggestVeterans(need, veterans);
  const ownTeam = roster.teams.find((team) => team.stationId === report.stationId)?.id ?? null;
  return {
    gateInputs,
    gate,
    asksAboutViolence: asked,
    assessment,
    difficultyInputs,
    route: suggestRoute(feared, assessment, passGate(gateInputsFrom(feared, duplicateOf))),
    teamId: ownTeam,
    veteran: suggestions.find((it) => it.teamId === ownTeam) ?? suggestions[0] ?? null,
    repeats,
  };
}

/** Only a strong likeness to a case that can take it is put to the gate; a person confirms it. */
function probablySame(repeats: readonly LikelyRepeat[]): string | null {
  return repeats.find(({ match, earlier }) => match.strength === 'strong' && mayTakeCalls(earlier))?.earlier.id ?? null;
}
