/** What to tell the people: why it is not mediated, or how, and what happens instead. */
import type { GateFinding } from '../domain/case/report.ts';
import type { Messages } from './index.ts';

export function tellPeople(
  { outcome, exclusion }: Pick<GateFinding, 'outcome' | 'exclusion'>,
  { gate }: Messages,
): string {
  return exclusion ? gate.tell[exclusion] : gate.outcome[outcome];
}
