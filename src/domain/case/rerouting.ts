/**
 * Sent to the wrong place: triage gives a case that nobody has taken yet to another team, or to a station and one of its
 * officers. What was decided of it stays; the places where it was are kept, so that their channels can say where it went.
 */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { stopOf } from '../triage/gate.ts';
import { assignTo, coreOf, whyNotGoOn } from './assignment.ts';
import type { AssignedCase, Case, OpenCase } from './case.ts';
import { claimDueAt } from './clocks.ts';
import type { CaseFact, Decision } from './events.ts';
import { readdressed } from './open-hand-off.ts';
import type { Place } from './overlay.ts';
import { step } from './step.ts';

/** `to`: named where it is red, and at a station. */
export type RerouteInput = { place: Place; to: Person | null; reason: string };

export function reroute(
  current: Case,
  { place, to, reason }: RerouteInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision<OpenCase | AssignedCase>> {
  const allowed = step(current, 'case.reroute', by);
  if (!allowed.ok) return allowed;
  if (isShielded(current)) return fail('case.shielded');
  const before = allowed.value;
  const here = placeOf(before);
  if (here.teamId === place.teamId && (place.teamId !== null || here.stationId === place.stationId)) {
    return fail('reroute.same-place');
  }
  const route = place.teamId === null ? 'station' : 'veteran_team';
  const stop = stopOf(before.triage.gate, route);
  if (stop) return fail('triage.gate-closed', { rule: stop.rule, outcome: stop.outcome });
  if (!to && (before.level === 'red' || place.teamId === null)) return fail('handoff.name-needed');
  const { stationId } = place.teamId === null ? place : before.report;
  const moved = {
    ...coreOf(before),
    version: before.version + 1,
    teamId: place.teamId,
    report: { ...before.report, stationId },
    triage: { ...before.triage, route },
    reroutes: [...(before.reroutes ?? []), { from: here, reason, by: by.id, at }],
    ...readdressed(before, at, calendar),
  } as const;
  if (to) {
    if (place.teamId === null && to.stationId !== stationId) return fail('reroute.other-station');
    const whyNot = whyNotGoOn({ ...moved, status: 'awaiting_claim', claimDueAt: at }, to);
    if (whyNot) return fail(whyNot);
  }
  const fact: CaseFact = { type: 'case.rerouted', from: here, to: { teamId: place.teamId, stationId } };
  if (to) {
    const { next, facts } = assignTo(moved, to.id, false, at);
    return ok({ next, facts: [fact, ...facts] });
  }
  const { tied: _tied, ...core } = { tied: undefined, ...moved };
  const next: OpenCase = { ...core, status: 'awaiting_claim', claimDueAt: claimDueAt(before.level, at) };
  return ok({ next, facts: [fact, { type: 'case.opened', teamId: place.teamId! }] });
}

export function placeOf({ teamId, report }: Pick<OpenCase, 'teamId' | 'report'>): Place {
  return { teamId, stationId: report.stationId };
}
