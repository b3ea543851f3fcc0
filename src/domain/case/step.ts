/** The first question of every step: does the table know it from here, and may this person take it? */
import { can, notAllowed, type Verb } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Case } from './case.ts';
import { type FromOf, type LifecycleVerb, startsFrom } from './lifecycle.ts';

/** The cases that a step may start from. */
export type Before<V extends LifecycleVerb> = Case extends infer C
  ? C extends Case
    ? [C['status'] & FromOf<V>] extends [never]
      ? never
      : C
    : never
  : never;

export function mayStartFrom<V extends LifecycleVerb>(current: Case, verb: V): current is Before<V> {
  return startsFrom(verb, current.status);
}

export function step<V extends LifecycleVerb & Verb>(current: Case, verb: V, by: Person): Result<Before<V>> {
  if (!mayStartFrom(current, verb)) return fail('case.not-in-this-state');
  const permission = can(by, verb, current);
  return permission.allowed ? ok(current) : notAllowed(permission.mayInstead);
}
