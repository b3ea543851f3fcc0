/** What other records know of a case: read together with it, and never kept in it. */
import type { SideLetter, Vulnerability } from '../parties/party.ts';
import type { AutomaticTie } from './records.ts';

export type Beside = {
  /** Who is bound to a party of this dispute, and how. */
  ties?: readonly { personId: string; tie: AutomaticTie }[];
  /** Which parties need care, by their side. */
  vulnerable?: readonly { side: SideLetter; flag: Vulnerability }[];
};

/** The case as it is kept. */
export function withoutBeside<C extends { beside?: Beside }>(current: C): Omit<C, 'beside'> {
  const { beside: _beside, ...kept } = current;
  return kept;
}
