/** How often a dispute was called about: one rule for a further call, for a merged report and for a call split off. */
import type { Case, MergedCase } from '../case/case.ts';
import type { CallsFact, CaseFact, Decision } from '../case/events.ts';
import { withPromiseOf } from '../case/merging.ts';
import type { Repeats, SplitCall } from '../case/overlay.ts';
import { injuryIn } from '../case/raise-risk.ts';
import type { OverrideCode, Report } from '../case/report.ts';
import { newSigns } from '../case/signs.ts';
import { fail, ok, type Result } from '../result.ts';
import { DAY_MS, type Instant } from '../time/instant.ts';
import { assessRisk, graverLevel } from '../triage/risk-score.ts';
import { REPEAT_WINDOWS } from './match.ts';
import { mayTakeCalls, repeatsOf } from './repeats.ts';

/** `stated`: how many calls in 90 days its officer knew of, this one included. */
export type CountedCall = { at: Instant; stated: number };
/** Calls of one dispute, the one that made its case included, within so many days up to now. */
export type CallCount = { in60: number; in90: number; in180: number };
export type FurtherCall = { id: string; by: string; report: Report };

type Learnt = Partial<Pick<Report, 'dangerSigns' | 'dangerSignsAsked' | 'circumstances' | 'circumstancesAsked'>>;

type Brought = Pick<Repeats, 'callers' | 'related' | 'undecided'>;

const REFERRAL_FROM = 3;
export const REVIEW_FROM = 5;

export function countCalls(calls: readonly Pick<CountedCall, 'at'>[], now: Instant): CallCount {
  const within = (days: number) => calls.filter(({ at }) => isWithin(days, at, now)).length;
  return {
    in60: within(REPEAT_WINDOWS.recent),
    in90: within(REPEAT_WINDOWS.repeat),
    in180: within(REPEAT_WINDOWS.longest),
  };
}

function isWithin(days: number, at: Instant, now: Instant): boolean {
  return at <= now && Date.parse(now) - Date.parse(at) <= days * DAY_MS;
}

/** So often that veterans should have it. */
export function isForVeterans({ calls90d, calls180d = 0 }: Pick<Report, 'calls90d' | 'calls180d'>): boolean {
  return calls90d >= REFERRAL_FROM || calls180d >= REFERRAL_FROM;
}

/** So often that somebody above should look at it. */
export function isForReview({ calls90d }: Pick<Report, 'calls90d'>): boolean {
  return calls90d >= REVIEW_FROM;
}

/** The level is only raised here: nothing but a person lowers it. `calls` are all that the dispute has, this one too. */
export function addCall(
  current: Case,
  { id, by, report }: FurtherCall,
  calls: readonly CountedCall[],
  at: Instant,
): Result<Decision> {
  if (current.status === 'merged') return fail('call.case-merged');
  if (!mayTakeCalls(current)) return fail('call.case-over');
  const next = recount(current, report, calls, at, { callers: [by], undecided: [id] });
  const added: CaseFact = { type: 'call.added', callId: id, ...counted(current, next, calls, at) };
  return ok({ next, facts: [added, ...raised(current, next), ...injuryIn(report.dangerSigns, current, 'call')] });
}

/** The other half of a merge: the reports and calls of the duplicate count here. Nothing, when they do already. */
export function joinDuplicate(
  current: Case,
  duplicate: MergedCase,
  calls: readonly CountedCall[],
  at: Instant,
): Decision | null {
  if (current.duplicates?.includes(duplicate.id)) return null;
  const { callers = [], related = [] } = repeatsOf(duplicate);
  const brought = { callers: [duplicate.reportedBy, ...callers], related, undecided: [duplicate.id] };
  const { next: promised, promisedOn } = withPromiseOf(duplicate, current);
  const next = {
    ...recount(promised, duplicate.report, calls, at, brought),
    duplicates: union(current.duplicates ?? [], [duplicate.id, ...(duplicate.duplicates ?? [])]),
  };
  const joined: CaseFact = {
    type: 'duplicate.joined',
    fromId: duplicate.id,
    fromNumber: duplicate.number,
    calls: next.report.calls90d,
    ...(promisedOn ? { promisedOn } : {}),
    ...counted(current, next, calls, at),
  };
  return {
    next,
    facts: [joined, ...raised(current, next), ...injuryIn(duplicate.report.dangerSigns, current, 'call')],
  };
}

/** The call counts no longer. Signs stay: whether they belonged to it is for a person to say, who may lower the level. */
export function dropCall(current: Case, split: SplitCall, calls: readonly CountedCall[], at: Instant): Decision | null {
  const before = repeatsOf(current);
  if (before.splitOff?.some(({ callId }) => callId === split.callId)) return null;
  const next = recount(current, {}, calls, at, {});
  const splitOff = [...(before.splitOff ?? []), split];
  const { score } = next.assessment;
  const { callId, caseId: madeId, number } = split;
  const fact: CaseFact = { type: 'call.split-off', callId, madeId, number, calls90: next.report.calls90d, score };
  const repeats = { ...withoutQuestionsOf([split.callId], next), splitOff };
  return { next: { ...next, repeats }, facts: [fact] };
}

