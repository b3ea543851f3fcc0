/** What a case keeps whoever leads it. */
import type { CaseCore, OwnedCore, TriagedCore } from './case.ts';
import type { EarlierWork } from './overlay.ts';

export function triagedPart(current: TriagedCore): TriagedCore {
  const { triage, teamId, firstMeetingBy, gateCheck } = current;
  return {
    ...untriagedPart(current),
    ...{ triage, teamId },
    ...(firstMeetingBy ? { firstMeetingBy } : {}),
    ...(gateCheck ? { gateCheck } : {}),
  };
}

/** The same without what triage decided. */
export function untriagedPart(current: CaseCore): CaseCore {
  const { id, number, version, cycle, reportedBy, reportedAt, report, assessment, level } = current;
  return {
    ...{ id, number, version, cycle, reportedBy, reportedAt, report, assessment, level },
    ...(current.levelChanges ? { levelChanges: current.levelChanges } : {}),
    ...(current.levelQuestions ? { levelQuestions: current.levelQuestions } : {}),
    ...(current.enforcement ? { enforcement: current.enforcement } : {}),
    ...(current.handling ? { handling: current.handling } : {}),
    ...(current.reroutes ? { reroutes: current.reroutes } : {}),
    ...(current.escalations ? { escalations: current.escalations } : {}),
    ...(current.duplicates ? { duplicates: current.duplicates } : {}),
    ...(current.repeats ? { repeats: current.repeats } : {}),
    ...(current.returns ? { returns: current.returns } : {}),
    ...(current.partings ? { partings: current.partings } : {}),
    ...(current.disclosures ? { disclosures: current.disclosures } : {}),
    ...(current.feedback ? { feedback: current.feedback } : {}),
    ...(current.recusals ? { recusals: current.recusals } : {}),
    ...(current.handOffs ? { handOffs: current.handOffs } : {}),
  };
}

/** What a lead did, for whoever goes on with it. */
export function earlierWork(current: OwnedCore): EarlierWork {
  const { sessions, partialAgreements, pastAgreements, pastCycles, pastSuspensions } = current;
  return {
    sessions,
    ...(partialAgreements ? { partialAgreements } : {}),
    ...(pastAgreements ? { pastAgreements } : {}),
    ...(pastCycles ? { pastCycles } : {}),
    ...(pastSuspensions ? { pastSuspensions } : {}),
  };
}
