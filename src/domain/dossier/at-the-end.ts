/** How complete the file is when a case ends, kept with the end: what is added to the file later changes it no more. */
import type { Case } from '../case/case.ts';
import type { CaseFact, Decision } from '../case/events.ts';
import type { PlainDate } from '../time/instant.ts';
import { dossierOf, type PersonOutline } from './completeness.ts';

/** A proposal to end keeps nothing: the file may still grow. */
export function withFileAtEnd(
  { next, facts }: Decision,
  people: readonly PersonOutline[] | null,
  today: PlainDate,
): Decision {
  const dossierPercent = 'closure' in next ? dossierOf(next, people, today)?.percent : undefined;
  if (!('closure' in next) || dossierPercent === undefined) return { next, facts };
  const ended = { ...next, closure: { ...next.closure, dossierPercent } } as Case;
  return { next: ended, facts: facts.map((fact) => (isEnd(fact) ? { ...fact, dossierPercent } : fact)) };
}

function isEnd({ type }: CaseFact): boolean {
  return type === 'case.resolved' || type === 'case.unresolved' || type === 'case.withdrawn';
}
