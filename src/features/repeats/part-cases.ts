/** The other half of an undone merge: whatever had counted the report counts anew without it. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { dropDuplicate } from '../../domain/repeats/calls.ts';
import { fail, ok } from '../../domain/result.ts';

/** The case that it had been merged into, and those into which that one was merged since. Runs as often as it likes. */
export async function partFromTarget(
  event: Extract<CaseEvent, { type: 'case.unmerged' }>,
  deps: Pick<Deps, 'cases' | 'calls' | 'people' | 'clock' | 'announce'>,
): Promise<void> {
  const parted = await deps.cases.find(event.caseId);
  if (!parted || parted.status === 'merged') return;
  for (let id: string | null = event.fromId; id !== null; ) {
    const target: Case | null = await deps.cases.find(id);
    if (!target) return;
    const result = await changeCase(deps, target.id, { by: event.by }, async (current, at) => {
      const decision = dropDuplicate(current, parted, await deps.calls.counted(current.id), at);
      return decision ? ok(decision) : fail('call.not-found');
    });
    if (!result.ok && result.problem.code === 'case.changed-meanwhile') throw new Error('the case changed; again');
    id = target.status === 'merged' ? target.mergedInto.id : null;
  }
}
