/** Somebody is asked to keep out of a case: put on record at once, decided within two days, handed over if granted. */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Instant, minutesAfter } from '../time/instant.ts';
import type { Case } from './case.ts';
import type { Decision } from './events.ts';
import { isRecused, openRecusals, type Recusal } from './recusal-record.ts';
import { STATES } from './states.ts';

export type RecusalInput = Pick<Recusal, 'askedBy' | 'side' | 'ground' | 'text' | 'oral' | 'requestedAt'>;

/** Procedure Provisions 20: within two days of the request. */
const DECIDED_WITHIN_MINUTES = 48 * 60;

export function askRecusal(
  current: Case,
  input: RecusalInput,
  against: Person,
  by: Person,
  chief: Person | null,
  at: Instant,
): Result<Decision> {
  const permission = can(by, 'recusal.ask', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if ('isFinal' in STATES[current.status] || !('teamId' in current)) return fail('case.not-in-this-state');
  if (!isInvolved(current, against)) return fail('recusal.not-involved');
  if (isRecused(current, against.id)) return fail('recusal.granted-already');
  if (openRecusals(current).some(({ againstId }) => againstId === against.id)) return fail('recusal.asked-already');
  if (input.requestedAt > at || input.requestedAt < toMinute(current.reportedAt)) return fail('recusal.wrong-time');
  if (input.askedBy === 'chief' && !can(by, 'recusal.decide', current).allowed) return fail('recusal.chief-only');
  const made: Recusal = {
    ...input,
    no: (current.recusals?.length ?? 0) + 1,
    againstId: against.id,
    recordedBy: by.id,
    recordedAt: at,
    dueAt: minutesAfter(input.requestedAt, DECIDED_WITHIN_MINUTES),
    decides: chief === null || chief.id === against.id ? 'commander' : 'chief',
  };
  const recusals = [...(current.recusals ?? []), made];
  return ok({
    next: { ...current, version: current.version + 1, recusals },
    facts: [{ type: 'recusal.asked', no: made.no, decides: made.decides, dueAt: made.dueAt }],
  });
}

/** The request as it waits for this person's decision. */
export function recusalToDecide(current: Case, no: number, by: Person): Result<Recusal> {
  const asked = (current.recusals ?? []).find((one) => one.no === no);
  if (!asked) return fail('case.not-found');
  const permission = can(by, 'recusal.decide', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (asked.againstId === by.id) return fail('recusal.own');
  if (asked.decides === 'commander' && !by.roles.includes('commander')) return notAllowed(['commander']);
  return asked.decision ? fail('recusal.decided-already') : ok(asked);
}

/** Nobody's own work is theirs to judge, and nobody who has nothing to do with the case has to keep out of it. */
function isInvolved(current: Extract<Case, { teamId: string | null }>, { id, teamId, roles, stationId }: Person) {
  if (current.teamId !== null && teamId === current.teamId) return true;
  if (roles.includes('station_chief') && stationId === current.report.stationId) return true;
  if ('leadId' in current && (current.leadId === id || current.declaration.members.includes(id))) return true;
  return current.status === 'assigned' && current.assigneeId === id;
}

/** A form knows minutes, the report has seconds. */
function toMinute(at: Instant): string {
  return at.slice(0, 16);
}
