/** What may be answered to a reminder, as long as the promise that it is about is still owed. */
import type { Case, OwnedCase } from '../case/case.ts';
import type { Decision } from '../case/events.ts';
import { MOST_DAYS_SUSPENDED } from '../case/suspension.ts';
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { MOST_POSTPONEMENTS, moved, timesPutOff, tryAgain } from './postponing.ts';
import { isStillOwed, type PromiseKey } from './promises.ts';

/** To a later day, with the reason. A third time is for whoever answers for the team or the station, never for oneself. */
export function reschedule(
  current: Case,
  promise: PromiseKey,
  request: { to: PlainDate; reason: string },
  by: Person,
  at: Instant,
): Result<Decision> {
  const owed = owedTo(current, promise, by);
  if (!owed.ok) return owed;
  const { kind } = promise;
  if (current.status === 'suspended' && request.to > current.suspension.latestOn) {
    return fail('suspension.date-needed', { days: MOST_DAYS_SUSPENDED });
  }
  if (timesPutOff(owed.value, kind) >= MOST_POSTPONEMENTS && !maySettle(owed.value, by)) {
    const isOwnLead = by.roles.includes('team_lead') && owed.value.leadId === by.id;
    const decides = owed.value.teamId === null || isOwnLead ? 'station_chief' : 'team_lead';
    return fail('reminder.rescheduled-too-often', { decides });
  }
  const next = moved(owed.value, { ...request, kind, at, by: by.id });
  return ok({
    next: { ...next, version: current.version + 1 },
    facts: [{ type: 'reminder.rescheduled', kind, to: request.to }],
  });
}

function maySettle(current: OwnedCase, by: Person): boolean {
  if (by.id === current.leadId) return false;
  if (by.roles.includes('station_chief') && by.stationId === current.report.stationId) return true;
  return by.roles.includes('team_lead') && current.teamId !== null && by.teamId === current.teamId;
}

/** Nobody answered: on record, and reminded again on the next working day. */
export function noteNotReached(
  current: Case,
  promise: PromiseKey,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const owed = owedTo(current, promise, by);
  if (!owed.ok) return owed;
  const { next, facts } = tryAgain(owed.value, promise.kind, by, at, calendar);
  return ok({ next: { ...next, version: current.version + 1 }, facts });
}

/** Whoever answers for the team or the station is called in; null where nobody does. */
export function askForHelp(current: Case, promise: PromiseKey, by: Person, helperId: string | null): Result<Decision> {
  const owed = owedTo(current, promise, by);
  if (!owed.ok) return owed;
  const { kind, anchorOn } = promise;
  return ok({
    next: { ...owed.value, version: current.version + 1 },
    facts: [{ type: 'help.asked', kind, anchorOn, toId: helperId }],
  });
}

/** An old message must not move what is promised now: the refusal says what is true. */
function owedTo(current: Case, promise: PromiseKey, by: Person): Result<OwnedCase> {
  if (!('leadId' in current)) return fail('case.not-in-this-state');
  const permission = can(by, 'reminder.answer', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (isStillOwed(current, promise)) return ok(current);
  return fail('reminder.not-owed', { status: current.status, ...(current.nextOn ? { on: current.nextOn } : {}) });
}
