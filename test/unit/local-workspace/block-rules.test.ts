import { describe, expect, it } from 'vitest';
import { messageProblems, viewProblems } from '../../../src/local-workspace/server/block-rules.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (value: string, text = value) => ({ text: plain(text), value });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const section = (more = {}) => ({ type: 'section', text: mrkdwn('x'), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const button = (more = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...more });
const select = (more = {}) => ({ type: 'static_select', action_id: 'pick', options: [option('a')], ...more });
const input = (element: unknown, more = {}) => ({ type: 'input', label: plain('Label'), element, ...more });
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: number, cells = 1, text = 'x') => ({
  type: 'table',
  rows: many(rows, () => many(cells, () => cell(text))),
});

const at = (pointer: string, problem: string) => `[ERROR] ${problem} [json-pointer:${pointer}]`;

describe('a message', () => {
  it('may hold every kind of block that belongs there, at its limit', () => {
    const blocks = [
      { type: 'header', text: plain('x'.repeat(150)) },
      section({ text: mrkdwn('x'.repeat(3000)), fields: many(10, () => mrkdwn('x'.repeat(2000))) }),
      section({ accessory: select({ options: many(100, (index) => option(`${index}`)) }) }),
      actions(
        ...many(25, (index) =>
          button({ action_id: `go${index}`, text: plain('x'.repeat(75)), value: 'x'.repeat(2000) }),
        ),
      ),
      { type: 'context', elements: [mrkdwn('x'), { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'a' }] },
      { type: 'divider' },
      table(100, 20, 'x'),
      { type: 'markdown', text: 'x'.repeat(12_000) },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }] },
      {
        type: 'card',
        title: mrkdwn('x'),
        body: mrkdwn('x'.repeat(200)),
        actions: many(3, (index) => button({ action_id: `c${index}` })),
      },
      { type: 'container', title: plain('x'), child_blocks: [{ type: 'divider' }] },
    ];
    expect(messageProblems(blocks)).toEqual([]);
  });

  it.each([
    ['51 blocks', many(51, () => ({ type: 'divider' })), at('/blocks', 'no more than 50 items allowed')],
    [
      'a long header',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      at('/blocks/0/text/text', 'must be less than 151 characters'),
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: mrkdwn('x') }],
      at('/blocks/0/text/type', 'unsupported type: mrkdwn'),
    ],
    ['an empty section', [{ type: 'section' }], at('/blocks/0', 'must define either `text` or `fields`')],
    ['an empty text', [section({ text: mrkdwn('') })], at('/blocks/0/text/text', 'must be more than 0 characters')],
    [
      'a long section',
      [section({ text: mrkdwn('x'.repeat(3001)) })],
      at('/blocks/0/text/text', 'must be less than 3001 characters'),
    ],
    [
      '11 fields',
      [section({ fields: many(11, () => mrkdwn('x')) })],
      at('/blocks/0/fields', 'no more than 10 items allowed'),
    ],
    [
      'a long field',
      [section({ fields: [mrkdwn('x'.repeat(2001))] })],
      at('/blocks/0/fields/0/text', 'must be less than 2001 characters'),
    ],
    [
      '11 context elements',
      [{ type: 'context', elements: many(11, () => mrkdwn('x')) }],
      at('/blocks/0/elements', 'no more than 10 items allowed'),
    ],
    [
      '26 buttons',
      [actions(...many(26, (index) => button({ action_id: `${index}` })))],
      at('/blocks/0/elements', 'no more than 25 items allowed'),
    ],
    ['no button', [actions()], at('/blocks/0/elements', 'no fewer than 1 items allowed')],
    [
      'a long button',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      at('/blocks/0/elements/0/text/text', 'must be less than 76 characters'),
    ],
    [
      'a long value',
      [actions(button({ value: 'x'.repeat(2001) }))],
      at('/blocks/0/elements/0/value', 'must be less than 2001 characters'),
    ],
    [
      'an unknown style',
      [actions(button({ style: 'green' }))],
      at('/blocks/0/elements/0/style', 'must be one of: primary, danger'),
    ],
    [
      'a long confirm',
      [actions(button({ confirm: { text: plain('x'.repeat(301)) } }))],
      at('/blocks/0/elements/0/confirm/text/text', 'must be less than 301 characters'),
    ],
    [
      '101 options',
      [actions(select({ options: many(101, (index) => option(`${index}`)) }))],
      at('/blocks/0/elements/0/options', 'no more than 100 items allowed'),
    ],
    [
      'a long option',
      [actions(select({ options: [option('a', 'x'.repeat(76))] }))],
      at('/blocks/0/elements/0/options/0/text/text', 'must be less than 76 characters'),
    ],
    [
      'a select without options',
      [actions({ type: 'static_select', action_id: 'a' })],
      at('/blocks/0/elements/0', 'missing required field: options'),
    ],
    [
      'a start that is not offered',
      [actions(select({ initial_option: option('b') }))],
      at('/blocks/0/elements/0/initial_option', 'must be one of the provided options'),
    ],
    [
      '11 radio buttons',
      [actions({ type: 'radio_buttons', action_id: 'r', options: many(11, (index) => option(`${index}`)) })],
      at('/blocks/0/elements/0/options', 'no more than 10 items allowed'),
    ],
    [
      'six in an overflow',
      [actions({ type: 'overflow', action_id: 'o', options: many(6, (index) => option(`${index}`)) })],
      at('/blocks/0/elements/0/options', 'no more than 5 items allowed'),
    ],
    [
      'a text field among buttons',
      [actions({ type: 'plain_text_input', action_id: 'a' })],
      at('/blocks/0/elements/0/type', 'unsupported type: plain_text_input'),
    ],
    ['an alert', [{ type: 'alert', text: plain('x') }], at('/blocks/0/type', 'unsupported type: alert')],
    ['an unknown block', [{ type: 'hologram' }], at('/blocks/0/type', 'unsupported type: hologram')],
    ['a word that no block has', [section({ colour: 'red' })], at('/blocks/0', 'invalid additional property: colour')],
    [
      'the same block id twice',
      [section({ block_id: 'a' }), section({ block_id: 'a' })],
      at('/blocks/1/block_id', 'block_id already exists: a'),
    ],
    [
      'the same action id twice in a block',
      [actions(button(), button())],
      at('/blocks/0', 'action_id already exists: go'),
    ],
    ['a second table', [table(1), table(1)], at('/blocks/1', 'only_one_table_allowed')],
    ['a table of 101 rows', [table(101)], at('/blocks/0/rows', 'no more than 100 items allowed')],
    ['a table of 21 columns', [table(1, 21)], at('/blocks/0/rows/0', 'no more than 20 items allowed')],
    [
      'a table with too much text',
      [table(11, 1, 'x'.repeat(1000))],
      at('/blocks/0/rows', 'must be less than 10001 characters in all cells'),
    ],
    [
      'a long id',
      [section({ block_id: 'x'.repeat(256) })],
      at('/blocks/0/block_id', 'must be less than 256 characters'),
    ],
    [
      'an image without words',
      [{ type: 'image', image_url: 'https://x.test/a.png' }],
      at('/blocks/0', 'missing required field: alt_text'),
    ],
    ['a block that is a text', ['x'], at('/blocks/0', 'must provide an object')],
  ])('is refused for %s', (_what, blocks, problem) => {
    expect(messageProblems(blocks)).toContain(problem);
  });

  it('may use one action id in several blocks, as lists of cards do', () => {
    expect(messageProblems([actions(button()), actions(button())])).toEqual([]);
  });
});

