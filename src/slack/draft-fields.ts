/** From what stands in an open form to a draft, and from a draft to the form as it stood. */
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { hidePersonalData } from '../domain/privacy/personal-data.ts';
import type { ElementState, StateValues } from './calls.ts';
import { cutTo } from './limits.ts';
import { elementsIn, type LooseElement } from './text-fields.ts';

/** What each field holds, by its name. */
export type FilledIn = Record<string, ElementState>;

type Kind = { key: keyof ElementState; initial: string };

const KINDS: Record<string, Kind> = {
  plain_text_input: { key: 'value', initial: 'initial_value' },
  number_input: { key: 'value', initial: 'initial_value' },
  static_select: { key: 'selected_option', initial: 'initial_option' },
  radio_buttons: { key: 'selected_option', initial: 'initial_option' },
  multi_static_select: { key: 'selected_options', initial: 'initial_options' },
  checkboxes: { key: 'selected_options', initial: 'initial_options' },
  datepicker: { key: 'selected_date', initial: 'initial_date' },
  datetimepicker: { key: 'selected_date_time', initial: 'initial_date_time' },
  users_select: { key: 'selected_user', initial: 'initial_user' },
  multi_users_select: { key: 'selected_users', initial: 'initial_users' },
};

/** Values alone, in one order: what a comparison may look at. */
function plainly(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map(plainly).sort().join('\n');
  if (typeof value === 'object') return String((value as { value?: string }).value ?? '');
  return String(value).trim();
}

/**
 * What a person filled in; null when it is still as it was opened. Personal numbers are taken out of it: they are stored
 * nowhere, not even here.
 */
export function filledIn(blocks: Parameters<typeof elementsIn>[0], state: StateValues): FilledIn | null {
  const kept: FilledIn = {};
  let isChanged = false;
  for (const element of elementsIn(blocks)) {
    const { key, initial } = KINDS[element.type] ?? {};
    const field = element.action_id ?? '';
    const held = state[field]?.[field];
    if (!key || !initial || !held) continue;
    isChanged ||= plainly(held[key]) !== plainly(element[initial]);
    kept[field] = { [key]: compact(held[key]) } as ElementState;
  }
  return isChanged ? kept : null;
}

function compact(value: unknown): unknown {
  if (typeof value === 'string') return hidePersonalData(value);
  if (Array.isArray(value)) return value.map(compact);
  if (value && typeof value === 'object') return { value: (value as { value: string }).value };
  return value ?? null;
}

/** As `state.values` of a view has it: one name for block and field. */
export function stateOf(fields: FilledIn): StateValues {
  return Object.fromEntries(Object.entries(fields).map(([field, held]) => [field, { [field]: held }]));
}

/** The form with what was filled in before; what it does not offer any more is left as it is. */
export function filledAgain(view: ModalView, fields: FilledIn): ModalView {
  const blocks = (view.blocks as KnownBlock[]).map((block) => {
    if (block.type !== 'input') return block;
    const element = block.element as unknown as LooseElement;
    const { key, initial } = KINDS[element.type] ?? {};
    const held = fields[element.action_id ?? ''];
    if (!key || !initial || !held || !(key in held)) return block;
    const { [initial]: _before, ...bare } = element;
    const value = initialFor(element, held[key]);
    return { ...block, element: { ...bare, ...(value === null ? {} : { [initial]: value }) } } as unknown as InputBlock;
  });
  return { ...view, blocks };
}

function initialFor(element: LooseElement, value: unknown): unknown {
  if (typeof value === 'string' && element.type === 'plain_text_input') {
    return value === '' ? null : cutTo(value, Number(element.max_length ?? 3000));
  }
  if (typeof value === 'string' && element.type === 'number_input') return withinBounds(element, value) ? value : null;
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => (typeof one === 'string' ? [one] : (optionOf(element, one) ?? [])));
    return all.length > 0 ? all : null;
  }
  if (value && typeof value === 'object') return optionOf(element, value);
  return value ?? null;
}

/** Slack opens no form whose number lies outside of its own bounds. */
function withinBounds({ min_value: min, max_value: max }: LooseElement, value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= Number(min ?? 0) && Number(value) <= Number(max ?? Infinity);
}

function optionOf(element: LooseElement, chosen: unknown): unknown {
  const groups = (element.option_groups ?? []) as { options: { value: string }[] }[];
  const options = [...((element.options ?? []) as { value: string }[]), ...groups.flatMap((group) => group.options)];
  return options.find(({ value }) => value === (chosen as { value?: string }).value) ?? null;
}
