import { describe, expect, it } from 'vitest';
import { messageProblems, viewProblems } from '../../../src/local-workspace/server/block-rules.ts';
import {
  button,
  card,
  field,
  inActions,
  many,
  option,
  plain,
  rawTable,
  textSection as section,
  x,
} from './block-samples.ts';

const url = (length: number) => `https://x.test/${x(length - 15)}`;
const select = (more: object) => inActions({ type: 'static_select', options: [option('a')], ...more });
const described = (length: number) => ({ ...option('a'), description: plain(x(length)) });
const grouped = (groups: number, options: number, label = 1) =>
  inActions({
    type: 'static_select',
    option_groups: many(groups, () => ({ label: plain(x(label)), options: many(options, (at) => option(`${at}`)) })),
  });
const confirm = (more: object) => inActions(button('a', { confirm: { text: plain('x'), ...more } }));
const choices = (type: string, count: number) => inActions({ type, options: many(count, (at) => option(`${at}`)) });

type Limit = [what: string, most: number, of: (size: number) => object];

/** The numbers of Slack's documents and typings, each tried at the limit and one beyond it. */
const IN_MESSAGES: Limit[] = [
  ['a block id', 255, (size) => ({ type: 'divider', block_id: x(size) })],
  ['an action id', 255, (size) => inActions(button(x(size)))],
  ['the text of a section', 3000, (size) => section({ text: plain(x(size)) })],
  ['fields of a section', 10, (size) => section({ fields: many(size, () => plain('x')) })],
  ['a field of a section', 2000, (size) => section({ fields: [plain(x(size))] })],
  ['a header', 150, (size) => ({ type: 'header', text: plain(x(size)) })],
  ['elements of a context', 10, (size) => ({ type: 'context', elements: many(size, () => plain('x')) })],
  ['elements of actions', 25, (size) => ({ type: 'actions', elements: many(size, (at) => button(`${at}`)) })],
  ['the text of a button', 75, (size) => inActions(button('a', { text: plain(x(size)) }))],
  ['the value of a button', 2000, (size) => inActions(button('a', { value: x(size) }))],
  ['the address of a button', 3000, (size) => inActions(button('a', { url: url(size) }))],
  ['options of a select', 100, (size) => choices('static_select', size)],
  ['the text of an option', 75, (size) => select({ options: [{ ...option('a'), text: plain(x(size)) }] })],
  ['the value of an option', 75, (size) => select({ options: [{ ...option('a'), value: x(size) }] })],
  ['the description of an option', 75, (size) => select({ options: [described(size)] })],
  ['groups of options', 100, (size) => grouped(size, 1)],
  ['options of a group', 100, (size) => grouped(1, size)],
  ['the name of a group', 75, (size) => grouped(1, 1, size)],
  ['a placeholder', 150, (size) => select({ placeholder: plain(x(size)) })],
  ['radio buttons', 10, (size) => choices('radio_buttons', size)],
  ['checkboxes', 10, (size) => choices('checkboxes', size)],
  ['options of an overflow', 5, (size) => choices('overflow', size)],
  ['the title of a question', 100, (size) => confirm({ title: plain(x(size)) })],
  ['the text of a question', 300, (size) => confirm({ text: plain(x(size)) })],
  ['the yes of a question', 30, (size) => confirm({ confirm: plain(x(size)) })],
  ['the no of a question', 30, (size) => confirm({ deny: plain(x(size)) })],
  ['a markdown block', 12_000, (size) => ({ type: 'markdown', text: x(size) })],
  ['rows of a table', 100, (size) => rawTable(size)],
  ['cells of a row', 20, (size) => rawTable(1, size)],
  ['characters of a table', 10_000, (size) => rawTable(1, 1, x(size))],
  ['the body of a card', 200, (size) => card({ body: plain(x(size)) })],
  ['buttons of a card', 3, (size) => card({ actions: many(size, (at) => button(`${at}`)) })],
];

const IN_MODALS: Limit[] = [
  ['blocks', 100, (size) => ({ blocks: many(size, () => ({ type: 'divider' })) })],
  ['private metadata', 3000, (size) => ({ private_metadata: x(size) })],
  ['a callback id', 255, (size) => ({ callback_id: x(size) })],
  ['an external id', 255, (size) => ({ external_id: x(size) })],
  ['a title', 24, (size) => ({ title: plain(x(size)) })],
  ['a submit', 24, (size) => ({ submit: plain(x(size)) })],
  ['a close', 24, (size) => ({ close: plain(x(size)) })],
  ['a label', 2000, (size) => ({ blocks: [{ ...field({ type: 'plain_text_input' }), label: plain(x(size)) }] })],
  ['a hint', 2000, (size) => ({ blocks: [{ ...field({ type: 'plain_text_input' }), hint: plain(x(size)) }] })],
  ['a length that is allowed', 3000, (size) => ({ blocks: [field({ type: 'plain_text_input', max_length: size })] })],
  ['files', 10, (size) => ({ blocks: [field({ type: 'file_input', max_files: size })] })],
];

describe('a message takes', () => {
  it.each(IN_MESSAGES)('%s up to %i and no further', (_what, most, of) => {
    expect(messageProblems([of(most)])).toEqual([]);
    expect(messageProblems([of(most + 1)])).not.toEqual([]);
  });

  it('fifty blocks, and twelve thousand characters of markdown in all', () => {
    const lines = (count: number) => many(count, () => ({ type: 'divider' }));
    expect(messageProblems(lines(50))).toEqual([]);
    expect(messageProblems(lines(51))).not.toEqual([]);
    const halves = (size: number) => [6000, size].map((length) => ({ type: 'markdown', text: x(length) }));
    expect(messageProblems(halves(6000))).toEqual([]);
    expect(messageProblems(halves(6001))).not.toEqual([]);
  });
});

describe('a modal takes', () => {
  it.each(IN_MODALS)('%s up to %i and no further', (_what, most, of) => {
    const view = { type: 'modal', title: plain('x'), submit: plain('x'), blocks: [] };
    expect(viewProblems({ ...view, ...of(most) }, 'modal')).toEqual([]);
    expect(viewProblems({ ...view, ...of(most + 1) }, 'modal')).not.toEqual([]);
  });
});
