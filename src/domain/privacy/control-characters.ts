/** Characters that nobody sees and that hide or reorder what is typed: they come from copying, or from ill will. */

/** Line breaks and tabs are none, where a text may have them. */
export function hasControlCharacters(text: string, multiline = true): boolean {
  return (multiline ? /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u : ANY).test(text);
}

const ANY = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
