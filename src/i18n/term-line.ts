/** One term in a line, without what was typed: who owes whom, what kind, how much, by when. */
import { dueDaysOf } from '../domain/agreement/terms.ts';
import type { Term } from '../domain/case/records.ts';
import type { Words } from './words.ts';

export function termLine(term: Term, no: number, words: Words): string {
  const { t } = words;
  const { obligor, obligee, kind, amount, instalments = [] } = term;
  const parts = [
    `${no}.`,
    obligee ? t.mediation.agreement.owes(t.codes.side[obligor], t.codes.side[obligee]) : t.codes.side[obligor],
    t.codes.termKind[kind],
    ...(amount === undefined ? [] : [t.cases.show.yuan(amount)]),
    ...(instalments.length > 0
      ? instalments.map((part, at) => t.mediation.agreement.instalment(at + 1, part.amount, words.day(part.dueOn)))
      : dueDaysOf(term).map(words.day)),
  ];
  return parts.join(' · ');
}
