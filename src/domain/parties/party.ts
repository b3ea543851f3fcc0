/**
 * The people around a dispute, each with a place on a side.
 *
 * Terminology
 *   party      one of those in dispute; stands on a side and is called by it in the chat: 甲方, Party A
 *   agent      acts for a party, with a written authority
 *   guardian   stands beside a party who is a minor or cannot act alone
 *   invited    a relative, neighbour or expert whom the parties agreed to hear
 *   affected   suffers from the dispute and is no party to it
 *   stance     what a party wants, as it changes over time
 */
import type { Instant, PlainDate } from '../time/instant.ts';

export const PARTS = ['party', 'agent', 'guardian', 'invited', 'affected'] as const;
export type Part = (typeof PARTS)[number];

export const SIDE_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SideLetter = (typeof SIDE_LETTERS)[number];

export const PARTY_KINDS = ['person', 'organisation'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** To mediation, of a party; to their being heard, of somebody invited. */
export const CONSENTS = ['not_asked', 'given', 'refused'] as const;
export type Consent = (typeof CONSENTS)[number];

export const STANCES = ['unsure', 'willing', 'refuses', 'demands_punishment', 'agreed', 'forgives'] as const;
export type Stance = (typeof STANCES)[number];

/** Anti-Domestic Violence Law art. 5: whom to care for especially; minors stand for themselves. */
export const VULNERABILITIES = ['minor', 'elderly', 'disabled', 'pregnant', 'seriously_ill'] as const;
export type Vulnerability = (typeof VULNERABILITIES)[number];

export const AUTHORITIES = ['not_shown', 'general', 'special'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Why somebody opens the page; kept with every opening. */
export const PURPOSES = ['contact', 'enter', 'mediation', 'document', 'follow_up', 'supervision'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What is sealed in the store. */
export const SEALED_FIELDS = ['name', 'contact', 'address', 'note'] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

export type PartyEntry = Record<SealedField, string> & {
  part: Part;
  /** Set for parties only. */
  side: SideLetter | null;
  kind: PartyKind;
  vulnerabilities: readonly Vulnerability[];
  consent: Consent;
  consentOn: PlainDate | null;
  /** The party for whom an agent or guardian stands. */
  actsFor: string | null;
  authority: Authority | null;
  authorityOn: PlainDate | null;
  /** The officer who talks with this person alone. */
  caucusOwnerId: string | null;
  /** What is new in this entry; the history keeps the others. */
  stance: Stance | null;
  stanceOn: PlainDate | null;
};

export type StanceRecord = { stance: Stance; on: PlainDate; by: string };

export type Party = Omit<PartyEntry, 'stance' | 'stanceOn'> & {
  id: string;
  caseId: string;
  /** Counts within side and part, and never changes. */
  ordinal: number;
  version: number;
  enteredAt: Instant;
  stances: readonly StanceRecord[];
};

/** What a label is made of; the number is left out while one person stands alone. */
export type PartyLabel = { part: Part; side: SideLetter | null; ordinal: number | null };

export function labelOf(
  { part, side, ordinal }: Pick<Party, 'part' | 'side' | 'ordinal'>,
  all: readonly Pick<Party, 'part' | 'side'>[],
): PartyLabel {
  const beside = all.filter((one) => one.part === part && one.side === side).length;
  return { part, side, ordinal: beside > 1 || ordinal > 1 ? ordinal : null };
}

export function standsForAnother(part: Part): boolean {
  return part === 'agent' || part === 'guardian';
}

/** Minors among the parties beside whom nobody stands yet (Public Security Administration Punishments Law practice). */
export function withoutGuardian<P extends Pick<Party, 'id' | 'part' | 'vulnerabilities' | 'actsFor'>>(
  all: readonly P[],
): P[] {
  const guarded = new Set(all.filter(({ part }) => part === 'guardian').map(({ actsFor }) => actsFor));
  return all.filter((one) => one.vulnerabilities.includes('minor') && one.part === 'party' && !guarded.has(one.id));
}
