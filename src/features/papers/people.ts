/** The people around a case as a paper names them: label and name, who acts for whom, who signs. */
import { labelOf, type Party, standsForAnother } from '../../domain/parties/party.ts';
import type { Messages } from '../../i18n/index.ts';

export function nameText(party: Party, all: readonly Party[], t: Messages): string {
  return t.papers.named(labelText(party, all, t), party.name);
}

function labelText(party: Party, all: readonly Party[], { parties }: Messages): string {
  const own = parties.label(labelOf(party, all));
  const principal = standsForAnother(party.part) ? all.find(({ id }) => id === party.actsFor) : undefined;
  return principal ? parties.labelFor(own, parties.label(labelOf(principal, all))) : own;
}

/** One row for each: how they may be reached stands on a paper that both sides get only where they gave it for that. */
export function peopleRows(all: readonly Party[], t: Messages): [string, string][] {
  return inOrder(all)
    .filter(({ part }) => part !== 'affected')
    .map((party) => [
      labelText(party, all, t),
      [party.name, t.parties.kind[party.kind], party.contact, party.address].filter(Boolean).join(t.papers.comma),
    ]);
}

/** Parties, agents and guardians sign; whoever was invited signs as present. Without names the two sides do. */
export function signers(all: readonly Party[], t: Messages): string[] {
  const named = inOrder(all)
    .filter(({ part }) => part !== 'affected')
    .map((party) => t.papers.signsAs(nameText(party, all, t)));
  const sides = (['A', 'B'] as const)
    .filter((side) => !all.some((party) => party.part === 'party' && party.side === side))
    .map((side) => t.papers.signsAs(t.codes.side[side]));
  return [...sides, ...named];
}

const ORDER: readonly Party['part'][] = ['party', 'agent', 'guardian', 'invited', 'affected'];

function inOrder(all: readonly Party[]): Party[] {
  return [...all].sort(
    (one, other) =>
      ORDER.indexOf(one.part) - ORDER.indexOf(other.part) ||
      (one.side ?? '').localeCompare(other.side ?? '') ||
      one.ordinal - other.ordinal,
  );
}
