/** What a case keeps whoever leads it. */
import type { OwnedCore, TriagedCore } from './case.ts';
import type { EarlierWork } from './overlay.ts';

export function triagedPart(current: TriagedCore): TriagedCore {
  const { id, number, version, cycle, reportedBy, reportedAt, report, assessment, level, triage, teamId } = current;
  const kept = { id, number, version, cycle, reportedBy, reportedAt, report, assessment, level, triage, teamId };
  return {
    ...kept,
    ...(current.firstMeetingBy ? { firstMeetingBy: current.firstMeetingBy } : {}),
    ...(current.levelChanges ? { levelChanges: current.levelChanges } : {}),
    ...(current.enforcement ? { enforcement: current.enforcement } : {}),
    ...(current.duplicates ? { duplicates: current.duplicates } : {}),
    ...(current.repeats ? { repeats: current.repeats } : {}),
    ...(current.returns ? { returns: current.returns } : {}),
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
