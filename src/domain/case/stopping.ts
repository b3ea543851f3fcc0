/** A case stops before its end: entered in error, a matter for the law, or the same dispute as another one. */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { CancelledCase, Case, ConvertedCase, MergedCase } from './case.ts';
import type { Decision } from './events.ts';
import { STATES } from './states.ts';
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

/**
 * The later report goes into the earlier one, never the other way round: so no two can be merged into each other, even
 * in the same moment, and the clock of the dispute is that of its first report.
 */
export function merge(current: Case, target: Case | null, by: Person, at: Instant): Result<Decision<MergedCase>> {
  const allowed = step(current, 'case.merge', by);
  if (!allowed.ok) return allowed;
  if (!target || target.id === current.id) return fail('merge.no-target');
  if (!isEarlier(target, current)) return fail('merge.into-later', { number: target.number });
  if (target.status !== 'resolved' && 'isFinal' in STATES[target.status]) return fail('merge.target-over');
  // Its number would stand in the other one's thread.
  if (isShielded(current) && !isShielded(target)) return fail('merge.shielded');
  const mergedInto = { id: target.id, number: target.number, by: by.id, at };
  return ok({
    next: { ...allowed.value, status: 'merged', version: current.version + 1, mergedInto },
    facts: [{ type: 'case.merged', intoId: target.id, intoNumber: target.number }],
  });
}

function isEarlier(one: Case, other: Case): boolean {
  if (one.reportedAt !== other.reportedAt) return one.reportedAt < other.reportedAt;
  return one.number < other.number;
}

/** The other half of a merge: the call that made the duplicate counts here. Nothing, when it is here already. */
export function joinDuplicate(current: Case, duplicate: MergedCase): Decision | null {
  if (current.duplicates?.includes(duplicate.id)) return null;
  const duplicates = [...(current.duplicates ?? []), duplicate.id];
  const calls = current.report.calls90d + 1;
  const next = {
    ...current,
    version: current.version + 1,
    duplicates,
    report: { ...current.report, calls90d: calls },
  };
  return {
    next,
    facts: [{ type: 'duplicate.joined', fromId: duplicate.id, fromNumber: duplicate.number, calls }],
  };
}
