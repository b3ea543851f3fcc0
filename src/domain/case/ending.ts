/** How a dispute ends: settled after a calm watch, or not settled on the word of two people. */
import { isOwnCheck } from '../follow-up/independent-check.ts';
import { watchEndsOn } from '../follow-up/schedule.ts';
import { isWatchKept } from '../follow-up/watch.ts';
import { can, isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { withoutUndecided } from '../repeats/repeats.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, WatchedCase, WorkedCase } from './case.ts';
import { dropProposal } from './drop-proposal.ts';
import type { CaseFact, Decision } from './events.ts';
import { restartHandling } from './handling.ts';
import type { Closure } from './records.ts';
import { mayStartFrom, step } from './step.ts';
import type { Side } from './vocabulary.ts';

const SHORTEST_REASON = 5;

export type ClosureInput = Omit<Closure, 'by' | 'at'>;

/**
 * Resolved: only after the watch has passed calmly and the promised check at its end was made. Not resolved or
 * withdrawn: the lead proposes, the triage office confirms.
 */
export function close(
  current: Case,
  input: ClosureInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const closure: Closure = { ...input, by: by.id, at };
  if (input.outcome === 'resolved') return settle(current, closure, by, calendar);
  if (!mayStartFrom(current, 'case.propose-closure')) return fail('case.not-in-this-state');
  const ended = endedAs(closure);
  if (!ended.ok) return ended;
  const confirms = can(by, 'case.confirm-closure', current).allowed;
  if (confirms && (isShielded(current) || isProposedByAnother(current, closure))) {
    const { core } = dropProposal(current);
    const restarted = restartHandling(core, input.outcome, at, calendar);
    const next = { ...core, ...restarted.change, status: input.outcome, version: current.version + 1, closure };
    return ok({ next, facts: [ended.value, ...restarted.facts] });
  }
  if (isShielded(current)) return fail('case.shielded');
  if (!can(by, 'case.propose-closure', current).allowed) {
    return fail(confirms ? 'closure.proposal-needed' : 'person.not-allowed');
  }
  return ok({
    next: { ...current, version: current.version + 1, closureProposal: closure },
    facts: [{ type: 'closure.proposed', outcome: input.outcome }],
  });
}

function settle(current: Case, closure: Closure, by: Person, calendar: WorkingCalendar): Result<Decision> {
  const allowed = step(current, 'case.close', by);
  if (!allowed.ok) return allowed;
  const watched = allowed.value;
  if (isOwnCheck(watched, by)) return fail('closure.own-check');
  const endsOn = watchEndsOn(watched);
  if (dateOf(calendar, closure.at) < endsOn) return fail('case.closing-too-early', { on: endsOn });
  if (!isWatchKept(watched, calendar)) return fail('case.follow-ups-outstanding');
  const refusal = whyCallsStop(watched, closure, by);
  if (refusal) return refusal;
  return ok({
    next: { ...withoutUndecided(watched), status: 'resolved', version: current.version + 1, closure },
    facts: [{ type: 'case.resolved' }],
  });
}

/** The same people may be quarrelling again: nothing counts as settled before triage has said what those calls mean. */
function whyCallsStop({ repeats }: WatchedCase, { callsReason = '' }: Closure, by: Person): Result<never> | null {
  const calls = repeats?.undecided?.length ?? 0;
  const isDecided = callsReason.trim().length >= SHORTEST_REASON && decidesOnCalls(by);
  return calls === 0 || isDecided ? null : fail('closure.calls-undecided', { calls });
}

/** That a new call changes nothing is for the triage office to say. */
export function decidesOnCalls(person: Person): boolean {
  return person.roles.includes('triage_officer');
}

/** What the log will say, if what must be said about such an end was said. */
function endedAs(closure: Closure): Result<CaseFact> {
  const { outcome, alternativesExplained, reason } = closure;
  if (outcome === 'withdrawn') return withdrawalOf(closure);
  if (!alternativesExplained) return fail('closure.alternatives-needed');
  return reason ? ok({ type: 'case.unresolved', reason }) : fail('closure.reason-needed');
}

function isProposedByAnother({ closureProposal }: WorkedCase, closure: Closure): boolean {
  return (
    closureProposal !== undefined && closureProposal.by !== closure.by && closureProposal.outcome === closure.outcome
  );
}

/** Which side, on which day, and how it stands now: a side that wants no talks may still want something else. */
export function withdrawalOf({
  withdrawnBy,
  withdrawnOn,
  stance = '',
}: {
  withdrawnBy?: Side | null;
  withdrawnOn?: PlainDate | null;
  stance?: string;
}): Result<Extract<CaseFact, { type: 'case.withdrawn' }>> {
  if (!withdrawnBy) return fail('closure.side-needed');
  if (!withdrawnOn) return fail('closure.day-needed');
  if (stance.trim().length < SHORTEST_REASON) return fail('closure.stance-needed');
  return ok({ type: 'case.withdrawn', withdrawnBy, on: withdrawnOn });
}
