/** A complaint and its decision as they were typed on the page, with what is wrong beside each field. */
import { hasControlCharacters } from '../privacy/control-characters.ts';
import {
  COMPLAINT_CODES,
  COMPLAINT_SOURCES,
  type ComplaintEntry,
  type ComplaintState,
  type ComplaintVerdict,
  verdictsAfter,
} from './complaint.ts';

export const LONGEST_COMPLAINT = 500;
const SHORTEST = 5;

export type ComplaintField = 'about' | 'code' | 'source' | 'party' | 'text';
export type DecisionField = 'verdict' | 'decision';
export type ComplaintProblem = 'missing' | 'too_short' | 'too_long' | 'control_characters' | 'own';
type Errors<F extends string> = Partial<Record<F, ComplaintProblem>>;
export type ComplaintErrors = Errors<ComplaintField>;
export type DecisionErrors = Errors<DecisionField>;
type Typed = { one: (field: string) => string };

export function readComplaint(
  typed: Typed,
  around: { officers: readonly string[]; parties: readonly string[]; by: string },
): { entry: ComplaintEntry } | { errors: ComplaintErrors } {
  const errors: ComplaintErrors = {};
  const choice = <T extends string>(field: ComplaintField, choices: readonly T[]): T | null => {
    const found = choices.find((one) => one === typed.one(field)) ?? null;
    if (found === null) errors[field] = 'missing';
    return found;
  };
  const aboutId = choice('about', around.officers);
  if (aboutId === around.by) errors.about = 'own';
  const code = choice('code', COMPLAINT_CODES);
  const source = choice('source', COMPLAINT_SOURCES);
  const party = typed.one('party');
  if (party !== '') choice('party', around.parties);
  const text = readText(typed.one('text'));
  if ('problem' in text) errors.text = text.problem;
  if (Object.keys(errors).length > 0 || !aboutId || !code || !source || 'problem' in text) return { errors };
  return {
    entry: { aboutId, code, source, partyId: source === 'party' && party !== '' ? party : null, text: text.text },
  };
}

export function readVerdict(
  typed: Typed,
  state: ComplaintState,
): { verdict: ComplaintVerdict; decision: string } | { errors: DecisionErrors } {
  const errors: DecisionErrors = {};
  const verdict = verdictsAfter(state).find((one) => one === typed.one('verdict'));
  if (!verdict) errors.verdict = 'missing';
  const text = readText(typed.one('decision'));
  if ('problem' in text) errors.decision = text.problem;
  return verdict && 'text' in text ? { verdict, decision: text.text } : { errors };
}

function readText(typed: string): { text: string } | { problem: ComplaintProblem } {
  const text = typed.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (hasControlCharacters(text)) return { problem: 'control_characters' };
  const length = [...text].length;
  if (length === 0) return { problem: 'missing' };
  if (length < SHORTEST) return { problem: 'too_short' };
  return length > LONGEST_COMPLAINT ? { problem: 'too_long' } : { text };
}
