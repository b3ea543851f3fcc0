/** Text that Slack renders as mrkdwn, with every typed-in part escaped: a person's text never becomes a mention or a link. */
export type Mrkdwn = { readonly mrkdwn: string };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const MARKS = '*_~`';
/** What a typed text may not keep as it is. */
const NOT_AS_TYPED = /[&<>*_~`\u202a-\u202e\u2066-\u2069]/g;

/**
 * Slack's three control characters become entities; the formatting marks `*_~\`` are broken by a zero-width space, so
 * that typed text shows as typed. Bidirectional overrides are dropped: they reorder what stands around them.
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(NOT_AS_TYPED, (character) => {
    if (character in ESCAPES) return ESCAPES[character]!;
    return MARKS.includes(character) ? `${character}\u200b` : '';
  });
}

/** Template tag: the literal parts are ours, the inserted parts are escaped unless they are `Mrkdwn` themselves. */
export function mrkdwn(literals: TemplateStringsArray, ...parts: (Mrkdwn | string | number)[]): Mrkdwn {
  const text = literals.reduce((whole, literal, at) => {
    const part = parts[at];
    if (part === undefined) return whole + literal;
    return whole + literal + (typeof part === 'object' ? part.mrkdwn : escapeMrkdwn(String(part)));
  }, '');
  return { mrkdwn: text };
}

/** Marks text that is already mrkdwn: catalogue sentences and the pieces below. */
export function raw(text: string): Mrkdwn {
  return { mrkdwn: text };
}

/** A sentence of the catalogue with names put into it: its own marks stay, and no name becomes a mention or a link. */
export function sentence(text: string): Mrkdwn {
  return raw(text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character));
}

export function joinMrkdwn(parts: readonly Mrkdwn[], separator: string): Mrkdwn {
  return { mrkdwn: parts.map((part) => part.mrkdwn).join(separator) };
}
