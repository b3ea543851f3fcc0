/** The people around a case as a paper names them: label and name, who acts for whom, who signs. */
import { SIDES, type Side } from '../../domain/case/vocabulary.ts';
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
  return onPaper(all).map((who) =>
    typeof who === 'string'
      ? [t.codes.side[who], t.papers.notNamed]
      : [
          labelText(who, all, t),
          [who.name, t.parties.kind[who.kind], who.contact, who.address].filter(Boolean).join(t.papers.comma),
        ],
  );
}

/** Parties, agents and guardians sign; whoever was invited signs as present. A side without a name signs as the side, if it has to. */
export function signers(
  shown: readonly Party[],
  t: Messages,
  sides: readonly Side[] = SIDES,
  all: readonly Party[] = shown,
): string[] {
  return onPaper(shown, sides).map((who) =>
    t.papers.signsAs(typeof who === 'string' ? t.codes.side[who] : nameText(who, all, t)),
  );
}

/** Everybody in order, side by side; a side of which nobody was entered yet stands in its place. */
function onPaper(all: readonly Party[], needed: readonly Side[] = SIDES): (Party | Side)[] {
  const shown = inOrder(all).filter(({ part }) => part !== 'affected');
  const parties = shown.filter(({ part }) => part === 'party');
  const sides = SIDES.flatMap((side): (Party | Side)[] => {
    const named = parties.filter((party) => party.side === side);
    return named.length === 0 && needed.includes(side) ? [side] : named;
  });
  const others = shown.filter(({ part, side }) => part !== 'party' || !SIDES.some((it) => it === side));
  return [...sides, ...others];
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
