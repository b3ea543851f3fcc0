/** Somebody with whom a veteran can never be impartial: kin, creditor, old adversary. Used for matching and nothing else. */
import { phoneToFind } from '../parties/search-value.ts';
import { hasControlCharacters } from '../privacy/control-characters.ts';
import type { Instant } from '../time/instant.ts';

export type ExclusionEntry = { name: string; contact: string };
export type Exclusion = ExclusionEntry & { id: string; personId: string; enteredAt: Instant };

export const LONGEST_EXCLUSION = { name: 60, contact: 40 } as const;
export type ExclusionField = keyof typeof LONGEST_EXCLUSION;
export type ExclusionProblem = 'missing' | 'too_long' | 'control_characters' | 'not_a_phone';
export type ExclusionErrors = Partial<Record<ExclusionField, ExclusionProblem>>;
type Typed = { one: (field: string) => string };

export function readExclusion(typed: Typed): { entry: ExclusionEntry } | { errors: ExclusionErrors } {
  const errors: ExclusionErrors = {};
  const text = (field: ExclusionField): string => {
    const value = typed.one(field).normalize('NFC').trim();
    if (hasControlCharacters(value, false)) errors[field] = 'control_characters';
    else if ([...value].length > LONGEST_EXCLUSION[field]) errors[field] = 'too_long';
    return value;
  };
  const entry = { name: text('name'), contact: text('contact') };
  if (entry.name === '') errors.name = 'missing';
  if (entry.contact !== '' && phoneToFind(entry.contact) === '') errors.contact ??= 'not_a_phone';
  return Object.keys(errors).length > 0 ? { errors } : { entry };
}
