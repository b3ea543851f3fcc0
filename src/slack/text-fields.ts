/** Which fields a form has; nothing more is known of it here. */

export type LooseElement = Record<string, unknown> & { type: string; action_id?: string };
type Block = { type: string; element?: unknown };

export function elementsIn(blocks: readonly Block[]): LooseElement[] {
  return blocks.flatMap((block) => (block.type === 'input' ? [block.element as LooseElement] : []));
}

/** Something is typed into it, so that closing it by mistake costs more than a few clicks. */
export function isTypedInto(blocks: readonly Block[]): boolean {
  return elementsIn(blocks).some(({ type }) => type === 'plain_text_input');
}
