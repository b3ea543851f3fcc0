/** The entry of a person as an officer typed it: read field by field, with what is wrong beside each field. */
import { hasControlCharacters } from '../privacy/control-characters.ts';
import type { PlainDate } from '../time/instant.ts';
import { type AgentBar, type AgentProblem, whyBarred } from './agent-bar.ts';
import {
  AUTHORITIES,
  CONSENTS,
  PARTS,
  PARTY_KINDS,
  type Part,
  type Party,
  type PartyEntry,
  SIDE_LETTERS,
  STANCES,
  standsForAnother,
  VULNERABILITIES,
} from './party.ts';
import { phoneToFind } from './search-value.ts';

export const LONGEST = { name: 60, contact: 40, address: 200, note: 1000 } as const;

/** What was typed: one text a field, several where boxes are ticked. */
export type Typed = { one: (field: PartyField) => string; many: (field: PartyField) => readonly string[] };
export type PartyField =
  | 'part'
  | 'side'
  | 'kind'
  | 'name'
  | 'contact'
  | 'address'
  | 'note'
  | 'vulnerabilities'
  | 'consent'
  | 'consentOn'
  | 'actsFor'
  | 'authority'
  | 'authorityOn'
  | 'caucusOwnerId'
  | 'stance'
  | 'stanceOn';

export type FieldProblem =
  | 'missing'
  | 'too_long'
  | 'control_characters'
  | 'not_a_choice'
  | 'not_a_phone'
  | 'not_a_day'
  | 'in_the_future'
  | 'too_long_ago'
  | 'day_without_answer'
  | 'note_needed'
  | AgentProblem;
export type PartyErrors = Partial<Record<PartyField, FieldProblem>>;

/** Whom the entry may name: the others of the case, the officers who work on it; who may have no agent, and be none. */
export type Around = {
  today: PlainDate;
  parties: readonly Pick<Party, 'id' | 'part'>[];
  officers: readonly string[];
  /** As it stands on file, where it is changed. */
  before?: Pick<Party, 'consent' | 'note'> | null;
  bar: AgentBar;
};

/** Nobody's consent or stance in a dispute at hand is older. */
const EARLIEST: PlainDate = '2000-01-01';

export function readParty(typed: Typed, around: Around): { entry: PartyEntry } | { errors: PartyErrors } {
  const errors: PartyErrors = {};
  const wrong = (field: PartyField, problem: FieldProblem) => {
    errors[field] ??= problem;
    return null;
  };
  const text = (field: keyof typeof LONGEST): string => {
    const value = typed.one(field).normalize('NFC').replaceAll('\r\n', '\n').trim();
    if (hasControlCharacters(value, field === 'note')) wrong(field, 'control_characters');
    else if ([...value].length > LONGEST[field]) wrong(field, 'too_long');
    return value;
  };
  const choice = <T extends string>(field: PartyField, choices: readonly T[]): T | null => {
    const value = typed.one(field);
    if (value === '') return null;
    return choices.find((one) => one === value) ?? wrong(field, 'not_a_choice');
  };
  const day = (field: PartyField): PlainDate | null => {
    const value = typed.one(field).trim();
    if (value === '') return null;
    if (!isDay(value)) return wrong(field, 'not_a_day');
    if (value > around.today) return wrong(field, 'in_the_future');
    return value < EARLIEST ? wrong(field, 'too_long_ago') : value;
  };

  const part: Part = choice('part', PARTS) ?? 'party';
  if (typed.one('part') === '') wrong('part', 'missing');
  const side = part === 'party' ? choice('side', SIDE_LETTERS) : null;
  if (part === 'party' && side === null) wrong('side', 'missing');
  const name = text('name');
  if (name === '') wrong('name', 'missing');
  const contact = text('contact');
  if (contact !== '' && phoneToFind(contact) === '') wrong('contact', 'not_a_phone');
  const known = around.parties.filter((one) => one.part === 'party').map(({ id }) => id);
  const actsFor = standsForAnother(part) ? choice('actsFor', known) : null;
  if (standsForAnother(part) && actsFor === null) wrong('actsFor', 'missing');
  const vulnerabilities = VULNERABILITIES.filter((one) => typed.many('vulnerabilities').includes(one));
  if (typed.many('vulnerabilities').length > vulnerabilities.length) wrong('vulnerabilities', 'not_a_choice');
  const consent = choice('consent', CONSENTS) ?? 'not_asked';
  const consentOn = day('consentOn');
  dayBelongs('consentOn', consent !== 'not_asked', consentOn, wrong);
  const barred = part === 'agent' ? whyBarred({ actsFor, name, contact }, around.bar) : null;
  if (barred) wrong(barred.field, barred.problem);
  const authority = part === 'agent' ? choice('authority', AUTHORITIES) : null;
  if (part === 'agent' && authority === null) wrong('authority', 'missing');
  const authorityOn = part === 'agent' ? day('authorityOn') : null;
  dayBelongs('authorityOn', authority === 'general' || authority === 'special', authorityOn, wrong);
  const stance = choice('stance', STANCES);
  const stanceOn = day('stanceOn');
  dayBelongs('stanceOn', stance !== null, stanceOn, wrong);

  const note = text('note');
  if (around.before?.consent === 'given' && consent !== 'given' && (note === '' || note === around.before.note)) {
    // Whoever takes a consent back has a reason, and whoever goes on must know it.
    wrong('note', 'note_needed');
  }

  const entry: PartyEntry = {
    part,
    side,
    kind: choice('kind', PARTY_KINDS) ?? 'person',
    name,
    contact,
    address: text('address'),
    note,
    vulnerabilities,
    consent,
    consentOn,
    actsFor,
    authority,
    authorityOn,
    caucusOwnerId: choice('caucusOwnerId', around.officers),
    stance,
    stanceOn,
  };
  return Object.keys(errors).length > 0 ? { errors } : { entry };
}

/** An answer has its day, and a day its answer. */
function dayBelongs(
  field: PartyField,
  isAnswered: boolean,
  day: PlainDate | null,
  wrong: (field: PartyField, problem: FieldProblem) => null,
): void {
  if (isAnswered && day === null) wrong(field, 'missing');
  if (!isAnswered && day !== null) wrong(field, 'day_without_answer');
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
