/** New danger that comes to light is scored at once; the level may rise by it and never falls. */
import { assessRisk, graverLevel } from '../triage/risk-score.ts';
import type { CaseCore } from './case.ts';
import type { CaseFact } from './events.ts';
import { isDangerSign, type RiskFlag } from './vocabulary.ts';

type Raised = { change: Partial<Pick<CaseCore, 'report' | 'assessment' | 'level'>>; facts: CaseFact[] };

export function raiseRisk(current: CaseCore, flags: readonly RiskFlag[]): Raised {
  if (flags.length === 0) return { change: {}, facts: [] };
  const union = (known: readonly RiskFlag[], added: readonly RiskFlag[]) => [...new Set([...known, ...added])];
  const report = {
    ...current.report,
    dangerSigns: union(current.report.dangerSigns, flags.filter(isDangerSign)),
    circumstances: union(
      current.report.circumstances,
      flags.filter((flag) => !isDangerSign(flag)),
    ),
  };
  const assessment = assessRisk(report);
  const level = graverLevel(current.level, assessment.level);
  return {
    change: { report, assessment, level },
    facts: level === current.level ? [] : [{ type: 'risk.raised', from: current.level, to: level }],
  };
}

/** Somebody was seriously hurt, and it was not known before: a review follows. */
export function injuryIn(
  flags: readonly RiskFlag[],
  current: CaseCore,
  during: 'session' | 'follow_up' | 'call',
): CaseFact[] {
  const isNew = flags.includes('serious_injury') && !current.report.dangerSigns.includes('serious_injury');
  return isNew ? [{ type: 'injury.reported', during }] : [];
}
