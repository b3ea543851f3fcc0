/** What an interactive element holds, in Slack's own words, for `state.values` and for the action payload. */
import type { StateValues } from '../../protocol-acts.ts';

/** Any element of Block Kit, read loosely: what comes from an app is only as right as the server made sure. */
export type Element = { type: string; action_id?: string } & Record<string, unknown>;
export type LooseBlock = { type: string; block_id?: string } & Record<string, unknown>;
/** The element's own part of the payload, e.g. `{ selected_option: … }`. */
export type ElementValue = Record<string, unknown>;
export type Option = {
  text: { type: string; text: string };
  value?: string;
  description?: { text: string };
  url?: string;
};

const textTypes = ['plain_text_input', 'number_input', 'email_text_input', 'url_text_input'];

/** For each stateful element: the key of its value, the property that holds its initial value, and what empty means. */
const keys: Record<string, { key: string; initial?: string; empty?: unknown }> = {
  static_select: { key: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { key: 'selected_option', initial: 'initial_option', empty: null },
  users_select: { key: 'selected_user', initial: 'initial_user', empty: null },
  channels_select: { key: 'selected_channel', initial: 'initial_channel', empty: null },
  conversations_select: { key: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_static_select: { key: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { key: 'selected_options', initial: 'initial_options', empty: [] },
  multi_users_select: { key: 'selected_users', initial: 'initial_users', empty: [] },
  multi_channels_select: { key: 'selected_channels', initial: 'initial_channels', empty: [] },
  multi_conversations_select: { key: 'selected_conversations', initial: 'initial_conversations', empty: [] },
  checkboxes: { key: 'selected_options', initial: 'initial_options', empty: [] },
  radio_buttons: { key: 'selected_option', initial: 'initial_option', empty: null },
  datepicker: { key: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { key: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { key: 'selected_date_time', initial: 'initial_date_time', empty: null },
  rich_text_input: { key: 'rich_text_value', initial: 'initial_value' },
  file_input: { key: 'files', empty: [] },
  ...Object.fromEntries(textTypes.map((type) => [type, { key: 'value', initial: 'initial_value', empty: null }])),
};

/** The property under which Slack reports this type of element, or undefined for one without state (a button). */
export function valueKey(type: string): string | undefined {
  return Object.hasOwn(keys, type) ? keys[type]!.key : undefined;
}

/** `conversation` fills a conversations select that wants the current one. */
export function initialValue(element: Element, conversation?: string): ElementValue | undefined {
  const known = Object.hasOwn(keys, element.type) ? keys[element.type] : undefined;
  if (!known) return undefined;
  const given = known.initial ? element[known.initial] : undefined;
  if (given === undefined && element.default_to_current_conversation === true && conversation) {
    return { [known.key]: element.type.startsWith('multi_') ? [conversation] : conversation };
  }
  const held = given === undefined ? known.empty : given;
  return held === undefined ? {} : { [known.key]: held };
}

/** The part of the payload for `chosen`: an option, an id, a list, a text, a date. An emptied text is null, as in Slack. */
export function elementValue(element: Element, chosen: unknown): ElementValue {
  const known = Object.hasOwn(keys, element.type) ? keys[element.type] : undefined;
  if (element.type === 'overflow') return { selected_option: chosen };
  if (element.type === 'feedback_buttons') return (chosen ?? {}) as ElementValue;
  if (!known) return {};
  const held = chosen === '' || chosen === undefined || chosen === null ? known.empty : chosen;
  return held === undefined ? {} : { [known.key]: held };
}

/** The interactive elements of one block in reading order. */
function elementsOf(block: LooseBlock): Element[] {
  const single = block.type === 'input' ? block.element : block.type === 'section' ? block.accessory : undefined;
  if (single) return [single as Element];
  if (block.type === 'actions' || block.type === 'context_actions') return (block.elements ?? []) as Element[];
  if (block.type === 'card') return (block.actions ?? []) as Element[];
  return [];
}

/** Blocks inside blocks (`container`, `carousel`) drawn into one list. */
function flatBlocks(blocks: readonly LooseBlock[]): LooseBlock[] {
  return blocks.flatMap((block) => {
    const inner =
      block.type === 'container' ? block.child_blocks : block.type === 'carousel' ? block.elements : undefined;
    return Array.isArray(inner) ? [block, ...flatBlocks(inner as LooseBlock[])] : [block];
  });
}

export type Held = Record<string, Record<string, ElementValue>>;

/** `state.values`: what was chosen or typed (`held`), else what each element starts with. */
export function stateOf(blocks: readonly LooseBlock[], held: Held, conversation?: string): StateValues {
  const values: StateValues = {};
  for (const block of flatBlocks(blocks)) {
    for (const element of elementsOf(block)) {
      const start = initialValue(element, conversation);
      if (!start || !block.block_id || !element.action_id) continue;
      const own = held[block.block_id]?.[element.action_id] ?? start;
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: { type: element.type, ...own } };
    }
  }
  return values;
}

/** What stays of `held` when the blocks are replaced: entries whose block id, action id and kind of value still exist. */
export function heldAfterUpdate(held: Held, blocks: readonly LooseBlock[]): Held {
  const kept: Held = {};
  for (const block of flatBlocks(blocks)) {
    for (const element of elementsOf(block)) {
      const own = held[block.block_id ?? '']?.[element.action_id ?? ''];
      const key = valueKey(element.type);
      if (!own || !key || !(Object.keys(own).length === 0 || key in own)) continue;
      kept[block.block_id!] = { ...kept[block.block_id!], [element.action_id!]: own };
    }
  }
  return kept;
}
