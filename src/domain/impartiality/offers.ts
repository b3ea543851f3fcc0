/** What somebody may start from a case that they read: beside the steps of the work, what keeps the work fair. */
import type { Case } from '../case/case.ts';
import { STATES } from '../case/states.ts';
import { can, type Verb } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { isAskedAfter } from './feedback.ts';

const OFFERS = [
  'case.allow-tie',
  'recusal.ask',
  'feedback.record',
  'complaint.register',
  'case.read-access',
] as const satisfies readonly Verb[];
export type Offer = (typeof OFFERS)[number];

export function offersFor(current: Case, person: Person): Offer[] {
  const fits: Record<Offer, boolean> = {
    'case.allow-tie': isOpen(current) && undecidedTies(current).length > 0,
    'recusal.ask': isOpen(current) && 'teamId' in current,
    'feedback.record': isAskedAfter(current),
    'complaint.register': true,
    'case.read-access': true,
  };
  return OFFERS.filter((verb) => fits[verb] && can(person, verb, current).allowed);
}

export function undecidedTies({ disclosures = [] }: Case) {
  return disclosures.filter(({ allowedBy, refusedBy }) => allowedBy === undefined && refusedBy === undefined);
}

function isOpen({ status }: Case): boolean {
  return !('isFinal' in STATES[status]);
}
