/** A call that was another dispute after all gets a case of its own, with the hour of the call. */
import type { Case, ReportedCase } from '../case/case.ts';
import type { Decision } from '../case/events.ts';
import { report } from '../case/intake.ts';
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { KeptCall } from './kept-call.ts';

/** The new case waits for triage like any other report, and was reported by whoever took the call. */
export function splitOff(
  current: Case,
  call: KeptCall | null,
  by: Person,
  newId: string,
): Result<Decision<ReportedCase>> {
  const permission = can(by, 'case.split', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (!call) return fail('call.not-found');
  const { next, facts } = report(call.report, call.reportedBy, call.reportedAt, newId);
  return ok({
    next,
    facts: [...facts, { type: 'case.made-of-call', callId: call.id, fromId: current.id, fromNumber: current.number }],
  });
}
