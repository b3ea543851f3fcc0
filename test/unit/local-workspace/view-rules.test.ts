import { describe, expect, it } from 'vitest';
import { viewProblems } from '../../../src/local-workspace/server/block-rules.ts';
import { at, button, many, plain, rawTable, select, tooLong, tooMany, x } from './block-samples.ts';

const input = (element: unknown, more = {}) => ({ type: 'input', label: plain('Label'), element, ...more });

describe('a view', () => {
  const modal = (more = {}) => ({
    type: 'modal',
    title: plain('Title'),
    submit: plain('Send'),
    blocks: [] as unknown[],
    ...more,
  });

  it.each([
    ['a long title', modal({ title: plain(x(25)) }), at('/view/title/text', tooLong(24))],
    ['no title', modal({ title: undefined }), at('/view', 'missing required field: title')],
    ['a long submit', modal({ submit: plain(x(25)) }), at('/view/submit/text', tooLong(24))],
    ['a long close', modal({ close: plain(x(25)) }), at('/view/close/text', tooLong(24))],
    [
      'an input and no submit',
      modal({ submit: undefined, blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }),
      at('/view', 'missing required field: submit'),
    ],
    ['too much metadata', modal({ private_metadata: x(3001) }), at('/view/private_metadata', tooLong(3000))],
    ['101 blocks', modal({ blocks: many(101, () => ({ type: 'divider' })) }), at('/view/blocks', tooMany(100))],
    ['a table', modal({ blocks: [rawTable(1)] }), at('/view/blocks/0/type', 'unsupported type: table')],
    ['a word that no view has', modal({ colour: 'red' }), at('/view', 'invalid additional property: colour')],
    [
      'a button as an input',
      modal({ blocks: [input(button('go'))] }),
      at('/view/blocks/0/element/type', 'unsupported type: button'),
    ],
    [
      'a long label',
      modal({ blocks: [input(select(), { label: plain(x(2001)) })] }),
      at('/view/blocks/0/label/text', tooLong(2000)),
    ],
    [
      'a long placeholder',
      modal({ blocks: [input(select({ placeholder: plain(x(151)) }))] }),
      at('/view/blocks/0/element/placeholder/text', tooLong(150)),
    ],
    [
      'too long a text field',
      modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 3001 })] }),
      at('/view/blocks/0/element/max_length', 'must be no more than 3000'),
    ],
    [
      'a start longer than allowed',
      modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 2, initial_value: 'xxx' })] }),
      at('/view/blocks/0/element/initial_value', tooLong(2)),
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
    expect(viewProblems({ type: 'home', blocks: [rawTable(1), rawTable(1)] }, 'home')).toEqual([]);
  });
});
