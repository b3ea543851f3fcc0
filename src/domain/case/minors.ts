/** A minor is among the parties: said at triage, or since entered on the page of the parties. */
import { needsGuardian } from '../triage/gate.ts';
import type { TriagedCore } from './case.ts';

/** The exception of article 181 is for whoever triage looked at: it is not undone by an entry. */
export function involvesMinor(current: Pick<TriagedCore, 'triage' | 'beside'>): boolean {
  const { gateInputs } = current.triage;
  return gateInputs.minorInvolved ? needsGuardian(gateInputs) : hasMinorOnFile(current);
}

/** Entered on the page of the parties. */
export function hasMinorOnFile({ beside }: Pick<TriagedCore, 'beside'>): boolean {
  return (beside?.vulnerable ?? []).some(({ flag }) => flag === 'minor');
}
