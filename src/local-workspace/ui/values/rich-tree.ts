/**
 * What stands in the rich text field, as a tree between Slack's `rich_text` and the elements of the page: pure, so that
 * both ways can be tried without a browser.
 */
import type { RichTextBlock } from '@slack/types';

export type RichNode = {
  /** Lower-case element name; `#text` for text. */
  tag: string;
  text?: string;
  href?: string;
  /** A mention, date or emoji as Slack wrote it: kept whole. */
  leaf?: Record<string, unknown>;
  indent?: number;
  children: RichNode[];
};

type Style = { bold?: true; italic?: true; strike?: true; code?: true; underline?: true };
type Leaf = { type: string; text?: string; url?: string; style?: Style } & Record<string, unknown>;
type Part = { type: string; elements?: (Leaf | Part)[]; style?: string; indent?: number };

const styleTags = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['strike', 's'],
  ['underline', 'u'],
  ['code', 'code'],
] as const;

const styleOfTag: Record<string, keyof Style> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  u: 'underline',
  code: 'code',
};

const textNode = (text: string): RichNode => ({ tag: '#text', text, children: [] });
const node = (tag: string, children: RichNode[], more: Partial<RichNode> = {}): RichNode => ({
  tag,
  ...more,
  children,
});

function lines(text: string): RichNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [node('br', [])] : []), ...(line ? [textNode(line)] : [])]);
}

function leafNodes(leaf: Leaf): RichNode[] {
  const plain = leaf.type === 'text' || leaf.type === 'link';
  if (!plain) return [node('span', [], { leaf })];
  const inner = lines(leaf.text ?? leaf.url ?? '');
  const linked = leaf.type === 'link' ? [node('a', inner, { href: leaf.url ?? '' })] : inner;
  return styleTags.reduce((nodes, [style, tag]) => (leaf.style?.[style] ? [node(tag, nodes)] : nodes), linked);
}

const inlineNodes = (part: Part): RichNode[] => ((part.elements ?? []) as Leaf[]).flatMap(leafNodes);

/** The tree of a `rich_text` value. */
export function richTree(value: unknown): RichNode[] {
  const parts = ((value as { elements?: Part[] } | undefined)?.elements ?? []) as Part[];
  return parts.map((part) => {
    if (part.type === 'rich_text_list') {
      const items = ((part.elements ?? []) as Part[]).map((item) => node('li', inlineNodes(item)));
      return node(part.style === 'ordered' ? 'ol' : 'ul', items, part.indent ? { indent: part.indent } : {});
    }
    if (part.type === 'rich_text_quote') return node('blockquote', inlineNodes(part));
    if (part.type === 'rich_text_preformatted') return node('pre', inlineNodes(part));
    return node('div', inlineNodes(part));
  });
}

const sameStyle = (one: Leaf, other: Leaf): boolean =>
  one.type === 'text' && other.type === 'text' && JSON.stringify(one.style) === JSON.stringify(other.style);

function joined(leaves: Leaf[]): Leaf[] {
  const found: Leaf[] = [];
  for (const leaf of leaves) {
    const last = found.at(-1);
    if (last && sameStyle(last, leaf)) found[found.length - 1] = { ...last, text: `${last.text}${leaf.text}` };
    else found.push(leaf);
  }
  return found;
}

const styled = (style: Style): { style?: Style } => (Object.keys(style).length > 0 ? { style } : {});
const isLine = (tag: string): boolean => tag === 'div' || tag === 'p';
const wordsOf = (nodes: readonly RichNode[]): string =>
  nodes.map((one) => (one.tag === 'br' ? '\n' : (one.text ?? wordsOf(one.children)))).join('');

/** The leaves below a node. A line that is not the first begins anew. */
function leavesOf(nodes: readonly RichNode[], style: Style = {}): Leaf[] {
  return nodes.flatMap((one, index): Leaf[] => {
    if (one.leaf) return [one.leaf as Leaf];
    if (one.tag === '#text') return one.text ? [{ type: 'text', text: one.text, ...styled(style) }] : [];
    if (one.tag === 'br') return [{ type: 'text', text: '\n', ...styled(style) }];
    if (one.tag === 'a' && one.href) {
      const text = wordsOf(one.children);
      return text ? [{ type: 'link', url: one.href, ...(text === one.href ? {} : { text }), ...styled(style) }] : [];
    }
    const own = styleOfTag[one.tag];
    const inner = leavesOf(one.children, own ? { ...style, [own]: true } : style);
    // An empty line of the browser holds one <br>, which makes the line and no second one.
    const line = inner.length === 1 && inner[0]!.text === '\n' ? [] : inner;
    if (!isLine(one.tag)) return inner;
    return index > 0 ? [{ type: 'text', text: '\n' }, ...line] : line;
  });
}

function withoutLastBreak(leaves: Leaf[]): Leaf[] {
  const last = leaves.at(-1);
  if (last?.type !== 'text' || !last.text?.endsWith('\n')) return leaves;
  const text = last.text.replace(/\n+$/, '');
  return text ? [...leaves.slice(0, -1), { ...last, text }] : leaves.slice(0, -1);
}

const blockTags: Record<string, (one: RichNode, leaves: (nodes: RichNode[]) => Leaf[]) => Part> = {
  ul: (one, leaves) => listPart(one, 'bullet', leaves),
  ol: (one, leaves) => listPart(one, 'ordered', leaves),
  blockquote: (one, leaves) => ({ type: 'rich_text_quote', elements: leaves(one.children) }),
  pre: (one, leaves) => ({ type: 'rich_text_preformatted', elements: leaves(one.children) }),
};

function listPart(one: RichNode, style: string, leaves: (nodes: RichNode[]) => Leaf[]): Part {
  const items = one.children.filter((item) => item.tag === 'li');
  const elements = items.map((item) => ({ type: 'rich_text_section', elements: leaves(item.children) }));
  return { type: 'rich_text_list', style, indent: one.indent ?? 0, elements };
}

/** A browser puts a list into the line that it was made from. */
const unwrapped = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((one) =>
    isLine(one.tag) && one.children.some((child) => Object.hasOwn(blockTags, child.tag)) ? one.children : [one],
  );

/** The `rich_text` value of a tree; undefined when it says nothing. */
export function richTextOfTree(tree: readonly RichNode[]): RichTextBlock | undefined {
  const leaves = (nodes: RichNode[]): Leaf[] => withoutLastBreak(joined(leavesOf(nodes)));
  const parts: Part[] = [];
  let run: RichNode[] = [];
  const flush = () => {
    const elements = leaves(run);
    if (elements.length > 0) parts.push({ type: 'rich_text_section', elements });
    run = [];
  };
  for (const one of unwrapped(tree)) {
    const block = Object.hasOwn(blockTags, one.tag) ? blockTags[one.tag] : undefined;
    if (!block) run.push(one);
    else {
      flush();
      parts.push(block(one, leaves));
    }
  }
  flush();
  const says = parts.some(
    (part) => JSON.stringify(part.elements).includes('"type":"') && (part.elements ?? []).length > 0,
  );
  return says ? ({ type: 'rich_text', elements: parts } as unknown as RichTextBlock) : undefined;
}
