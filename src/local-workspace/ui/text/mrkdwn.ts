import { emojiGlyph } from './emoji.ts';
import { isSafeUrl } from './safe-url.ts';

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; text: string }
  | { type: 'user' | 'channel' | 'usergroup'; id: string; label?: string }
  | { type: 'broadcast'; range: string }
  | { type: 'date'; timestamp: number; format: string; url?: string; fallback: string }
  | { type: 'emoji'; name: string; glyph: string }
  | { type: 'break' };

/** What stands below each other. An `item` keeps its own mark: Slack shows `•` and `1.` as typed, only indented. */
type Passage =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'pre'; text: string }
  | { type: 'quote'; children: Inline[] }
  | { type: 'item'; mark: string; children: Inline[] };

const wordCharacter = /[\p{L}\p{N}]/u;
const styleOf = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const bareUrl = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/;
const itemLine = /^(\s*)([•◦▪‣·–-]|\d{1,3}[.)、])\s+(?=\S)/;

/** `&amp;`, `&lt;` and `&gt;` back to what they stand for; Slack knows no other entity. */
function unescapeEntities(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** The content of `<…>`, or undefined when it is none of Slack's tokens and so stays literal. */
function parseToken(body: string): Inline | undefined {
  const bar = body.indexOf('|');
  const head = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeEntities(body.slice(bar + 1));
  if (/^@[UW][A-Z0-9]+$/i.test(head)) return { type: 'user', id: head.slice(1), ...(label ? { label } : {}) };
  if (/^#[CGD][A-Z0-9]+$/i.test(head)) return { type: 'channel', id: head.slice(1), ...(label ? { label } : {}) };
  if (head.startsWith('!subteam^')) {
    return { type: 'usergroup', id: head.slice('!subteam^'.length), ...(label ? { label } : {}) };
  }
  if (head.startsWith('!date^')) {
    const [, stamp, format, url] = head.split('^');
    if (!stamp || !/^\d+$/.test(stamp) || !format)
      return label === undefined ? undefined : { type: 'text', text: label };
    const link = url && isSafeUrl(url) ? { url: unescapeEntities(url) } : {};
    return { type: 'date', timestamp: Number(stamp), format: unescapeEntities(format), ...link, fallback: label ?? '' };
  }
  if (/^!(here|channel|everyone)$/.test(head)) return { type: 'broadcast', range: head.slice(1) };
  const url = unescapeEntities(head);
  if (isSafeUrl(url)) return { type: 'link', url, text: label || url.replace(/^(mailto:|tel:)/i, '') };
  return undefined;
}

/** Where the style mark at `open` ends, or -1: Slack wants a word boundary on both outer sides. */
function closingMark(source: string, open: number, mark: string): number {
  const before = source[open - 1];
  const after = source[open + 1];
  if (before !== undefined && (wordCharacter.test(before) || before === mark)) return -1;
  if (after === undefined || /\s/.test(after) || after === mark) return -1;
  for (let at = open + 1; at < source.length; at += 1) {
    const letter = source[at]!;
    if (letter === '`' || letter === '<') {
      const end = source.indexOf(letter === '<' ? '>' : '`', at + 1);
      if (end > 0) at = end;
    } else if (letter === mark && !/\s/.test(source[at - 1]!)) {
      const next = source[at + 1];
      if (next === undefined || (!wordCharacter.test(next) && next !== mark)) return at;
    }
  }
  return -1;
}

/** One line of mrkdwn. `verbatim` leaves bare addresses alone, as in Slack. */
export function parseInline(source: string, verbatim = false): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain) found.push({ type: 'text', text: unescapeEntities(plain) });
    plain = '';
  };
  const take = (node: Inline, length: number): number => {
    flush();
    found.push(node);
    return length;
  };
  const step = (at: number): number => {
    const letter = source[at]!;
    if (letter === '`') {
      const end = source.indexOf('`', at + 1);
      if (end > at + 1) return take({ type: 'code', text: unescapeEntities(source.slice(at + 1, end)) }, end + 1 - at);
    } else if (letter === '<') {
      const end = source.indexOf('>', at + 1);
      const token = end > at + 1 ? parseToken(source.slice(at + 1, end)) : undefined;
      if (token) return take(token, end + 1 - at);
    } else if (letter === ':') {
      const [whole, name] = /^:([a-z0-9_+-]+)(?:::skin-tone-\d)?:/.exec(source.slice(at, at + 64)) ?? [];
      const glyph = name && emojiGlyph(name);
      if (whole && name && glyph) return take({ type: 'emoji', name, glyph }, whole.length);
    } else if (letter === '*' || letter === '_' || letter === '~') {
      const end = closingMark(source, at, letter);
      const children = end > 0 ? parseInline(source.slice(at + 1, end), verbatim) : [];
      if (end > 0) return take({ type: styleOf[letter], children }, end + 1 - at);
    } else if (letter === 'h' && !verbatim && !wordCharacter.test(source[at - 1] ?? ' ')) {
      const url = bareUrl.exec(source.slice(at))?.[0].replace(/[.,;:!?)'*_]+$/, '');
      if (url) return take({ type: 'link', url: unescapeEntities(url), text: unescapeEntities(url) }, url.length);
    }
    plain += letter;
    return 1;
  };
  for (let at = 0; at < source.length; ) at += step(at);
  flush();
  return found;
}

const isQuote = (line: string): boolean => /^(>|&gt;)/.test(line);
const withoutQuoteMark = (line: string): string => line.replace(/^(>|&gt;) ?/, '');

function joinLines(lines: string[], verbatim: boolean): Inline[] {
  return lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...parseInline(line, verbatim),
  ]);
}

function parseLines(text: string, verbatim: boolean): Passage[] {
  const passages: Passage[] = [];
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift()!;
    const item = itemLine.exec(line);
    if (/^(>>>|&gt;&gt;&gt;)/.test(line)) {
      const rest = [line.replace(/^(>>>|&gt;&gt;&gt;) ?/, ''), ...lines.splice(0)];
      passages.push({ type: 'quote', children: joinLines(rest, verbatim) });
    } else if (isQuote(line)) {
      const quoted = [line];
      while (lines[0] !== undefined && isQuote(lines[0])) quoted.push(lines.shift()!);
      passages.push({ type: 'quote', children: joinLines(quoted.map(withoutQuoteMark), verbatim) });
    } else if (item) {
      const children = parseInline(line.slice(item[0].length), verbatim);
      passages.push({ type: 'item', mark: item[2]!, children });
    } else if (line.trim() !== '') {
      const own = [line];
      while (lines[0] !== undefined && lines[0].trim() !== '' && !isQuote(lines[0]) && !itemLine.test(lines[0])) {
        own.push(lines.shift()!);
      }
      passages.push({ type: 'paragraph', children: joinLines(own, verbatim) });
    }
  }
  return passages;
}

/** Slack's mrkdwn as a tree to draw. Never throws: what cannot be read as markup stays text. */
export function parseMrkdwn(text: string, verbatim = false): Passage[] {
  return text.split(/(```[\s\S]+?```)/).flatMap((part): Passage[] => {
    const fence = /^```\n?([\s\S]+?)\n?```$/.exec(part);
    return fence ? [{ type: 'pre', text: unescapeEntities(fence[1]!) }] : parseLines(part, verbatim);
  });
}
