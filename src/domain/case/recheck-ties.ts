/** Whoever works on a case is looked at again at every step of theirs: what came up meanwhile counts from then on. */
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { automaticTies } from './automatic-ties.ts';
import type { OwnedCase } from './case.ts';
import { tieOf } from './disclosure.ts';
import type { CaseFact } from './events.ts';
import type { Disclosure } from './records.ts';
import { openRecusals } from './recusal-record.ts';

type Rechecked = { change: { disclosures?: readonly Disclosure[] }; facts: readonly CaseFact[] };

/** Those who led the meeting or took part are looked at like whoever writes it down: a tie may have come up since. */
export function recheckPresent(
  current: OwnedCase,
  by: Person,
  present: readonly Person[],
  at: Instant,
): Result<Rechecked> {
  const others = present.filter(({ id }) => id !== by.id);
  return others.reduce<Result<Rechecked>>(
    (before, person) => {
      if (!before.ok) return before;
      const checked = recheckTies({ ...current, ...before.value.change }, person, at);
      if (!checked.ok) return fail('session.must-keep-out', { personId: person.id });
      const { change, facts } = before.value;
      return ok({ change: { ...change, ...checked.value.change }, facts: [...facts, ...checked.value.facts] });
    },
    recheckTies(current, by, at),
  );
}

/** Bound to a side, or asked to keep out and not yet decided on: another goes on meanwhile. A lesser tie goes to the chief. */
export function recheckTies(current: OwnedCase, by: Person, at: Instant): Result<Rechecked> {
  const asked = openRecusals(current).find(({ againstId }) => againstId === by.id);
  if (asked) return fail('recusal.pending', { at: asked.dueAt });
  const tie = tieOf(current, by, []);
  if (tie === 'case.recused') return fail('case.stand-aside');
  const mediates = current.leadId === by.id || current.declaration.members.includes(by.id);
  if (!tie || !mediates) return ok({ change: {}, facts: [] });
  const told = (current.disclosures ?? []).filter((made) => made.by === by.id).flatMap(({ conflicts }) => conflicts);
  const ties = automaticTies(current, by).filter((one) => !told.includes(one));
  if (ties.length === 0) return ok({ change: {}, facts: [] });
  const disclosures = [...(current.disclosures ?? []), { by: by.id, at, conflicts: ties }];
  return ok({ change: { disclosures }, facts: [{ type: 'tie.disclosed', decides: 'chief' }] });
}
