/** A tie to a side: who has one stays out, or lets the station's chief decide. */
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type ProblemCode, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { automaticTies, readableTies } from './automatic-ties.ts';
import type { AssignedCase, Case, OpenCase } from './case.ts';
import type { Decision } from './events.ts';
import type { ConflictQuestion, Declaration, Disclosure, Tie } from './records.ts';

/** Never waived: whoever is bound to a side cannot hold the middle. Model Standards 2005, III; Procedure Provisions 17. */
const HARD_TIES: readonly Tie[] = [
  'related',
  'interest',
  'handled_enforcement',
  'accepted_benefit',
  'excluded_area',
  'excluded_person',
  'recused',
  'enforced',
  'complained_of',
  'benefit_reported',
];

/** What this person's ties, known or declared now or before, mean for the case; null when there is none or the chief let it pass. */
export function tieOf(
  current: Case,
  person: Person,
  declared: readonly ConflictQuestion[],
): 'case.recused' | 'case.needs-chief-decision' | null {
  const own = (current.disclosures ?? []).filter(({ by }) => by === person.id);
  const ties = [...automaticTies(current, person), ...declared, ...own.flatMap(({ conflicts }) => conflicts)];
  if (ties.some((tie) => HARD_TIES.includes(tie)) || own.some(({ refusedBy }) => refusedBy)) return 'case.recused';
  const allowed = own.filter(({ allowedBy }) => allowedBy !== undefined).flatMap(({ conflicts }) => conflicts);
  // What stood on file then counts as long as it stands there, and is among the automatic ones.
  return ties.every((tie) => tie === 'on_file' || allowed.includes(tie)) ? null : 'case.needs-chief-decision';
}

/** Bound to a side by what others put on file, whatever is declared now. */
export function isBoundOnFile(current: Case, person: Person): boolean {
  return automaticTies(current, person).some((tie) => HARD_TIES.includes(tie));
}

/** A case that this person may take now, ties apart. */
export function openToTake(current: Case, by: Person): Result<OpenCase | AssignedCase> {
  if (current.status !== 'awaiting_claim' && current.status !== 'assigned') return fail('case.not-open-to-claim');
  const permission = can(by, 'case.take', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  return ok(current);
}

/** Keeps what was declared, for whoever decides; an assignee who must stay out has declined with it. */
export function disclose(
  given: Case,
  { conflicts, disclosure: text }: Pick<Declaration, 'conflicts' | 'disclosure'>,
  by: Person,
  at: Instant,
): Result<Decision<OpenCase | AssignedCase>> {
  const open = openToTake(given, by);
  if (!open.ok) return open;
  const current = open.value;
  const tie = tieOf(current, by, conflicts);
  if (!tie) return fail('case.not-in-this-state');
  const ties = readableTies([...automaticTies(current, by), ...conflicts]);
  const made: Disclosure = { by: by.id, at, conflicts: ties, ...(text ? { text } : {}) };
  const kept = { ...current, version: current.version + 1, disclosures: [...(current.disclosures ?? []), made] };
  if (tie === 'case.recused' && kept.status === 'assigned') {
    const tied = [...(kept.tied ?? []), by.id];
    return ok({
      next: { ...kept, declined: 'conflict', tied },
      facts: [{ type: 'case.declined', reason: 'conflict' }],
    });
  }
  const decides = tie === 'case.recused' ? 'lead' : 'chief';
  return ok({ next: kept, facts: [{ type: 'tie.disclosed', decides }] });
}

/** Why this person's tie stands in the way of naming them; null where none does, or the chief let it pass. */
export function whyTied(current: Case, assignee: Person, by: Person): ProblemCode | null {
  const tie = tieOf(current, assignee, []);
  if (!tie) return null;
  if (tie === 'case.recused') return 'case.assignee-recused';
  return can(by, 'case.allow-tie', current).allowed ? 'case.answers-needed' : 'case.assignee-awaits-chief';
}

export function hasDisclosed(current: Case, { id }: Person): boolean {
  return (current.disclosures ?? []).some(({ by }) => by === id);
}
