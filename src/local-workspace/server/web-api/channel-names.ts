import { type ApiFailure, fail } from './method.ts';

/** Why Slack takes no channel of this name; undefined when it does. */
export function nameProblem(name: string): ApiFailure | undefined {
  if (name === '') return fail('invalid_name_required');
  if (name.length > 80) return fail('invalid_name_maxlength');
  if (/^[^\p{L}\p{N}]+$/u.test(name)) return fail('invalid_name_punctuation');
  const fits = /^[\p{L}\p{N}_-]+$/u.test(name) && name === name.toLowerCase();
  return fits ? undefined : fail('invalid_name_specials');
}
