/** Whether a call is about a dispute that has been reported before: a count of plain reasons that a person confirms. */
import type { Category, Relationship } from '../case/vocabulary.ts';
import { DAY_MS, type Instant } from '../time/instant.ts';

export type DisputeTraits = {
  area: string;
  category: Category;
  relationship: Relationship;
  at: Instant;
  /** Opaque blind-index strings: equal where the same person is meant. */
  partyKeys?: readonly string[];
};
export type EarlierDispute = DisputeTraits & { caseId: string };

export type RepeatReason = 'both_parties' | 'one_party' | 'area' | 'category' | 'relationship' | 'recent';
export type RepeatPoints = { reason: RepeatReason; points: number };
export type RepeatMatch = {
  caseId: string;
  points: number;
  strength: 'strong' | 'probable';
  /** Whole days since the earlier dispute was called about. */
  days: number;
  /** What spoke for it, heaviest first. */
  reasons: readonly RepeatPoints[];
};

/** Whole days back from the new call. Programme defaults. */
export type RepeatWindows = { recent: number; repeat: number; longest: number };
export const REPEAT_WINDOWS: RepeatWindows = { recent: 60, repeat: 90, longest: 180 };

const STRONG_FROM = 75;
const PROBABLE_FROM = 55;

/** The earlier disputes that this is probably about, the likeliest first; equal ones in order of the last call. */
export function matchRepeats(
  call: DisputeTraits,
  earlier: readonly EarlierDispute[],
  windows: RepeatWindows = REPEAT_WINDOWS,
): RepeatMatch[] {
  return earlier
    .map((dispute) => ({ dispute, match: compare(call, dispute, windows) }))
    .filter(({ match }) => match.points >= PROBABLE_FROM)
    .sort((a, b) => b.match.points - a.match.points || Date.parse(b.dispute.at) - Date.parse(a.dispute.at))
    .map(({ match }) => match);
}

function compare(call: DisputeTraits, earlier: EarlierDispute, windows: RepeatWindows): RepeatMatch {
  const days = daysBetween(earlier.at, call.at);
  const isInWindow = days >= 0 && days <= windows.longest;
  const reasons = isInWindow ? reasonsFor(call, earlier, days, windows) : [];
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { caseId: earlier.caseId, points, strength: points >= STRONG_FROM ? 'strong' : 'probable', days, reasons };
}

function reasonsFor(
  call: DisputeTraits,
  earlier: EarlierDispute,
  days: number,
  windows: RepeatWindows,
): RepeatPoints[] {
  const known = new Set(earlier.partyKeys ?? []);
  const shared = [...new Set(call.partyKeys ?? [])].filter((key) => known.has(key)).length;
  const recent = days <= windows.recent ? 15 : days <= windows.repeat ? 10 : 0;
  const found: RepeatPoints[] = [
    { reason: 'both_parties', points: shared >= 2 ? 60 : 0 },
    { reason: 'one_party', points: shared === 1 ? 30 : 0 },
    { reason: 'area', points: call.area === earlier.area ? 25 : 0 },
    { reason: 'category', points: call.category === earlier.category ? 25 : 0 },
    { reason: 'relationship', points: call.relationship === earlier.relationship ? 25 : 0 },
    { reason: 'recent', points: recent },
  ];
  return found.filter(({ points }) => points > 0);
}

/** Whole days, rounded up; negative when `from` is later. */
function daysBetween(from: Instant, to: Instant): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
