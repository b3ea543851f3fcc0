/** A case stops before its end: entered in error, or a matter for the law. */
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { CancelledCase, Case, ConvertedCase } from './case.ts';
import type { Decision } from './events.ts';
import { step } from './step.ts';
import type { CancelReason } from './step-codes.ts';

const CANCEL_WITHIN_MS = 24 * 3_600_000;

/** Whoever reported it has a day for it, while it waits for triage; the triage office has until the first session. */
export function cancel(current: Case, reason: CancelReason, by: Person, at: Instant): Result<Decision<CancelledCase>> {
  const allowed = step(current, 'case.cancel', by);
  if (!allowed.ok) return allowed;
  if ('sessions' in current && current.sessions.length > 0) return fail('cancel.has-sessions');
  if (current.earlier && current.earlier.sessions.length > 0) return fail('cancel.has-sessions');
  const age = Date.parse(at) - Date.parse(current.reportedAt);
  if (!by.roles.includes('triage_officer') && age > CANCEL_WITHIN_MS) return fail('cancel.too-late');
  return ok({
    next: {
      ...allowed.value,
      status: 'cancelled',
      version: current.version + 1,
      cancellation: { reason, by: by.id, at },
    },
    facts: [{ type: 'case.cancelled', reason }],
  });
}

/** It became a criminal or a penalty case: the team's work stops, the reference says where it goes on. */
export function convert(
  current: Case,
  { reference, note }: { reference: string; note?: string },
  by: Person,
  at: Instant,
): Result<Decision<ConvertedCase>> {
  const allowed = step(current, 'case.convert', by);
  if (!allowed.ok) return allowed;
  if (reference.trim() === '') return fail('conversion.reference-needed');
  const conversion = { reference, by: by.id, at, ...(note ? { note } : {}) };
  return ok({
    next: { ...allowed.value, status: 'converted', version: current.version + 1, conversion },
    facts: [{ type: 'case.converted' }],
  });
}
