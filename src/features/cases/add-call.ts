/** A further call about a known dispute: on file before it is counted, and counted anew after a lost race. */
import { changeCase } from '../../db/change-case.ts';
import { survivorOf } from '../../db/survivor.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { FirstReport } from '../../domain/case/report.ts';
import type { Person } from '../../domain/people/person.ts';
import { addCall } from '../../domain/repeats/calls.ts';
import { mayTakeCalls } from '../../domain/repeats/repeats.ts';
import { fail, type Result } from '../../domain/result.ts';
import { completed } from './report-case.ts';

/** Of three races each: officers who call about one dispute in the same second all get their call in. */
const MOST_TRIES = 8;

type Submitted = { by: Person; viewId: string; requestKey: string };

/** Goes to whatever the case was merged into, also when that happens in the same moment. */
export async function addToDispute(
  caseId: string,
  first: FirstReport,
  submitted: Submitted,
  deps: Deps,
  triesLeft = MOST_TRIES,
): Promise<Result<Case>> {
  const { by, viewId, requestKey } = submitted;
  const target = await survivorOf(caseId, deps.cases);
  if (!target) return fail('case.not-found');
  if (!mayTakeCalls(target) && !(await deps.cases.wasHandled(requestKey))) return fail('call.case-over');
  const at = deps.clock.now();
  const report = await completed(first, by, at, deps);
  const call = { id: deps.ids.next(), caseId: target.id, reportedBy: by.id, reportedAt: at, report };
  const id = await deps.calls.add(call, viewId);
  const result = await changeCase(deps, target.id, { by: by.id, requestKey }, async (current, now) =>
    addCall(current, { id, by: by.id, report }, await deps.calls.counted(current.id), now),
  );
  if (result.ok) return result;
  const mayPass = result.problem.code === 'call.case-merged' || result.problem.code === 'case.changed-meanwhile';
  if (mayPass && triesLeft > 0) return addToDispute(target.id, first, submitted, deps, triesLeft - 1);
  if (result.problem.code === 'call.case-over') await deps.calls.withdraw(id);
  return result;
}
