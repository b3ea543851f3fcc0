/** What people write in many ways and mean as one: a name, a phone number. Compared exactly, once it is put in order. */

/** Width, blanks, the dot in names of minorities and capital letters make no difference. */
export function nameToFind(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s·・•‧.]+/gu, '')
    .toLowerCase();
}

/** Digits only, without China's country code; empty when there are too few to be a number. */
export function phoneToFind(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/\D+/gu, '');
  const own = /^(?:00)?86(1[3-9]\d{9})$/.exec(digits)?.[1] ?? digits;
  return own.length >= FEWEST_DIGITS ? own : '';
}

/** The shortest local number in use. */
const FEWEST_DIGITS = 5;
