/** What a term asks of whom by when: in one piece, or in instalments that add up to its amount. */
import type { OwnedCore } from '../case/case.ts';
import type { Agreement, Term } from '../case/records.ts';
import type { TermKind } from '../case/vocabulary.ts';
import type { PlainDate } from '../time/instant.ts';

export function isMoney(kind: TermKind): boolean {
  return kind === 'pay' || kind === 'share_cost';
}

/** Every day on which something of the term falls due, in order. */
export function dueDaysOf({ dueOn, instalments = [] }: Term): PlainDate[] {
  const days = instalments.length > 0 ? instalments.map((part) => part.dueOn) : dueOn ? [dueOn] : [];
  return [...days].sort();
}

/** The next day on which something falls due; null where nothing does any more. */
export function nextTermOn(terms: readonly Term[], today: PlainDate): PlainDate | null {
  const days = terms.flatMap(dueDaysOf).filter((day) => day > today);
  return days.sort()[0] ?? null;
}

type Held = Pick<OwnedCore, 'partialAgreements' | 'pastAgreements' | 'pastCycles'> & { agreement?: Agreement };

/** The agreements that bind the sides now, oldest first. */
export function standingAgreements({ partialAgreements = [], agreement }: Held): readonly Agreement[] {
  return [...partialAgreements, ...(agreement ? [agreement] : [])];
}

export function standingTerms(held: Held): readonly Term[] {
  return standingAgreements(held).flatMap(({ terms }) => terms);
}

/** Counts on over breaches and reopenings: no two agreements of a dispute share a number. */
export function nextAgreementNo(number: string, held: Held): string {
  const { pastAgreements = [], pastCycles = [] } = held;
  return `${number}-${standingAgreements(held).length + pastAgreements.length + pastCycles.length + 1}`;
}