/** A report merged by mistake, with whatever had been merged into it: they count here no longer. Signs stay here, too. */
export function dropDuplicate(
  current: Case,
  parted: Pick<Case, 'id' | 'number' | 'duplicates'>,
  calls: readonly CountedCall[],
  at: Instant,
): Decision | null {
  if (!current.duplicates?.includes(parted.id)) return null;
  const gone = [parted.id, ...(parted.duplicates ?? [])];
  const { duplicates, ...next } = recount(current, {}, calls, at, {});
  const left = (duplicates ?? []).filter((id) => !gone.includes(id));
  const { calls90d: calls90 } = next.report;
  return {
    next: {
      ...next,
      repeats: withoutQuestionsOf(gone, next),
      ...(left.length > 0 ? { duplicates: left } : {}),
    } as Case,
    facts: [
      {
        ...({ type: 'duplicate.parted', fromId: parted.id, fromNumber: parted.number } as const),
        ...{ calls90, score: next.assessment.score },
      },
    ],
  };
}

function withoutQuestionsOf(gone: readonly string[], current: Pick<Case, 'repeats'>): Repeats {
  const { undecided = [], ...repeats } = repeatsOf(current);
  const left = undecided.filter((id) => !gone.includes(id));
  return { ...repeats, ...(left.length > 0 ? { undecided: left } : {}) };
}

/** What an officer said of earlier calls holds as long as the call itself counts; signs are only added. */
function recount(current: Case, learnt: Learnt, calls: readonly CountedCall[], at: Instant, brought: Brought): Case {
  const { report } = current;
  const { in90, in180 } = countCalls(calls, at);
  const stated = calls.filter((call) => isWithin(REPEAT_WINDOWS.repeat, call.at, at)).map((call) => call.stated);
  const next: Report = {
    ...report,
    dangerSigns: union(report.dangerSigns, learnt.dangerSigns),
    dangerSignsAsked: report.dangerSignsAsked || (learnt.dangerSignsAsked ?? false),
    circumstances: union(report.circumstances, learnt.circumstances),
    circumstancesAsked: report.circumstancesAsked || (learnt.circumstancesAsked ?? false),
    statedCalls90d: report.statedCalls90d ?? report.calls90d,
    calls90d: Math.max(in90, ...stated),
    calls180d: in180,
  };
  const assessment = assessRisk(next);
  const level = graverLevel(current.level, assessment.level);
  const repeats = withBrought(current, calls.length, brought);
  return { ...current, version: current.version + 1, report: next, assessment, level, repeats };
}

function withBrought(current: Case, calls: number, brought: Brought): Repeats {
  const before = repeatsOf(current);
  const callers = union(before.callers ?? [], brought.callers).filter((id) => id !== current.reportedBy);
  const known = new Set([current.id, ...(before.related ?? []).map(({ id }) => id)]);
  const related = [...(before.related ?? []), ...(brought.related ?? []).filter(({ id }) => !known.has(id))];
  return {
    ...before,
    calls,
    ...(callers.length > 0 ? { callers } : {}),
    ...(related.length > 0 ? { related } : {}),
    ...(current.status === 'follow_up' && brought.undecided
      ? { undecided: union(before.undecided ?? [], brought.undecided) }
      : {}),
  };
}

/** What the log says of the count: proposals once, when the number is reached. */
function counted(before: Case, next: Case, calls: readonly CountedCall[], at: Instant): CallsFact {
  const isWithVeterans = 'teamId' in next && next.teamId !== null;
  const referral = isForVeterans(next.report) && !isForVeterans(before.report) && !isWithVeterans;
  const review = isForReview(next.report) && !isForReview(before.report);
  const overrides: OverrideCode[] = next.assessment.overrides.filter(
    (code) => !before.assessment.overrides.includes(code),
  );
  return {
    calls60: countCalls(calls, at).in60,
    calls90: next.report.calls90d,
    score: next.assessment.score,
    signs: newSigns(before.report, next.report),
    ...(referral ? { referral } : {}),
    ...(review ? { review } : {}),
    ...(overrides.length > 0 ? { overrides } : {}),
    ...(next.level === before.level ? {} : { raised: true }),
    ...(next.status === 'follow_up' || next.status === 'resolved' ? { reopening: true } : {}),
  };
}

function raised(before: Case, after: Case): CaseFact[] {
  return before.level === after.level ? [] : [{ type: 'risk.raised', from: before.level, to: after.level }];
}

function union<T>(known: readonly T[], added: readonly T[] = []): T[] {
  return [...new Set([...known, ...added])];
}
