import type { RichTextBlock } from '@slack/types';

/** The `rich_text` value of what was typed into a plain field; undefined for nothing. */
export function richTextOf(text: string): RichTextBlock | undefined {
  if (text === '') return undefined;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

type Leaf = { text?: string; name?: string; url?: string; user_id?: string; channel_id?: string; elements?: Leaf[] };

const leafText = (leaf: Leaf): string =>
  leaf.elements?.map(leafText).join('') ?? leaf.text ?? leaf.url ?? leaf.user_id ?? leaf.channel_id ?? leaf.name ?? '';

/** The words of a `rich_text` value, one line for each of its parts. */
export function textOfRichText(value: unknown): string {
  const elements = (value as { elements?: Leaf[] } | undefined)?.elements;
  return Array.isArray(elements) ? elements.map(leafText).join('\n') : '';
}
