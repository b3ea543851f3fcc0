import { Fragment, type ReactNode } from 'react';
import { emojiGlyph } from '../text/emoji.ts';
import type { Inline } from '../text/mrkdwn.ts';
import { isSafeUrl } from '../text/safe-url.ts';
import type { LooseBlock } from '../values/element-value.ts';
import { InlineRun } from './text.tsx';

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean; underline?: boolean };
type Leaf = { type: string; style?: Style } & Record<string, unknown>;
type Part = { type: string; elements?: (Leaf | Part)[]; style?: string; indent?: number; offset?: number };

function textLeaf(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line ? [{ type: 'text', text: line } as const] : []),
    ]);
}

/** One leaf of rich text in the terms of the mrkdwn tree, so that both are drawn by the same hand. */
function inlineOf(leaf: Leaf): Inline[] {
  const word = (name: string): string => String(leaf[name] ?? '');
  switch (leaf.type) {
    case 'text':
      return textLeaf(word('text'));
    case 'link': {
      const label = word('text') || word('url');
      return isSafeUrl(word('url')) ? [{ type: 'link', url: word('url'), text: label }] : textLeaf(label);
    }
    case 'user':
      return [{ type: 'user', id: word('user_id') }];
    case 'channel':
      return [{ type: 'channel', id: word('channel_id') }];
    case 'usergroup':
      return [{ type: 'usergroup', id: word('usergroup_id') }];
    case 'broadcast':
      return [{ type: 'broadcast', range: word('range') }];
    case 'emoji': {
      const glyph = emojiGlyph(word('name'));
      return glyph ? [{ type: 'emoji', name: word('name'), glyph }] : [{ type: 'text', text: `:${word('name')}:` }];
    }
    case 'date': {
      const url = isSafeUrl(word('url')) ? { url: word('url') } : {};
      const timestamp = Number(leaf.timestamp ?? 0);
      return [{ type: 'date', timestamp, format: word('format'), fallback: word('fallback'), ...url }];
    }
    case 'color':
      return [{ type: 'code', text: word('value') }];
    default:
      return textLeaf(word('text'));
  }
}

function LeafText({ leaf }: { leaf: Leaf }) {
  const { style = {} } = leaf;
  let shown: ReactNode = <InlineRun nodes={inlineOf(leaf)} />;
  if (style.code) shown = <code>{shown}</code>;
  if (style.underline) shown = <u>{shown}</u>;
  if (style.strike) shown = <s>{shown}</s>;
  if (style.italic) shown = <em>{shown}</em>;
  if (style.bold) shown = <strong>{shown}</strong>;
  return shown;
}

function Leaves({ part }: { part: Part }) {
  return ((part.elements ?? []) as Leaf[]).map((leaf, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: leaves have no identity but their place
    <Fragment key={index}>
      <LeafText leaf={leaf} />
    </Fragment>
  ));
}

function RichPart({ part }: { part: Part }) {
  if (part.type === 'rich_text_quote') {
    return (
      <blockquote>
        <Leaves part={part} />
      </blockquote>
    );
  }
  if (part.type === 'rich_text_preformatted') {
    return (
      <pre>
        <Leaves part={part} />
      </pre>
    );
  }
  if (part.type === 'rich_text_list') {
    const items = ((part.elements ?? []) as Part[]).map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
      <li key={index}>
        <Leaves part={item} />
      </li>
    ));
    const indent = `rich-list indent-${Math.min(part.indent ?? 0, 6)}`;
    return part.style === 'ordered' ? (
      <ol className={indent} start={(part.offset ?? 0) + 1}>
        {items}
      </ol>
    ) : (
      <ul className={indent}>{items}</ul>
    );
  }
  return (
    <p>
      <Leaves part={part} />
    </p>
  );
}

export function RichText({ block }: { block: LooseBlock }) {
  return ((block.elements ?? []) as Part[]).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    <RichPart key={`${index}-${part.type}`} part={part} />
  ));
}
