/** Which cases a report is probably about, as far as this reader may know of them. */
import type { Deps } from '../../deps.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import { countCalls } from '../../domain/repeats/calls.ts';
import { matchRepeats, REPEAT_WINDOWS } from '../../domain/repeats/match.ts';
import type { SubmitCall } from '../../slack/calls.ts';
import type { ProbableRepeat } from './repeat.modal.ts';
import type { FirstReport } from './report-case.modal.ts';

const DAY_MS = 86_400_000;
const MOST_COMPARED = 50;
const MOST_SHOWN = 3;

/** Only strong matches stop an officer on the street; of a shielded case nobody learns in this way. */
export async function findRepeats(
  first: FirstReport,
  { viewId, viewer }: Pick<SubmitCall, 'viewId' | 'viewer'>,
  deps: Pick<Deps, 'calls' | 'clock'>,
): Promise<ProbableRepeat[]> {
  const at = deps.clock.now();
  const since = new Date(Date.parse(at) - REPEAT_WINDOWS.longest * DAY_MS).toISOString();
  const found = await deps.calls.candidates({ area: first.area, since, viewId }, MOST_COMPARED);
  const known = found.filter(({ earlier }) => !isShielded(earlier) || can(viewer.person, 'case.show', earlier).allowed);
  const matches = matchRepeats(
    { ...first, at },
    known.map(({ earlier, lastCallAt }) => {
      const { area, category, relationship } = earlier.report;
      return { caseId: earlier.id, area, category, relationship, at: lastCallAt };
    }),
  ).filter(({ strength }) => strength === 'strong');
  return Promise.all(
    matches.slice(0, MOST_SHOWN).map(async (match) => ({
      match,
      earlier: known.find(({ earlier }) => earlier.id === match.caseId)!.earlier,
      count: countCalls([...(await deps.calls.times(match.caseId)), at], at),
    })),
  );
}
