/** Take case: the first declaration wins, decided in SQL; everyone else is told who has it. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { take } from '../../domain/case/mediation.ts';
import type { Declaration } from '../../domain/case/records.ts';
import type { Person } from '../../domain/people/person.ts';
import { ok, type Result } from '../../domain/result.ts';

/** Taking what one has already taken is no refusal: the same submit may arrive twice. */
export async function takeCase(
  caseId: string,
  declaration: Declaration,
  by: Person,
  colleagues: readonly Person[],
  deps: Deps,
): Promise<Result<Case>> {
  const result = await changeCase(deps, caseId, { by: by.id }, async (current, at) => {
    // Only a claim is bound by the cap: whoever lost the race is told the sooner.
    const points = current.status === 'awaiting_claim' ? await deps.people.loadOf(by.id) : 0;
    return take(current, by, declaration, at, deps.calendar, points, colleagues);
  });
  if (result.ok || result.problem.code !== 'case.already-taken' || result.problem.facts?.personId !== by.id)
    return result;
  return ok((await deps.cases.find(caseId))!);
}
