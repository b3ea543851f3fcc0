/** What a person around a case is called, on the page and in the chat. */
import { labelOf, type Party, standsForAnother } from '../domain/parties/party.ts';
import type { Messages } from './index.ts';

type Named = Pick<Party, 'id' | 'part' | 'side' | 'ordinal' | 'actsFor'>;

export function labelText(party: Named, all: readonly Named[], { parties }: Messages): string {
  const own = parties.label(labelOf(party, all));
  if (!standsForAnother(party.part)) return own;
  const principal = all.find(({ id }) => id === party.actsFor);
  return principal ? parties.labelFor(own, parties.label(labelOf(principal, all))) : own;
}
