/** The way in which every change of a case is made: read, decide, save; after a lost race, decide again on what is true now. */
import type { Case } from '../domain/case/case.ts';
import type { Decision } from '../domain/case/events.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { CaseRepo } from './case-repo.ts';
import type { PeopleRepo } from './people-repo.ts';

/** `announce` says that something was saved; it is not waited for. */
export type CaseChanging = { cases: CaseRepo; people: PeopleRepo; clock: Pick<Clock, 'now'>; announce: () => void };
export type ChangeOptions = { by: string; requestKey?: string };

const TRIES = 3;

/** The case as saved. A repeated request gives the case as its first delivery left it. */
export async function changeCase(
  deps: CaseChanging,
  caseId: string,
  options: ChangeOptions,
  decide: (current: Case, at: string) => Promise<Result<Decision>> | Result<Decision>,
): Promise<Result<Case>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const current = await deps.cases.find(caseId);
    if (!current) return fail('case.not-found');
    const at = deps.clock.now();
    const decided = await decide(current, at);
    if (!decided.ok) {
      const isRepeat = options.requestKey !== undefined && (await deps.cases.wasHandled(options.requestKey));
      return isRepeat ? ok(current) : decided;
    }
    const saved = await deps.cases.save(current, decided.value, { ...options, at });
    if (saved === 'saved') {
      deps.announce();
      return ok(decided.value.next);
    }
    if (saved === 'repeated') return ok((await deps.cases.find(caseId)) ?? current);
    if (saved === 'over-cap') return overCap(deps, options.by);
  }
  return fail('case.changed-meanwhile');
}

async function overCap(deps: Pick<CaseChanging, 'people'>, personId: string): Promise<Result<never>> {
  const roster = await deps.people.roster();
  return fail('case.load-cap', {
    points: await deps.people.loadOf(personId),
    cap: roster.person(personId)?.workloadCap ?? 0,
  });
}
