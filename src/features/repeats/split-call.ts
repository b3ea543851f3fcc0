/** A call that was another dispute: its own case, and both counted anew. The log of the new case sees to the rest. */
import { changeCase } from '../../db/change-case.ts';
import { survivorOf } from '../../db/survivor.ts';
import type { Deps } from '../../deps.ts';
import type { Case, ReportedCase } from '../../domain/case/case.ts';
import type { CaseEvent, Decision } from '../../domain/case/events.ts';
import { can } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { dropCall } from '../../domain/repeats/calls.ts';
import type { KeptCall } from '../../domain/repeats/kept-call.ts';
import { splitOff } from '../../domain/repeats/split.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { ActionCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { notice, problemText } from '../../slack/problem.view.ts';
import { readPair } from './ids.ts';
import { splitAnswer, splitForm } from './split.modal.ts';

/** Asks once more, with what was reported before the reader's eyes. */
export async function openSplit(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const [caseId, callId] = readPair(call.value);
  const found = await callToSplit(caseId, callId, person, deps);
  if (!found.ok) return call.reply(notice(problemText(found.problem, t)));
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  await call.open(splitForm(found.value.current, found.value.kept, words));
}

/** However often it is sent, and by however many: one call becomes one case. */
export async function submitSplit(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, t } = call.viewer;
  const { caseId = '', callId = '' } = call.metadata;
  const found = await callToSplit(caseId, callId, person, deps);
  if (!found.ok) return { kind: 'update', view: splitAnswer(problemText(found.problem, t), t) };
  const { current, decision } = found.value;
  const made = await deps.cases.create(decision, {
    by: person.id,
    at: deps.clock.now(),
    sourceViewId: `split-${callId}`,
    year: dateOf(deps.calendar, decision.next.reportedAt).slice(0, 4),
  });
  await settle(callId, { id: made.id, number: made.number }, person.id, deps);
  deps.announce();
  return { kind: 'update', view: splitAnswer(t.repeats.split.done(current.number, made.number), t) };
}

type ToSplit = { current: Case; kept: KeptCall; decision: Decision<ReportedCase> };

/** The case in which the call counts now; only what this person may see and split. */
async function callToSplit(caseId: string, callId: string, by: Person, deps: Deps): Promise<Result<ToSplit>> {
  const current = await survivorOf(caseId, deps.cases);
  if (!current || !can(by, 'case.show', current).allowed) return fail('case.not-found');
  const kept = await deps.calls.find(callId);
  const owner = kept && (await survivorOf(kept.caseId, deps.cases));
  if (!kept || owner?.id !== current.id) return fail('call.not-found');
  const decided = splitOff(current, kept, by, deps.ids.next());
  return decided.ok ? ok({ current, kept, decision: decided.value }) : decided;
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
