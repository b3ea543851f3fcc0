import type { StateValues } from './protocol-acts.ts';

/** A plain value for a field: text, an option by its value or text, several of them, a number, a tick, a date. */
export type FieldValue = string | string[] | number | boolean | Date | null;

export type LooseElement = { type: string; action_id: string } & Record<string, unknown>;
type LooseBlock = { type: string; block_id?: string } & Record<string, unknown>;
export type LooseOption = { text: { text: string }; value?: string };
export type Control = { blockId: string; element: LooseElement; label: string };

const textOf = (value: unknown): string => (value as { text?: string } | undefined)?.text ?? '';

function innerBlocks(block: LooseBlock): LooseBlock[] {
  const inner = block.type === 'container' ? block.child_blocks : block.type === 'carousel' ? block.elements : [];
  return [block, ...((inner ?? []) as LooseBlock[]).flatMap(innerBlocks)];
}

function elementsOf(block: LooseBlock): LooseElement[] {
  if (block.type === 'input') return [block.element as LooseElement];
  if (block.type === 'section') return block.accessory ? [block.accessory as LooseElement] : [];
  if (block.type === 'card') return (block.actions ?? []) as LooseElement[];
  return block.type === 'actions' || block.type === 'context_actions' ? ((block.elements ?? []) as LooseElement[]) : [];
}

function controlsOf(blocks: readonly unknown[]): Control[] {
  return (blocks as LooseBlock[]).flatMap(innerBlocks).flatMap((block) =>
    elementsOf(block).map((element) => ({
      blockId: block.block_id ?? '',
      element,
      label: textOf(block.type === 'input' ? block.label : element.text),
    })),
  );
}

/**
 * The one element of this action id, block id, `block id/action id`, label or button text.
 * Throws with what there is when none or several fit, so that a story never clicks the wrong thing.
 */
export function findControl(blocks: readonly unknown[], name: string): Control {
  const controls = controlsOf(blocks);
  const ways: ((control: Control) => boolean)[] = [
    ({ element }) => element.action_id === name,
    ({ blockId }) => blockId === name,
    ({ blockId, element }) => `${blockId}/${element.action_id}` === name,
    ({ label }) => label === name,
    ({ label }) => label.includes(name),
  ];
  for (const fits of ways) {
    const found = controls.filter(fits);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) throw new Error(`${found.length} controls are called "${name}"; say "block id/action id"`);
  }
  const there = controls.map(({ blockId, element, label }) => `${blockId}/${element.action_id} (${label})`);
  throw new Error(`No control is called "${name}". There is: ${there.join(', ') || 'nothing'}`);
}

/** The options in an element or in an app's answer, those in groups too. */
export function allOptions(owner: Record<string, unknown>): LooseOption[] {
  const groups = (owner.option_groups ?? []) as { options: LooseOption[] }[];
  return [...((owner.options ?? []) as LooseOption[]), ...groups.flatMap((group) => group.options)];
}

/** The option of this value or text. */
export function optionNamed(options: readonly LooseOption[], name: string): LooseOption | undefined {
  return options.find((one) => one.value === name) ?? options.find((one) => textOf(one.text) === name);
}

function optionOf(element: LooseElement, name: string, offered: readonly LooseOption[]): LooseOption {
  const options = [...allOptions(element), ...offered];
  const found = optionNamed(options, name);
  if (found) return found;
  const there = options.map((one) => one.value ?? textOf(one.text));
  throw new Error(`"${name}" is not among the options of ${element.action_id}: ${there.join(', ')}`);
}

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (date: Date): string =>
  `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
const listOf = (value: FieldValue): string[] =>
  Array.isArray(value) ? value : value === null || value === '' ? [] : [String(value)];

function tickedOptions(element: LooseElement, value: FieldValue, offered: readonly LooseOption[]): LooseOption[] {
  const all = (element.options ?? []) as LooseOption[];
  if (value === true) return all;
  return value === false ? [] : listOf(value).map((name) => optionOf(element, name, offered));
}

function richText(text: string): unknown {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

/**
 * The element's own part of a payload for a plain value, e.g. `{ selected_option: … }`. A date is read in UTC;
 * `offered` are the options that an external select was given.
 */
export function elementValue(
  element: LooseElement,
  value: FieldValue,
  offered: readonly LooseOption[],
): Record<string, unknown> {
  const { type } = element;
  const named = value === null ? null : value instanceof Date ? dayOf(value) : String(value);
  if (/^(static_select|external_select|radio_buttons|overflow)$/.test(type)) {
    return { selected_option: named === null ? null : optionOf(element, named, offered) };
  }
  if (type === 'checkboxes' || /^multi_(static|external)_select$/.test(type))
    return { selected_options: tickedOptions(element, value, offered) };
  const ids = type.match(/^multi_(user|channel|conversation)s_select$/)?.[1];
  if (ids) return { [`selected_${ids}s`]: listOf(value) };
  const id = type.match(/^(user|channel|conversation)s_select$/)?.[1];
  if (id) return { [`selected_${id}`]: named };
  if (type === 'datepicker') return { selected_date: named };
  if (type === 'timepicker') {
    return {
      selected_time: value instanceof Date ? `${two(value.getUTCHours())}:${two(value.getUTCMinutes())}` : named,
    };
  }
  if (type === 'datetimepicker') {
    const seconds = value instanceof Date ? Math.floor(value.getTime() / 1000) : value === null ? null : Number(value);
    return { selected_date_time: seconds };
  }
  if (type === 'file_input') return { files: listOf(value).map((id) => ({ id })) };
  if (type === 'feedback_buttons') return { value: named };
  if (type === 'rich_text_input') return named === null ? {} : { rich_text_value: richText(named) };
  if (/_input$/.test(type)) return { value: named === '' ? null : named };
  throw new Error(`${element.action_id} is a ${type}: nothing can be filled in`);
}

/** Puts what this field now holds into `state.values`. */
export function stateOf(state: StateValues, { blockId, element }: Control, value: Record<string, unknown>): void {
  state[blockId] = { ...state[blockId], [element.action_id]: { type: element.type, ...value } };
}
