/** Two disputes that are not the same and yet have to do with each other: the later one names the earlier one. */
import type { Case, CaseCore } from '../case/case.ts';
import type { CaseFact, Decision } from '../case/events.ts';
import type { RelatedCase } from '../case/overlay.ts';
import { can, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { isEarlier, repeatsOf } from './repeats.ts';

export function link(current: Case, earlier: Case | null, by: Person, at: Instant): Result<Decision> {
  const permission = can(by, 'case.link', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (!earlier || earlier.id === current.id) return fail('link.no-case');
  if (!isEarlier(earlier, current)) return fail('link.later', { number: earlier.number });
  if (isLinked(current, earlier.id)) return fail('link.already', { number: earlier.number });
  const { next, facts } = withRelated(current, { id: earlier.id, number: earlier.number, by: by.id, at });
  return ok({ next: { ...next, version: current.version + 1 }, facts });
}

/** Also part of a triage: the link is made in the same change. */
export function withRelated<C extends Pick<CaseCore, 'repeats'>>(
  current: C,
  related: RelatedCase,
): { next: C; facts: CaseFact[] } {
  if (isLinked(current, related.id)) return { next: current, facts: [] };
  const before = repeatsOf(current);
  const repeats = { ...before, related: [...(before.related ?? []), related] };
  return {
    next: { ...current, repeats },
    facts: [{ type: 'case.linked', toId: related.id, toNumber: related.number }],
  };
}

export function unlink(current: Case, earlierId: string, by: Person): Result<Decision> {
  const permission = can(by, 'case.link', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  const before = repeatsOf(current);
  const gone = before.related?.find(({ id }) => id === earlierId);
  if (!gone) return fail('link.none');
  const related = before.related!.filter(({ id }) => id !== earlierId);
  return ok({
    next: { ...current, version: current.version + 1, repeats: { ...before, related } },
    facts: [{ type: 'case.unlinked', fromId: gone.id, fromNumber: gone.number }],
  });
}

function isLinked(current: Pick<CaseCore, 'repeats'>, id: string): boolean {
  return repeatsOf(current).related?.some((it) => it.id === id) ?? false;
}
