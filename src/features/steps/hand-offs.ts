/** What others owe a case after a step: a hand-over that nobody took, and the other half of a merge. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { bounce } from '../../domain/case/hand-off.ts';
import { joinDuplicate } from '../../domain/case/stopping.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import { SYSTEM } from '../../domain/people/person.ts';
import { fail, ok } from '../../domain/result.ts';

const BATCH = 100;

/** To the team's lead; to the station's chief where the lead is the one who did not answer, or must not know of it. */
export async function bounceHandOffs(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const [due, roster] = await Promise.all([deps.cases.handOffsDue(now, BATCH), deps.people.roster()]);
  for (const { id } of due) {
    await changeCase(deps, id, { by: SYSTEM }, (current, at) => {
      const asked = current.status === 'assigned' ? current.assigneeId : null;
      const lead = 'teamId' in current && !isShielded(current) ? roster.leadOf(current.teamId) : null;
      const to = lead && lead.id !== asked ? lead : roster.chiefOf(current.report.stationId);
      return to ? bounce(current, to, at, deps.calendar) : fail('handoff.not-due');
    });
  }
}

/** Runs as often as it likes: a duplicate joins once. Where the target was merged itself, it joins what that became. */
export async function joinTarget(event: Extract<CaseEvent, { type: 'case.merged' }>, deps: Deps): Promise<void> {
  const duplicate = await deps.cases.find(event.caseId);
  if (duplicate?.status !== 'merged') return;
  const target = await survivor(duplicate.mergedInto.id, deps);
  if (!target || joinDuplicate(target, duplicate) === null) return;
  const joined = await changeCase(deps, target.id, { by: event.by }, (current) => {
    const decision = joinDuplicate(current, duplicate);
    return decision ? ok(decision) : fail('merge.no-target');
  });
  if (!joined.ok && joined.problem.code === 'case.changed-meanwhile') throw new Error('the target changed; again');
}

/** A later one goes into an earlier one only, so this ends. */
async function survivor(id: string, deps: Deps): Promise<Case | null> {
  const current = await deps.cases.find(id);
  return current?.status === 'merged' ? survivor(current.mergedInto.id, deps) : current;
}
