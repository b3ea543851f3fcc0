/** Two reports of one dispute become one case; or they were two disputes after all, and each goes its own way again. */
import { isShielded } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { isEarlier } from '../repeats/repeats.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import type { Case, MergedCase, ReportedCase } from './case.ts';
import type { Decision } from './events.ts';
import { reportedAnew } from './reported-anew.ts';
import { STATES } from './states.ts';
import { step } from './step.ts';

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
  // Terms are performed and checked where they were agreed on; a promise goes to somebody, or nowhere.
  if (hasAgreement(current)) return fail('merge.has-agreement', { number: target.number });
  if ('leadId' in current && !goesOn(target)) return fail('merge.nobody-goes-on', { number: target.number });
  const mergedInto = { id: target.id, number: target.number, by: by.id, at };
  return ok({
    next: { ...allowed.value, status: 'merged', version: current.version + 1, mergedInto },
    facts: [{ type: 'case.merged', intoId: target.id, intoNumber: target.number }],
  });
}

function hasAgreement(current: Case): boolean {
  if ('agreement' in current || ('pendingAgreement' in current && current.pendingAgreement)) return true;
  const made = 'leadId' in current ? current.partialAgreements : current.earlier?.partialAgreements;
  return (made ?? []).length > 0;
}

/** Somebody works on it who can keep what the other lead promised. */
function goesOn(target: Case): target is Extract<Case, { status: 'taken' | 'in_mediation' | 'agreed' }> {
  return target.status === 'taken' || target.status === 'in_mediation' || target.status === 'agreed';
}

/** The target with the date that was promised in the other case, where that comes first. */
export function withPromiseOf(duplicate: MergedCase, target: Case): { next: Case; promisedOn?: PlainDate } {
  const promisedOn = 'nextOn' in duplicate ? duplicate.nextOn : null;
  if (!promisedOn) return { next: target };
  if (!goesOn(target) || (target.nextOn !== null && target.nextOn <= promisedOn)) return { next: target, promisedOn };
  return { next: { ...target, nextOn: promisedOn }, promisedOn };
}

/** It was another dispute: triaged anew under its own number, with the people, tasks and meetings that it had. */
export function unmerge(current: Case, note: string, by: Person, at: Instant): Result<Decision<ReportedCase>> {
  const allowed = step(current, 'case.unmerge', by);
  if (!allowed.ok) return allowed;
  const { id: fromId, number: fromNumber } = allowed.value.mergedInto;
  const partings = [...(current.partings ?? []), { fromId, fromNumber, note, by: by.id, at }];
  const next: ReportedCase = { ...reportedAnew(allowed.value, at), partings };
  return ok({ next, facts: [{ type: 'case.unmerged', fromId, fromNumber }] });
}
