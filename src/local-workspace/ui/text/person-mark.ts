/** One or two letters that stand for a person: the given name of a Chinese name, else the initials. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (/[\p{Script=Han}]/u.test(trimmed)) {
    const letters = [...trimmed].filter((letter) => /\p{Script=Han}/u.test(letter));
    return letters.slice(-2).join('');
  }
  const words = trimmed.split(/[\s._-]+/).filter(Boolean);
  const marks = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return marks.map((word) => [...word][0]!.toUpperCase()).join('') || '?';
}

/** As many colours as the style sheet has tones. */
const tones = 10;

/** The same colour for the same id every time; white text on it is readable. */
export function colourIndex(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return sum % tones;
}
