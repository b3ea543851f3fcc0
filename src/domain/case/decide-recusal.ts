/** The decision on a request for recusal. Granted, the case changes hands in the same step: somebody always owns it. */
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { assignTo, whyNotGoOn } from './assignment.ts';
import type { AssignedCase, Case } from './case.ts';
import type { CaseFact, Decision } from './events.ts';
import { handOn } from './hand-off.ts';
import { handLead, isLedOn } from './new-lead.ts';
import { recusalToDecide } from './recusal.ts';
import { mayStartFrom } from './step.ts';

export type RecusalDecision = {
  granted: boolean;
  reason: string;
  /** Who goes on; null: the team is asked, where it may be. */
  to: Person | null;
  /** For whoever goes on. */
  summary: string;
};

export function decideRecusal(
  current: Case,
  no: number,
  { granted, reason, to, summary }: RecusalDecision,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const asked = recusalToDecide(current, no, by);
  if (!asked.ok) return asked;
  if (!granted && reason.length < 5) return fail('recusal.reason-needed');
  const { againstId } = asked.value;
  const recusals = current.recusals!.map((one) =>
    one.no === no ? { ...one, decision: { granted, reason, by: by.id, at } } : one,
  );
  const decided = { ...current, recusals };
  const fact: CaseFact = { type: 'recusal.decided', no, granted };
  if (!granted) return ok({ next: { ...decided, version: current.version + 1 }, facts: [fact] });
  const moved = without(decided, againstId, { to, summary }, by, at, calendar);
  return moved.ok ? ok({ next: moved.value.next, facts: [fact, ...moved.value.facts] }) : moved;
}

/** The case without this person in it, whatever they were to it. */
function without(
  current: Case,
  id: string,
  { to, summary }: Pick<RecusalDecision, 'to' | 'summary'>,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const version = current.version + 1;
  if (current.status === 'assigned' && current.assigneeId === id) return reassigned(current, to, at);
  if (!('leadId' in current)) return ok({ next: { ...current, version }, facts: [] });
  const { declaration } = current;
  const left = { ...declaration, members: declaration.members.filter((member) => member !== id) };
  if (current.leadId !== id) return ok({ next: { ...current, version, declaration: left }, facts: [] });
  if (!mayStartFrom(current, 'case.release')) return fail('case.not-in-this-state');
  if (summary.length < 5) return fail('recusal.summary-needed');
  const input = { reason: 'conflict' as const, summary, openPromises: '', nextOn: current.nextOn, to };
  if (isLedOn(current)) return handLead(current, input, by, at, calendar);
  return handOn(current, input, by, at, calendar);
}

/** It waited for this person's yes: now for another's, or for another name. */
function reassigned(current: AssignedCase, to: Person | null, at: Instant): Result<Decision<AssignedCase>> {
  const { declined: _declined, ...rest } = current;
  const tied = [...new Set([...(current.tied ?? []), current.assigneeId])];
  const core = { ...rest, tied, version: current.version + 1 };
  if (!to) {
    return ok({ next: { ...core, declined: 'conflict' }, facts: [{ type: 'case.declined', reason: 'conflict' }] });
  }
  const whyNot = whyNotGoOn(current, to);
  return whyNot ? fail(whyNot) : ok(assignTo(core, to.id, false, at));
}
