/** Whether a dispute may be mediated and on which footing: the answer of F2, and the grounds that it asks for. */
import type { GateInputs, GateResult } from '../case/report.ts';
import { BASES, EXCLUSIONS, type Exclusion, type MediationBasis } from '../case/vocabulary.ts';
import { stopOf } from './gate.ts';

/** A basis, or why it is none; enforcement first is followed by people's mediation of the dispute itself. */
export const MEDIABILITIES = [...BASES, 'hold_enforcement_first', 'not_mediable', 'refer_out'] as const;
export type Mediability = (typeof MEDIABILITIES)[number];

/** What another office decides: the exclusions of rule G6, and a body made for such disputes. */
export const REFERRAL_GROUNDS = [
  'administrative_dispute',
  'already_in_court_or_arbitration',
  'specialised_body',
] as const;
export type ReferralGround = (typeof REFERRAL_GROUNDS)[number];

export const STOPPING_GROUNDS: readonly Exclusion[] = [
  'domestic_violence_suspected',
  ...EXCLUSIONS.filter((code) => !(REFERRAL_GROUNDS as readonly string[]).includes(code)),
];

export function basisOf(mediability: Mediability): MediationBasis {
  return BASES.find((basis) => basis === mediability) ?? 'peoples_mediation';
}

/** What a referral ground says to the gate. */
export function referredFor(ground: ReferralGround): Pick<GateInputs, 'exclusion'> & { specialisedBody?: true } {
  return ground === 'specialised_body' ? { exclusion: null, specialisedBody: true } : { exclusion: ground };
}

/** The answer that the gate itself gives; where it says something else first, the basis. Enforcement goes before a court. */
export function mediabilityOf(gate: GateResult, basis: MediationBasis): Mediability {
  const { outcome } = stopOf(gate, 'station') ?? gate.first;
  return MEDIABILITIES.find((code) => code === outcome) ?? basis;
}
