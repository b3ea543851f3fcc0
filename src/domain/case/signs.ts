/** Which signs a report holds, and which of them came to light by a change. */
import type { Report } from './report.ts';
import type { RiskFlag } from './vocabulary.ts';

type Signs = Pick<Report, 'dangerSigns' | 'circumstances'>;

export function signsOf({ dangerSigns, circumstances }: Signs): RiskFlag[] {
  return [...dangerSigns, ...circumstances];
}

export function newSigns(before: Signs, after: Signs): RiskFlag[] {
  const known = new Set(signsOf(before));
  return signsOf(after).filter((sign) => !known.has(sign));
}
