/** A further call about a known dispute: counted, the score computed again, and what it asks of a person. */
import type { Case } from '../case/case.ts';
import type { CaseFact, Decision } from '../case/events.ts';
import { injuryIn } from '../case/raise-risk.ts';
import { newSigns } from '../case/signs.ts';
import type { RiskFlag } from '../case/vocabulary.ts';
import { ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { assessRisk, graverLevel } from '../triage/risk-score.ts';
import { REPEAT_WINDOWS } from './match.ts';

/** Calls of one dispute, the one that made its case included, within so many days up to now. */
export type CallCount = { in60: number; in90: number; in180: number };

const DAY_MS = 86_400_000;
const REFERRAL_FROM = 3;
const REVIEW_FROM = 5;

export function countCalls(calls: readonly Instant[], now: Instant): CallCount {
  const within = (days: number) =>
    calls.filter((at) => at <= now && Date.parse(now) - Date.parse(at) <= days * DAY_MS).length;
  return {
    in60: within(REPEAT_WINDOWS.recent),
    in90: within(REPEAT_WINDOWS.repeat),
    in180: within(REPEAT_WINDOWS.longest),
  };
}

/** `referral`: to the veteran team. `review`: somebody above looks at it. */
function proposalsFor({ in90, in180 }: CallCount): { referral: boolean; review: boolean } {
  return { referral: in90 >= REFERRAL_FROM || in180 >= REFERRAL_FROM, review: in90 >= REVIEW_FROM };
}

/** The level is only raised here: nothing but a person lowers it. `calls` are all that the dispute has. */
export function addCall(
  current: Case,
  call: { id: string; dangerSigns: readonly RiskFlag[] },
  calls: readonly Instant[],
  at: Instant,
): Result<Decision> {
  const count = countCalls(calls, at);
  const recounted = recount(current, call.dangerSigns, count);
  const isWithVeterans = 'teamId' in current && current.teamId !== null;
  const { referral, review } = proposalsFor(count);
  const added: CaseFact = {
    type: 'call.added',
    callId: call.id,
    calls60: count.in60,
    calls90: count.in90,
    score: recounted.assessment.score,
    signs: newSigns(current.report, recounted.report),
    ...(referral && !isWithVeterans ? { referral } : {}),
    ...(review ? { review } : {}),
    ...(current.status === 'follow_up' || current.status === 'resolved' ? { reopening: true } : {}),
  };
  return ok({
    next: recounted,
    facts: [added, ...raised(current, recounted), ...injuryIn(call.dangerSigns, current, 'call')],
  });
}

/** What the first officer was told of earlier calls counts where it says more than those on file; signs are only added. */
function recount(current: Case, seen: readonly RiskFlag[], { in90 }: CallCount): Case {
  const statedCalls90d = current.report.statedCalls90d ?? current.report.calls90d;
  const dangerSigns = [...new Set([...current.report.dangerSigns, ...seen])];
  const report = { ...current.report, dangerSigns, statedCalls90d, calls90d: Math.max(statedCalls90d, in90) };
  const assessment = assessRisk(report);
  const level = graverLevel(current.level, assessment.level);
  return { ...current, version: current.version + 1, report, assessment, level };
}

function raised(before: Case, after: Case): CaseFact[] {
  return before.level === after.level ? [] : [{ type: 'risk.raised', from: before.level, to: after.level }];
}
