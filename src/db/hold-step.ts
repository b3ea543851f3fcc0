/** A change of a case that the gate may refuse: then the attempt stays in its log. */
import type { Case } from '../domain/case/case.ts';
import type { Decision } from '../domain/case/events.ts';
import { heldStep } from '../domain/case/held-steps.ts';
import type { ProblemCode, Result } from '../domain/result.ts';
import type { CaseLog } from './case-log.ts';
import { type CaseChanging, changeCase } from './change-case.ts';

type Holding = Pick<CaseChanging, 'clock' | 'announce'> & { caseLog: CaseLog };
type Attempt = { step: string; by: string; requestKey: string };

/** As `changeCase`. Steps that the gate never stops may be named too. */
export async function changeOrHold(
  deps: CaseChanging & Holding,
  caseId: string,
  { step, by, requestKey }: Attempt,
  decide: (current: Case, at: string) => Promise<Result<Decision>> | Result<Decision>,
): Promise<Result<Case>> {
  const result = await changeCase(deps, caseId, { by, requestKey }, decide);
  if (!result.ok) await keepHeld(deps, caseId, result.problem.code, { step, by, requestKey });
  return result;
}

/** A form that does not even open is an attempt like a submit. */
export async function keepHeld(
  { caseLog, clock, announce }: Holding,
  caseId: string,
  code: ProblemCode,
  { step, by, requestKey }: Attempt,
): Promise<void> {
  const held = heldStep(step, code);
  if (!held) return;
  await caseLog.append(caseId, held, { by, at: clock.now(), requestKey: `${requestKey}-${held.step}-${held.why}` });
  announce();
}
