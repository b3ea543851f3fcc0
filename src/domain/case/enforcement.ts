/** The police's own procedure against somebody runs beside the mediation: neither may be traded for the other. */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Case } from './case.ts';
import type { Decision } from './events.ts';
import type { EnforcementTrack } from './step-codes.ts';

/** Over every state but those in which there is no dispute of its own. */
export function mayHaveEnforcement({ status }: Pick<Case, 'status'>): boolean {
  return status !== 'merged' && status !== 'cancelled';
}

export function setEnforcement(
  current: Case,
  { track, reference }: { track: EnforcementTrack; reference?: string },
  by: Person,
  at: Instant,
): Result<Decision> {
  if (!mayHaveEnforcement(current)) return fail('case.not-in-this-state');
  const permission = can(by, 'case.set-enforcement', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  const from = current.enforcement?.track ?? 'none';
  const enforcement = { track, by: by.id, at, ...(reference ? { reference } : {}) };
  return ok({
    next: { ...current, version: current.version + 1, enforcement },
    facts: [{ type: 'enforcement.changed', from, to: track }],
  });
}