describe('a view', () => {
  const modal = (more = {}) => ({
    type: 'modal',
    title: plain('Title'),
    submit: plain('Send'),
    blocks: [] as unknown[],
    ...more,
  });

  it.each([
    [
      'a long title',
      modal({ title: plain('x'.repeat(25)) }),
      at('/view/title/text', 'must be less than 25 characters'),
    ],
    ['no title', modal({ title: undefined }), at('/view', 'missing required field: title')],
    [
      'a long submit',
      modal({ submit: plain('x'.repeat(25)) }),
      at('/view/submit/text', 'must be less than 25 characters'),
    ],
    [
      'a long close',
      modal({ close: plain('x'.repeat(25)) }),
      at('/view/close/text', 'must be less than 25 characters'),
    ],
    [
      'an input and no submit',
      modal({ submit: undefined, blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }),
      at('/view', 'missing required field: submit'),
    ],
    [
      'too much metadata',
      modal({ private_metadata: 'x'.repeat(3001) }),
      at('/view/private_metadata', 'must be less than 3001 characters'),
    ],
    [
      '101 blocks',
      modal({ blocks: many(101, () => ({ type: 'divider' })) }),
      at('/view/blocks', 'no more than 100 items allowed'),
    ],
    ['a table', modal({ blocks: [table(1)] }), at('/view/blocks/0/type', 'unsupported type: table')],
    ['a word that no view has', modal({ colour: 'red' }), at('/view', 'invalid additional property: colour')],
    [
      'a button as an input',
      modal({ blocks: [input(button())] }),
      at('/view/blocks/0/element/type', 'unsupported type: button'),
    ],
    [
      'a long label',
      modal({ blocks: [input(select(), { label: plain('x'.repeat(2001)) })] }),
      at('/view/blocks/0/label/text', 'must be less than 2001 characters'),
    ],
    [
      'a long placeholder',
      modal({ blocks: [input(select({ placeholder: plain('x'.repeat(151)) }))] }),
      at('/view/blocks/0/element/placeholder/text', 'must be less than 151 characters'),
    ],
    [
      'too long a text field',
      modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 3001 })] }),
      at('/view/blocks/0/element/max_length', 'must be no more than 3000'),
    ],
    [
      'a start longer than allowed',
      modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 2, initial_value: 'xxx' })] }),
      at('/view/blocks/0/element/initial_value', 'must be less than 3 characters'),
    ],
    [
      'a wrong date',
      modal({ blocks: [input({ type: 'datepicker', action_id: 'a', initial_date: '1.5.2026' })] }),
      at('/view/blocks/0/element/initial_date', 'must be in the format YYYY-MM-DD'),
    ],
    [
      'a number field that does not say of which kind',
      modal({ blocks: [input({ type: 'number_input', action_id: 'a' })] }),
      at('/view/blocks/0/element', 'missing required field: is_decimal_allowed'),
    ],
    [
      'two fields in focus',
      modal({ blocks: [input(select({ focus_on_load: true })), input(select({ focus_on_load: true }))] }),
      at('/view/blocks', 'only one element can have focus_on_load set to true'),
    ],
  ])('is refused for %s', (_what, view, problem) => {
    expect(viewProblems(view, 'modal')).toContain(problem);
  });

  it('is refused on the wrong surface', () => {
    expect(viewProblems(modal(), 'home')).toContain(at('/view/type', 'must be equal to home'));
    expect(viewProblems({ type: 'home', title: plain('x'), blocks: [] }, 'home')).toEqual([
      at('/view', 'invalid additional property: title'),
    ]);
  });

  it('may hold an alert in a modal and several tables on Home', () => {
    expect(viewProblems(modal({ blocks: [{ type: 'alert', text: plain('x'), level: 'warning' }] }), 'modal')).toEqual(
      [],
    );
    expect(viewProblems({ type: 'home', blocks: [table(1), table(1)] }, 'home')).toEqual([]);
  });
});
