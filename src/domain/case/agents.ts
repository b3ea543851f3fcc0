/**
 * Who may be represented: the injured side may send an agent with a written authority that says how far it goes; the
 * suspected violator comes in person. Art. 181 of the police procedure provisions.
 */
import type { ProblemCode } from '../result.ts';
import type { TriagedCore } from './case.ts';
import type { SessionAgent } from './records.ts';
import type { Side } from './vocabulary.ts';

/** Why this side may not send anybody; null where it may. Outside public-security mediation each side may. */
export function whyNoAgent(current: Pick<TriagedCore, 'triage'>, side: Side): ProblemCode | null {
  const { basis, violator } = current.triage.gateInputs;
  if (basis !== 'public_security') return null;
  if (!violator) return 'agent.violator-unknown';
  return violator === 'both' || violator === side ? 'agent.of-violator' : null;
}

export function whyNotThese(current: Pick<TriagedCore, 'triage'>, agents: readonly SessionAgent[]): ProblemCode | null {
  const sides = agents.map(({ side }) => side);
  if (new Set(sides).size < sides.length) return 'agent.one-authority';
  return sides.map((side) => whyNoAgent(current, side)).find((why) => why !== null) ?? null;
}
