import { randomShortId } from './ids.ts';
import { isJson, type Json, list, text } from './json.ts';

/** Blocks and the blocks inside them (`container`, `carousel`), in reading order. */
export function flatBlocks(blocks: readonly Json[]): Json[] {
  return blocks.flatMap((block) => {
    const inner =
      block.type === 'container' ? block.child_blocks : block.type === 'carousel' ? block.elements : undefined;
    return [block, ...flatBlocks(list(inner))];
  });
}

/** The interactive elements of one block, in reading order. */
export function elementsIn(block: Json): Json[] {
  if (block.type === 'input') return list([block.element]);
  if (block.type === 'section') return list([block.accessory]).filter((element) => element.type !== 'image');
  if (block.type === 'actions' || block.type === 'context_actions') return list(block.elements);
  return block.type === 'card' ? list(block.actions) : [];
}

export type FoundElement = { block: Json; element: Json };

/** The element of this block id and action id. */
export function findElement(blocks: readonly Json[], blockId: string, actionId: string): FoundElement | undefined {
  const block = flatBlocks(blocks).find((one) => one.block_id === blockId);
  const element = block && elementsIn(block).find((one) => one.action_id === actionId);
  return block && element ? { block, element } : undefined;
}

function withTextDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTextDefaults);
  if (!isJson(value)) return value;
  if (value.type === 'plain_text' && typeof value.text === 'string') return { ...value, emoji: value.emoji ?? true };
  if (value.type === 'mrkdwn' && typeof value.text === 'string') return { ...value, verbatim: value.verbatim ?? false };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTextDefaults(part)]));
}

const withActionId = (element: unknown): unknown =>
  isJson(element) && element.type !== 'image' && element.type !== 'plain_text' && element.type !== 'mrkdwn'
    ? { ...element, action_id: text(element.action_id) ?? randomShortId() }
    : element;

function withIds(block: Json): Json {
  const named: Json = { ...block, block_id: text(block.block_id) || randomShortId() };
  if (block.type === 'input') named.element = withActionId(block.element);
  if (block.type === 'section' && block.accessory) named.accessory = withActionId(block.accessory);
  if (block.type === 'actions' || block.type === 'context_actions')
    named.elements = list(block.elements).map(withActionId);
  if (block.type === 'card' && block.actions) named.actions = list(block.actions).map(withActionId);
  if (block.type === 'container') named.child_blocks = list(block.child_blocks).map(withIds);
  if (block.type === 'carousel') named.elements = list(block.elements).map(withIds);
  return named;
}

/** Blocks as Slack gives them back: every block and element has an id, every text object says its defaults. */
export function completeBlocks(blocks: readonly Json[]): Json[] {
  return blocks.map((block) => withIds(withTextDefaults(block) as Json));
}

export function completeText(value: unknown): unknown {
  return withTextDefaults(value);
}
