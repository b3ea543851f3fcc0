/** A sign that a mediation may lean to one side, as a sentence. */
import type { ProcessSign } from '../domain/impartiality/process-signs.ts';
import type { Messages } from './index.ts';

export function processSignLine(sign: ProcessSign, { impartiality: { signs }, codes }: Messages): string {
  const side = codes.side[sign.side];
  switch (sign.code) {
    case 'felt_pressured':
      return signs.feltPressured(side);
    case 'unequal_time':
      return signs.unequalTime(sign.minutes.A, sign.minutes.B);
    case 'one_side_visited':
      return signs.oneSideVisited(side, sign.visits);
    case 'sudden_consent':
      return signs.suddenConsent(side, sign.sessionNo);
    case 'one_sided_terms':
      return signs.oneSidedTerms(side, sign.terms);
  }
}
