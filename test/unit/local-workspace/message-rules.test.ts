import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../../src/local-workspace/server/block-rules.ts';
import {
  at,
  button as buttonOf,
  many,
  mrkdwn,
  option,
  plain,
  rawTable,
  textSection as section,
  select,
  tooLong,
  tooMany,
  x,
} from './block-samples.ts';

const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const button = (more = {}) => buttonOf('go', more);

describe('a message', () => {
  it('may hold every kind of block that belongs there, at its limit', () => {
    const blocks = [
      { type: 'header', text: plain(x(150)) },
      section({ text: mrkdwn(x(3000)), fields: many(10, () => mrkdwn(x(2000))) }),
      section({ accessory: select({ options: many(100, (index) => option(`${index}`)) }) }),
      actions(...many(25, (index) => button({ action_id: `go${index}`, text: plain(x(75)), value: x(2000) }))),
      { type: 'context', elements: [mrkdwn('x'), { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'a' }] },
      { type: 'divider' },
      rawTable(100, 20, 'x'),
      { type: 'markdown', text: x(12_000) },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }] },
      {
        type: 'card',
        title: mrkdwn('x'),
        body: mrkdwn(x(200)),
        actions: many(3, (index) => button({ action_id: `c${index}` })),
      },
      { type: 'container', title: plain('x'), child_blocks: [{ type: 'divider' }] },
    ];
    expect(messageProblems(blocks)).toEqual([]);
  });

  it.each([
    ['51 blocks', many(51, () => ({ type: 'divider' })), at('/blocks', tooMany(50))],
    ['a long header', [{ type: 'header', text: plain(x(151)) }], at('/blocks/0/text/text', tooLong(150))],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: mrkdwn('x') }],
      at('/blocks/0/text/type', 'unsupported type: mrkdwn'),
    ],
    ['an empty section', [{ type: 'section' }], at('/blocks/0', 'must define either `text` or `fields`')],
    ['an empty text', [section({ text: mrkdwn('') })], at('/blocks/0/text/text', 'must be more than 0 characters')],
    ['a long section', [section({ text: mrkdwn(x(3001)) })], at('/blocks/0/text/text', tooLong(3000))],
    ['11 fields', [section({ fields: many(11, () => mrkdwn('x')) })], at('/blocks/0/fields', tooMany(10))],
    ['a long field', [section({ fields: [mrkdwn(x(2001))] })], at('/blocks/0/fields/0/text', tooLong(2000))],
    [
      '11 context elements',
      [{ type: 'context', elements: many(11, () => mrkdwn('x')) }],
      at('/blocks/0/elements', tooMany(10)),
    ],
    [
      '26 buttons',
      [actions(...many(26, (index) => button({ action_id: `${index}` })))],
      at('/blocks/0/elements', tooMany(25)),
    ],
    ['no button', [actions()], at('/blocks/0/elements', 'no fewer than 1 items allowed')],
    ['a long button', [actions(button({ text: plain(x(76)) }))], at('/blocks/0/elements/0/text/text', tooLong(75))],
    ['a long value', [actions(button({ value: x(2001) }))], at('/blocks/0/elements/0/value', tooLong(2000))],
    [
      'an unknown style',
      [actions(button({ style: 'green' }))],
      at('/blocks/0/elements/0/style', 'must be one of: primary, danger'),
    ],
    [
      'a long confirm',
      [actions(button({ confirm: { text: plain(x(301)) } }))],
      at('/blocks/0/elements/0/confirm/text/text', tooLong(300)),
    ],
    [
      '101 options',
      [actions(select({ options: many(101, (index) => option(`${index}`)) }))],
      at('/blocks/0/elements/0/options', tooMany(100)),
    ],
    [
      'a long option',
      [actions(select({ options: [option('a', x(76))] }))],
      at('/blocks/0/elements/0/options/0/text/text', tooLong(75)),
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
      at('/blocks/0/elements/0/options', tooMany(10)),
    ],
    [
      'six in an overflow',
      [actions({ type: 'overflow', action_id: 'o', options: many(6, (index) => option(`${index}`)) })],
      at('/blocks/0/elements/0/options', tooMany(5)),
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
    ['a second table', [rawTable(1), rawTable(1)], at('/blocks/1', 'only_one_table_allowed')],
    ['a table of 101 rows', [rawTable(101)], at('/blocks/0/rows', tooMany(100))],
    ['a table of 21 columns', [rawTable(1, 21)], at('/blocks/0/rows/0', tooMany(20))],
    [
      'a table with too much text',
      [rawTable(11, 1, x(1000))],
      at('/blocks/0/rows', 'must be less than 10001 characters in all cells'),
    ],
    ['a long id', [section({ block_id: x(256) })], at('/blocks/0/block_id', tooLong(255))],
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
