/**
 * Public-security mediation rests on the law of it: the legal reviewer who was named at triage confirms that this violation
 * may be mediated before the police bring both sides together (domain notes 4.1 and 4.3).
 */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Case, TriagedCore } from './case.ts';
import type { Decision } from './events.ts';
import { STATES } from './states.ts';
import type { GateCheckResult } from './step-codes.ts';

/** Nobody was named in older cases, and nobody waits for a word there. */
export function lacksGateCheck({ triage, gateCheck }: Pick<TriagedCore, 'triage' | 'gateCheck'>): boolean {
  const isAsked = triage.gateInputs.basis === 'public_security' && triage.legalReviewerId !== undefined;
  return isAsked && gateCheck?.result !== 'confirmed';
}

export function awaitsGateCheck(current: Case): current is Extract<Case, TriagedCore> {
  return 'teamId' in current && !('isFinal' in STATES[current.status]) && lacksGateCheck(current);
}

export type GateCheckInput = { result: GateCheckResult; note?: string };

export function checkGate(current: Case, { result, note }: GateCheckInput, by: Person, at: Instant): Result<Decision> {
  if (!awaitsGateCheck(current)) return fail('gate-check.none-asked');
  const permission = can(by, 'case.confirm-gate', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (current.triage.by === by.id) return fail('gate-check.own');
  if (result === 'returned' && !note?.trim()) return fail('gate-check.note-needed');
  const gateCheck = { result, by: by.id, at, ...(note ? { note } : {}) };
  return ok({
    next: { ...current, version: current.version + 1, gateCheck },
    facts: [{ type: 'gate.checked', result }],
  });
}
