/**
 * In a hard dispute (D3, D4) the word of those who mediated is not enough that all is performed: somebody from outside
 * the team hears it from the sides too, and does not close the case afterwards. Files of disputes that nobody ever had
 * were written in the end by those who gained from them.
 */
import type { AgreedCase, Case } from '../case/case.ts';
import type { PerformanceCheck } from '../case/records.ts';
import type { Person } from '../people/person.ts';
import { hadAPart, isIndependentCaller } from '../people/relations.ts';
import type { Instant } from '../time/instant.ts';

/** Those who mediated say that all is performed; nobody from outside has heard it yet. */
export function awaitsIndependentCheck(current: Case): current is AgreedCase {
  return current.status === 'agreed' && current.performanceCheck?.saidBy !== undefined;
}

/** Whoever looked from outside is not the one who closes. */
export function isOwnCheck(current: Case, { id }: Person): boolean {
  return 'performanceCheck' in current && current.performanceCheck?.by === id;
}

/** All is performed, says this person. `opens`: that is enough for the watch to begin. */
export function performanceSaid(
  current: AgreedCase,
  by: Person,
  at: Instant,
): { opens: boolean; check?: PerformanceCheck } {
  const { difficulty } = current.triage;
  if (difficulty !== 'D3' && difficulty !== 'D4') return { opens: true };
  const said = current.performanceCheck;
  if (mayAskOutside(by, current)) return { opens: true, check: { ...said, by: by.id, at } };
  return { opens: false, check: said ?? { saidBy: by.id, saidAt: at } };
}

/** Calls from outside the team, and had no part in it. */
export function mayAskOutside(person: Person, current: Case): boolean {
  return isIndependentCaller(person, current) && !('leadId' in current && hadAPart(current, person));
}
