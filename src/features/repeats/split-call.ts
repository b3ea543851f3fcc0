/** A call that was another dispute: its own case, and both counted anew. The log of the new case sees to the rest. */
import { changeCase } from '../../db/change-case.ts';
import { survivorOf } from '../../db/survivor.ts';
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { can } from '../../domain/people/permissions.ts';
import { dropCall } from '../../domain/repeats/calls.ts';
import type { KeptCall } from '../../domain/repeats/kept-call.ts';
import { splitOff } from '../../domain/repeats/split.ts';
import { fail, ok } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { readPair } from './ids.ts';

/** However often it is pressed, and by however many: one call becomes one case. */
export async function runSplit(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const [caseId, callId] = readPair(call.value);
  const current = await survivorOf(caseId, deps.cases);
  if (!current || !can(person, 'case.show', current).allowed) {
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  }
  const kept = await callOf(current.id, callId, deps);
  const decided = splitOff(current, kept, person, deps.ids.next());
  if (!decided.ok) return call.reply(notice(problemText(decided.problem, t)));
  const made = await deps.cases.create(decided.value, {
    by: person.id,
    at: deps.clock.now(),
    sourceViewId: `split-${callId}`,
    year: dateOf(deps.calendar, decided.value.next.reportedAt).slice(0, 4),
  });
  await settle(callId, { id: made.id, number: made.number }, person.id, deps);
  deps.announce();
  await call.reply(notice(t.repeats.split.done(current.number, made.number)));
}

/** The other half, also when the first try ended after the new case was made. */
export async function settleSplit(event: Extract<CaseEvent, { type: 'case.made-of-call' }>, deps: Deps): Promise<void> {
  const made = await deps.cases.find(event.caseId);
  if (made) await settle(event.callId, made, event.by, deps);
}

async function settle(callId: string, made: { id: string; number: string }, by: string, deps: Deps): Promise<void> {
  await deps.calls.split(callId, made.id, deps.clock.now());
  const kept = await deps.calls.find(callId);
  const owner = kept && (await survivorOf(kept.caseId, deps.cases));
  if (!owner) return;
  const split = { callId, caseId: made.id, number: made.number };
  const result = await changeCase(deps, owner.id, { by }, async (current, at) => {
    if (current.status === 'merged') return fail('case.changed-meanwhile');
    const decision = dropCall(current, split, await deps.calls.counted(current.id), at);
    return decision ? ok(decision) : fail('call.not-found');
  });
  if (!result.ok && result.problem.code === 'case.changed-meanwhile') throw new Error('the case changed; again');
}

async function callOf(caseId: string, callId: string, deps: Deps): Promise<KeptCall | null> {
  const kept = await deps.calls.find(callId);
  const owner = kept && (await survivorOf(kept.caseId, deps.cases));
  return owner?.id === caseId ? kept : null;
}
