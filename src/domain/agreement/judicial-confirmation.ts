/**
 * A court may confirm what was agreed; then it can be enforced like a judgment. Both sides apply together within thirty
 * days of its effect (People's Mediation Law art. 33, Civil Procedure Law art. 205).
 */
import type { Case } from '../case/case.ts';
import type { MediationBasis } from '../case/vocabulary.ts';

/**
 * Only what a mediation organisation brought about, and nothing about marriage, parentage or adoption (SPC provisions of
 * 2011, art. 4).
 */
export function isConfirmable(basis: MediationBasis, { report }: Pick<Case, 'report'>): boolean {
  return basis === 'peoples_mediation' && report.category !== 'marriage_family';
}
