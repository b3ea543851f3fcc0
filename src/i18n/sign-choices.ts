/** What a question about signs offers: the two answers that are no sign, then the signs. */
import type { RiskFlag } from '../domain/case/vocabulary.ts';
import { NONE_SEEN, NOT_ASKED } from '../domain/triage/sign-answers.ts';
import type { Messages } from './index.ts';

export function signChoices(signs: readonly RiskFlag[], t: Messages) {
  return [
    [NONE_SEEN, t.cases.report.noneSeen],
    [NOT_ASKED, t.cases.report.notAsked],
    ...signs.map((sign) => [sign, t.codes.riskFlag[sign]] as const),
  ] as const;
}
