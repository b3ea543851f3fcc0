const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** `third`; in figures from eleven on. */
export function ordinal(count: number): string {
  return WORDS[count - 1] ?? `${count}${ENDINGS[rules.select(count)]}`;
}
