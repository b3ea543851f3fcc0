/** A minor is among the parties: said at triage, or since entered on the page of the parties. */
import type { TriagedCore } from './case.ts';

export function involvesMinor({ triage, beside }: Pick<TriagedCore, 'triage' | 'beside'>): boolean {
  return triage.gateInputs.minorInvolved || (beside?.vulnerable ?? []).some(({ flag }) => flag === 'minor');
}
