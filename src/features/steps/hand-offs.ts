/** What others owe a case after a step: a hand-over that nobody took, and the other half of a merge. */
import { changeCase } from '../../db/change-case.ts';
import { survivorOf } from '../../db/survivor.ts';
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { bounce } from '../../domain/case/hand-off.ts';
import { isShielded } from '../../domain/people/permissions.ts';
import { SYSTEM } from '../../domain/people/person.ts';
import { joinDuplicate } from '../../domain/repeats/calls.ts';
import { fail, ok } from '../../domain/result.ts';

const BATCH = 100;

/** To the team's lead; to the station's chief where the lead is the one who did not answer, or must not know of it. */
export async function bounceHandOffs(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const [due, roster] = await Promise.all([deps.cases.handOffsDue(now, BATCH), deps.people.roster()]);
  for (const { id } of due) {
    await changeCase(deps, id, { by: SYSTEM }, (current, at) => {
      const asked = 'leadId' in current ? current.leadId : 'assigneeId' in current ? current.assigneeId : null;
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
  const target = await survivorOf(duplicate.mergedInto.id, deps.cases);
  if (!target) return;
  const joined = await changeCase(deps, target.id, { by: event.by }, async (current, at) => {
    if (current.status === 'merged') return fail('case.changed-meanwhile');
    const decision = joinDuplicate(current, duplicate, await deps.calls.counted(current.id), at);
    return decision ? ok(decision) : fail('merge.no-target');
  });
  if (!joined.ok && joined.problem.code === 'case.changed-meanwhile') throw new Error('the target changed; again');
}
