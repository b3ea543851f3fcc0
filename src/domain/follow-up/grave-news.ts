/** A check finds that somebody was hurt or that there was violence again: a look back follows, as after a conversion. */
import type { CaseCore } from '../case/case.ts';
import type { CaseFact } from '../case/events.ts';
import { injuryIn } from '../case/raise-risk.ts';
import type { FollowUpRecord } from '../case/records.ts';
import type { RiskFlag } from '../case/vocabulary.ts';

const VIOLENCE: readonly RiskFlag[] = [
  'violence_minor',
  'violence_assault',
  'active_violence',
  'dv_suspected',
  'child_abuse_suspected',
];

type Found = Pick<FollowUpRecord, 'recurrence' | 'leftoverRisk' | 'seriousInjury'>;

/** The gravest alone. A sign that was known before the check is no news; violence as what came back always is. */
export function graveNews({ recurrence, leftoverRisk = [], seriousInjury }: Found, current: CaseCore): CaseFact[] {
  if (seriousInjury) return [{ type: 'injury.reported', during: 'follow_up' }];
  const injury = injuryIn(leftoverRisk, current, 'follow_up');
  if (injury.length > 0) return injury;
  const isNew = (flag: RiskFlag) => !current.report.dangerSigns.some((known) => known === flag);
  const isViolent = recurrence === 'violence' || leftoverRisk.some((flag) => VIOLENCE.includes(flag) && isNew(flag));
  return isViolent ? [{ type: 'violence.reported', during: 'follow_up' }] : [];
}
