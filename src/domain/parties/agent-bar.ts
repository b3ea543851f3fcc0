/**
 * Who may not act for whom: the suspected violator of a public-security mediation comes in person, and speaks for nobody
 * else. Art. 181 of the police procedure provisions.
 */
import { whyNoAgent } from '../case/agents.ts';
import type { Case } from '../case/case.ts';
import { SIDES } from '../case/vocabulary.ts';
import type { Party, PartyEntry } from './party.ts';
import { nameToFind, phoneToFind } from './search-value.ts';

type Known = Pick<Party, 'id' | 'part' | 'side' | 'name' | 'contact'>;
export type AgentBar = { isUnknown: boolean; violators: readonly Pick<Known, 'id' | 'name' | 'contact'>[] };

export const NO_BAR: AgentBar = { isUnknown: false, violators: [] };

/** Before triage nobody is suspected yet; the list shows it once it is known. */
export function agentBarOf(current: Case, parties: readonly Known[]): AgentBar {
  if (!('triage' in current)) return NO_BAR;
  const whyOf = new Map<string, string | null>(SIDES.map((side) => [side, whyNoAgent(current, side)]));
  const violators = parties.filter(
    ({ part, side }) => part === 'party' && whyOf.get(side ?? '') === 'agent.of-violator',
  );
  return { isUnknown: [...whyOf.values()].includes('agent.violator-unknown'), violators };
}

export type AgentProblem = 'violator_unknown' | 'of_violator' | 'is_violator';

/** What stands in the way of this agent, and beside which field that is said. */
export function whyBarred(
  { actsFor, name, contact }: Pick<PartyEntry, 'actsFor' | 'name' | 'contact'>,
  { isUnknown, violators }: AgentBar,
): { field: 'actsFor' | 'name'; problem: AgentProblem } | null {
  if (isUnknown) return { field: 'actsFor', problem: 'violator_unknown' };
  if (violators.some(({ id }) => id === actsFor)) return { field: 'actsFor', problem: 'of_violator' };
  const isOne = violators.some((violator) => isSamePerson(violator, { name, contact }));
  return isOne ? { field: 'name', problem: 'is_violator' } : null;
}

/** The same number; or the same name, where one of the two has no number. */
function isSamePerson(one: Pick<Known, 'name' | 'contact'>, other: Pick<Known, 'name' | 'contact'>): boolean {
  const [phone, otherPhone] = [phoneToFind(one.contact), phoneToFind(other.contact)];
  if (phone !== '' && otherPhone !== '') return phone === otherPhone;
  return nameToFind(one.name) === nameToFind(other.name);
}

/** Agents on file whom the law bars: entered before triage said who is suspected. */
export function barredAgents(current: Case, parties: readonly Party[]): Party[] {
  const bar = { ...agentBarOf(current, parties), isUnknown: false };
  return parties.filter((one) => one.part === 'agent' && whyBarred(one, bar) !== null);
}
