import { emojiGlyph } from './emoji.ts';
import { type Inline, parseInline } from './mrkdwn.ts';
import { isSafeUrl } from './safe-url.ts';

/** What a `markdown` block holds, below each other. */
export type MarkdownPart =
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'paragraph' | 'quote'; children: Inline[] }
  | { type: 'pre'; text: string }
  | { type: 'rule' }
  | { type: 'list'; ordered: boolean; items: { depth: number; children: Inline[] }[] }
  | { type: 'table'; head: Inline[][]; rows: Inline[][][] };

const spans: [RegExp, (found: RegExpExecArray) => Inline | undefined][] = [
  [/^`([^`]+)`/, (found) => ({ type: 'code', text: found[1]! })],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, (found) => ({ type: 'bold', children: parseMarkdownInline(found[1]!) })],
  [/^__(?=\S)([\s\S]*?\S)__/, (found) => ({ type: 'bold', children: parseMarkdownInline(found[1]!) })],
  [/^~~(?=\S)([\s\S]*?\S)~~/, (found) => ({ type: 'strike', children: parseMarkdownInline(found[1]!) })],
  [/^\*(?=\S)([^*]*\S)\*/, (found) => ({ type: 'italic', children: parseMarkdownInline(found[1]!) })],
  [/^_(?=\S)([^_]*\S)_(?![\p{L}\p{N}])/u, (found) => ({ type: 'italic', children: parseMarkdownInline(found[1]!) })],
  [
    /^\[([^\]]+)\]\(([^)\s]+)\)/,
    (found) => (isSafeUrl(found[2]!) ? { type: 'link', url: found[2]!, text: found[1]! } : undefined),
  ],
  [/^<[@#!][^>]+>/, (found) => parseInline(found[0])[0]],
  [/^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/]/, (found) => ({ type: 'link', url: found[0], text: found[0] })],
  [
    /^:([a-z0-9_+-]+):/,
    (found) => {
      const glyph = emojiGlyph(found[1]!);
      return glyph ? { type: 'emoji', name: found[1]!, glyph } : undefined;
    },
  ],
];

/** One run of ordinary Markdown (double stars for bold), as opposed to Slack's mrkdwn. */
export function parseMarkdownInline(source: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const escaped = /^\\([\\`*_~[\]()#>|-])/.exec(rest)?.[1];
    const inWord = rest[0] === '_' && /[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ');
    const hit = escaped || inWord ? undefined : firstSpan(rest);
    if (hit) {
      if (plain) found.push({ type: 'text', text: plain });
      plain = '';
      found.push(hit.node);
      at += hit.length;
    } else {
      plain += escaped ?? rest[0]!;
      at += escaped ? 2 : 1;
    }
  }
  if (plain) found.push({ type: 'text', text: plain });
  return found;
}

function firstSpan(rest: string): { node: Inline; length: number } | undefined {
  if (!/^[`*_~[<:h]/.test(rest)) return undefined;
  for (const [pattern, build] of spans) {
    const match = pattern.exec(rest);
    const node = match ? build(match) : undefined;
    if (match && node) return { node, length: match[0].length };
  }
  return undefined;
}

const cells = (line: string): Inline[][] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseMarkdownInline(cell.trim()));

const listItem = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const startsPart = /^(#{1,6}\s|```|>|\s*([-*+]|\d+[.)])\s+|(-{3,}|\*{3,}|_{3,})\s*$)/;

/** The parts of a `markdown` block. Never throws: what is no markup stays text. */
export function parseMarkdown(text: string): MarkdownPart[] {
  const lines = text.split('\n');
  const parts: MarkdownPart[] = [];
  const takeWhile = (fits: (line: string) => boolean): string[] => {
    const end = lines.findIndex((line) => !fits(line));
    return lines.splice(0, end < 0 ? lines.length : end);
  };
  while (lines.length > 0) {
    const line = lines[0]!;
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const item = listItem.exec(line);
    if (line.trim() === '') lines.shift();
    else if (line.startsWith('```')) {
      lines.shift();
      parts.push({ type: 'pre', text: takeWhile((next) => !next.startsWith('```')).join('\n') });
      lines.shift();
    } else if (heading) {
      lines.shift();
      parts.push({ type: 'heading', level: heading[1]!.length, children: parseMarkdownInline(heading[2]!) });
    } else if (/^(-{3,}|\*{3,}|_{3,})\s*$/.test(line)) {
      lines.shift();
      parts.push({ type: 'rule' });
    } else if (line.startsWith('>')) {
      const quoted = takeWhile((next) => next.startsWith('>')).map((next) => next.replace(/^> ?/, ''));
      parts.push({ type: 'quote', children: withBreaks(quoted) });
    } else if (item) {
      const items = takeWhile((next) => listItem.test(next)).map((next) => {
        const [, indent, , body] = listItem.exec(next)!;
        return { depth: Math.floor(indent!.length / 2), children: parseMarkdownInline(body!) };
      });
      parts.push({ type: 'list', ordered: /\d/.test(item[2]!), items });
    } else if (line.includes('|') && /^[\s|:-]+$/.test(lines[1] ?? '') && lines[1]!.includes('-')) {
      const rows = takeWhile((next) => next.includes('|')).map(cells);
      parts.push({ type: 'table', head: rows[0]!, rows: rows.slice(2) });
    } else {
      const own = [lines.shift()!, ...takeWhile((next) => next.trim() !== '' && !startsPart.test(next))];
      parts.push({ type: 'paragraph', children: withBreaks(own) });
    }
  }
  return parts;
}

function withBreaks(lines: string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...parseMarkdownInline(line),
  ]);
}
