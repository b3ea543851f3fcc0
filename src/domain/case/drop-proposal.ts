/** A proposal to close is off once the work goes on: whoever confirmed it later would confirm what is no longer so. */
import type { OwnedCore } from './case.ts';
import type { CaseFact } from './events.ts';

export function dropProposal<T extends Pick<OwnedCore, 'closureProposal'>>(
  current: T,
): { core: Omit<T, 'closureProposal'>; facts: CaseFact[] } {
  const { closureProposal, ...core } = current;
  return { core, facts: closureProposal ? [{ type: 'closure.dropped' }] : [] };
}
