import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../src/slack/blocks.ts';

/** What Slack would refuse or cut in this message; empty when it would take it as it is. */
export function brokenLimits({ text, blocks }: Message): string[] {
  const tables = blocks.filter((block) => block.type === 'table');
  return [
    ...over('text', text.length, 4000),
    ...over('blocks', blocks.length, 50),
    ...over('tables', tables.length, 1),
    ...(text === '' ? ['empty text'] : []),
    ...blocks.flatMap(ofBlock),
    ...twice(blocks),
  ];
}

/** The same for a modal or a Home tab. */
export function brokenViewLimits(view: ModalView | HomeView): string[] {
  const blocks = view.blocks as KnownBlock[];
  const titles =
    view.type === 'modal' ? [view.title, view.submit, view.close].filter((text) => text !== undefined) : [];
  const needsSubmit = view.type === 'modal' && !view.submit && blocks.some((block) => block.type === 'input');
  return [
    ...titles.flatMap(({ text }) => [...over('title', text.length, 24), ...(text === '' ? ['empty title'] : [])]),
    ...(needsSubmit ? ['inputs without a submit'] : []),
    ...over('private_metadata', view.private_metadata?.length ?? 0, 3000),
    ...over('callback_id', view.callback_id?.length ?? 0, 255),
    ...over('blocks', blocks.length, 100),
    ...blocks.flatMap(ofBlock),
    ...twice(blocks),
  ];
}

function ofBlock(block: KnownBlock): string[] {
  const ids = 'block_id' in block ? over('block_id', block.block_id?.length ?? 0, 255) : [];
  return [...ids, ...bodyOf(block)];
}

function bodyOf(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return over('header', block.text.text.length, 150);
    case 'section':
      return [
        ...over('section', block.text?.text.length ?? 0, 3000),
        ...(block.text?.text === '' || (!block.text && !block.fields) ? ['empty section'] : []),
        ...over('fields', block.fields?.length ?? 0, 10),
        ...(block.fields ?? []).flatMap(({ text }) => [
          ...over('field', text.length, 2000),
          ...(text === '' ? ['empty field'] : []),
        ]),
        ...(block.accessory ? ofElement(block.accessory) : []),
      ];
    case 'context':
      return [
        ...over('context elements', block.elements.length, 10),
        ...block.elements.flatMap((element) =>
          'text' in element
            ? [...over('context', element.text.length, 3000), ...(element.text === '' ? ['empty context'] : [])]
            : [],
        ),
      ];
    case 'actions':
      return [
        ...over('actions', block.elements.length, 25),
        ...(block.elements.length === 0 ? ['empty actions'] : []),
        ...block.elements.flatMap(ofElement),
      ];
    case 'input':
      return [
        ...over('label', block.label.text.length, 2000),
        ...(block.label.text === '' ? ['empty label'] : []),
        ...over('hint', block.hint?.text.length ?? 0, 2000),
        ...ofElement(block.element),
      ];
    case 'table': {
      const texts = block.rows.flat().map((cell) => ('text' in cell ? String(cell.text) : ''));
      return [
        ...over('rows', block.rows.length, 100),
        ...over('columns', Math.max(...block.rows.map((row) => row.length)), 20),
        ...over('table characters', texts.join('').length, 10_000),
        ...texts.filter((text) => text === '').map(() => 'empty cell'),
      ];
    }
    default:
      return [];
  }
}

type Texted = { text: string };
type Option = { text: Texted; value?: string; description?: Texted };
/** Every interactive element, seen as the fields that Slack limits. */
type Limited = {
  type: string;
  action_id?: string;
  text?: Texted;
  value?: string;
  placeholder?: Texted;
  options?: Option[];
  option_groups?: { label: Texted; options: Option[] }[];
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  confirm?: { title: Texted; text: Texted; confirm: Texted; deny: Texted };
};

function ofElement(given: { type: string }): string[] {
  const element = given as Limited;
  const { type, confirm, option_groups: groups, options } = element;
  const isSelect = type.endsWith('static_select');
  const isTicked = type === 'checkboxes' || type === 'radio_buttons';
  const offered = [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)];
  const initial = [...(element.initial_option ? [element.initial_option] : []), ...(element.initial_options ?? [])];
  return [
    ...over(`${type} action_id`, element.action_id?.length ?? 0, 255),
    ...(type === 'button' ? over('button', element.text?.text.length ?? 0, 75) : []),
    ...(type === 'button' ? over('button value', element.value?.length ?? 0, 2000) : []),
    ...over('placeholder', element.placeholder?.text.length ?? 0, 150),
    ...over('options', options?.length ?? 0, isTicked ? 10 : 100),
    ...over('option groups', groups?.length ?? 0, 100),
    ...(groups ?? []).flatMap((group) => [
      ...over('group label', group.label.text.length, 75),
      ...over('group options', group.options.length, 100),
    ]),
    ...(isSelect || isTicked ? (offered.length === 0 ? [`${type} without options`] : []) : []),
    ...offered.flatMap((option) => [
      ...over('option', option.text.text.length, 75),
      ...over('option value', option.value?.length ?? 0, isTicked ? 150 : 75),
      ...(option.text.text === '' ? ['empty option'] : []),
    ]),
    ...doubles(offered.map((option) => option.value ?? '')).map((value) => `option value ${value} twice`),
    ...initial.flatMap((option) =>
      offered.some((other) => JSON.stringify(other) === JSON.stringify(option)) ? [] : ['initial option not offered'],
    ),
    ...(type === 'plain_text_input' ? ofText(element) : []),
    ...(type === 'number_input' ? ofNumber(element) : []),
    ...(confirm
      ? [
          ...over('confirm title', confirm.title.text.length, 100),
          ...over('confirm text', confirm.text.text.length, 300),
          ...over('confirm button', Math.max(confirm.confirm.text.length, confirm.deny.text.length), 30),
        ]
      : []),
  ];
}

function ofText({ initial_value: initial = '', max_length: most = 3000 }: Limited): string[] {
  return [
    ...over('max_length', most, 3000),
    ...over('initial_value', initial.length, most),
    ...(isWellFormed(initial) ? [] : ['half a character']),
  ];
}

function ofNumber({ initial_value: initial, min_value: least, max_value: most }: Limited): string[] {
  if (initial === undefined) return [];
  return Number(initial) < Number(least) || Number(initial) > Number(most) ? [`initial number ${initial}`] : [];
}

function isWellFormed(text: string): boolean {
  return Buffer.from(text, 'utf8').toString('utf8') === text;
}

function twice(blocks: readonly KnownBlock[]): string[] {
  const blockIds = blocks.flatMap((block) => ('block_id' in block && block.block_id ? [block.block_id] : []));
  const perBlock = blocks.flatMap((block) => {
    const elements = block.type === 'actions' ? block.elements : [];
    return doubles(elements.map((element) => (element as Limited).action_id ?? ''));
  });
  return [
    ...doubles(blockIds).map((id) => `block_id ${id} twice`),
    ...perBlock.map((id) => `action_id ${id} twice in one block`),
  ];
}

function doubles(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function over(what: string, count: number, most: number): string[] {
  return count > most ? [`${what}: ${count} > ${most}`] : [];
}
