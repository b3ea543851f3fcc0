/** Which cases on file a report or a case is probably about. */
import type { Case } from '../domain/case/case.ts';
import { countCalls } from '../domain/repeats/calls.ts';
import type { LikelyRepeat } from '../domain/repeats/likely-repeat.ts';
import { type DisputeTraits, matchRepeats, REPEAT_WINDOWS } from '../domain/repeats/match.ts';
import { isEarlier, repeatsOf } from '../domain/repeats/repeats.ts';
import { DAY_MS, type Instant } from '../domain/time/instant.ts';
import type { CallRepo, Candidate } from './call-repo.ts';

type Finding = { calls: CallRepo; clock: { now: () => Instant } };
type Shared = ReadonlyMap<string, readonly string[]>;

const MOST_COMPARED = 50;
const MOST_FOUND = 3;

/** Before there is a case: none once this view has made one. `may` says of which cases this reader may learn. */
export async function repeatsOfReport(
  call: Omit<DisputeTraits, 'at'>,
  viewId: string,
  may: (earlier: Case) => boolean,
  { calls, clock }: Finding,
): Promise<LikelyRepeat[]> {
  const now = clock.now();
  // While no party is known, nothing that differs in one of the three is a strong match.
  const { area, category, relationship } = call;
  const found = await calls.alike({ area, category, relationship, since: longAgo(now), viewId }, MOST_COMPARED);
  const known = (found ?? []).filter(({ earlier }) => may(earlier));
  const likely = compare({ ...call, at: now }, known, new Map(), ({ strength }) => strength === 'strong');
  return Promise.all(
    likely.map(async (it) => ({
      ...it,
      count: countCalls([...(await calls.counted(it.earlier.id)), { at: now }], now),
    })),
  );
}

/** Earlier ones only, so that of two cases one finds the other; those that a person has linked already are not asked for again. */
export async function repeatsOfCase(current: Case, { calls, clock }: Finding): Promise<LikelyRepeat[]> {
  const now = clock.now();
  const shared: Shared = new Map(
    (await calls.sharingParties(current.id)).map(({ caseId, partyIds }) => [caseId, partyIds]),
  );
  const near = { area: current.report.area, since: longAgo(now), caseId: current.id, also: [...shared.keys()] };
  const linked = new Set((repeatsOf(current).related ?? []).map(({ id }) => id));
  const known = (await calls.candidates(near, MOST_COMPARED)).filter(
    ({ earlier }) => isEarlier(earlier, current) && !linked.has(earlier.id),
  );
  const own = [...new Set([...shared.values()].flat())];
  const likely = compare({ ...traits(current), at: now, partyKeys: own }, known, shared, () => true);
  const counted = await calls.counted(current.id);
  return Promise.all(
    likely.map(async (it) => ({
      ...it,
      count: countCalls([...(await calls.counted(it.earlier.id)), ...counted], now),
    })),
  );
}

function compare(
  call: DisputeTraits,
  known: readonly Candidate[],
  shared: Shared,
  isWanted: (match: LikelyRepeat['match']) => boolean,
): Omit<LikelyRepeat, 'count'>[] {
  const earlier = new Map(known.map((candidate) => [candidate.earlier.id, candidate.earlier]));
  const disputes = known.map(({ earlier: it, lastCallAt }) => ({
    ...traits(it),
    caseId: it.id,
    at: lastCallAt,
    partyKeys: shared.get(it.id) ?? [],
  }));
  return matchRepeats(call, disputes)
    .filter(isWanted)
    .slice(0, MOST_FOUND)
    .map((match) => ({ match, earlier: earlier.get(match.caseId)! }));
}

function traits({ report: { area, category, relationship } }: Case) {
  return { area, category, relationship };
}

function longAgo(now: Instant): Instant {
  return new Date(Date.parse(now) - REPEAT_WINDOWS.longest * DAY_MS).toISOString();
}
