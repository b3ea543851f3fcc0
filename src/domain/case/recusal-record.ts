/** A request that somebody keep out of a case, and what the chief decided on it. Procedure Provisions 17 to 21. */
import type { Instant } from '../time/instant.ts';
import type { Side } from './vocabulary.ts';

export const RECUSAL_ASKERS = ['party', 'veteran', 'chief'] as const;
export type RecusalAsker = (typeof RECUSAL_ASKERS)[number];

export const RECUSAL_GROUNDS = ['party_or_kin', 'interest', 'other_relation'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

export type Recusal = {
  /** Counts within the case. */
  no: number;
  askedBy: RecusalAsker;
  /** Which side, where a party asked. */
  side?: Side;
  againstId: string;
  ground: RecusalGround;
  text: string;
  /** Spoken only; then this entry is the record that the law asks for. */
  oral: boolean;
  requestedAt: Instant;
  recordedBy: string;
  recordedAt: Instant;
  dueAt: Instant;
  /** The commander where the request is about the chief, or the station has none. */
  decides: 'chief' | 'commander';
  decision?: { granted: boolean; reason: string; by: string; at: Instant };
};

export function openRecusals({ recusals = [] }: { recusals?: readonly Recusal[] }): readonly Recusal[] {
  return recusals.filter(({ decision }) => decision === undefined);
}

export function isRecused({ recusals = [] }: { recusals?: readonly Recusal[] }, personId: string): boolean {
  return recusals.some(({ againstId, decision }) => againstId === personId && decision?.granted === true);
}
