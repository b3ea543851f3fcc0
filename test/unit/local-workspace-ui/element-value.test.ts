import { describe, expect, it } from 'vitest';
import { checkInputs } from '../../../src/local-workspace/ui/values/check-inputs.ts';
import { chosenOf, matching, optionGroups } from '../../../src/local-workspace/ui/values/choices.ts';
import {
  elementValue,
  heldAfterUpdate,
  initialValue,
  type LooseBlock,
  stateOf,
} from '../../../src/local-workspace/ui/values/element-value.ts';
import { richTextOf, textOfRichText } from '../../../src/local-workspace/ui/values/rich-text.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value.toUpperCase() }, value });

const input = (blockId: string, element: Record<string, unknown>, rest: Record<string, unknown> = {}): LooseBlock => ({
  type: 'input',
  block_id: blockId,
  label: { type: 'plain_text', text: blockId },
  element: { action_id: 'v', ...element },
  ...rest,
});

describe('what an element tells the app', () => {
  it.each([
    ['static_select', option('a'), { selected_option: option('a') }],
    ['external_select', option('a'), { selected_option: option('a') }],
    ['users_select', 'U1', { selected_user: 'U1' }],
    ['channels_select', 'C1', { selected_channel: 'C1' }],
    ['conversations_select', 'D1', { selected_conversation: 'D1' }],
    ['multi_static_select', [option('a')], { selected_options: [option('a')] }],
    ['multi_users_select', ['U1', 'U2'], { selected_users: ['U1', 'U2'] }],
    ['multi_channels_select', ['C1'], { selected_channels: ['C1'] }],
    ['multi_conversations_select', ['C1'], { selected_conversations: ['C1'] }],
    ['checkboxes', [], { selected_options: [] }],
    ['radio_buttons', option('a'), { selected_option: option('a') }],
    ['overflow', option('a'), { selected_option: option('a') }],
    ['datepicker', '2026-11-24', { selected_date: '2026-11-24' }],
    ['timepicker', '09:30', { selected_time: '09:30' }],
    ['datetimepicker', 1_795_000_000, { selected_date_time: 1_795_000_000 }],
    ['plain_text_input', 'x', { value: 'x' }],
    ['plain_text_input', '', { value: null }],
    ['number_input', '3', { value: '3' }],
    ['users_select', null, { selected_user: null }],
    ['button', undefined, {}],
  ])('%s with %j', (type, chosen, expected) => {
    expect(elementValue({ type }, chosen)).toEqual(expected);
  });

  it('starts with what the app set, with the conversation where asked, else empty', () => {
    expect(initialValue({ type: 'datepicker', initial_date: '2026-01-02' })).toEqual({ selected_date: '2026-01-02' });
    expect(initialValue({ type: 'multi_users_select' })).toEqual({ selected_users: [] });
    const select = { type: 'conversations_select', default_to_current_conversation: true };
    expect(initialValue(select, 'C9')).toEqual({ selected_conversation: 'C9' });
    expect(initialValue({ type: 'button' })).toBeUndefined();
    expect(initialValue({ type: 'constructor' })).toBeUndefined();
  });
});

describe('state.values', () => {
  const blocks: LooseBlock[] = [
    input('what', { type: 'plain_text_input', initial_value: 'old' }),
    input('kind', { type: 'static_select' }),
    {
      type: 'actions',
      block_id: 'acts',
      elements: [
        { type: 'button', action_id: 'b' },
        { type: 'timepicker', action_id: 't' },
      ],
    },
    { type: 'section', block_id: 'sec', accessory: { type: 'users_select', action_id: 'u' } },
    { type: 'divider', block_id: 'div' },
  ];

  it('holds every stateful element by block and action, and no button', () => {
    expect(stateOf(blocks, { what: { v: { value: 'new' } } })).toEqual({
      what: { v: { type: 'plain_text_input', value: 'new' } },
      kind: { v: { type: 'static_select', selected_option: null } },
      acts: { t: { type: 'timepicker', selected_time: null } },
      sec: { u: { type: 'users_select', selected_user: null } },
    });
  });

  it('keeps what was typed through an update where block, action and kind of value stay', () => {
    const held = {
      what: { v: { value: 'typed' } },
      kind: { v: { selected_option: option('a') } },
      gone: { v: { value: 'x' } },
    };
    const updated = [input('what', { type: 'plain_text_input' }), input('kind', { type: 'multi_static_select' })];
    expect(heldAfterUpdate(held, updated)).toEqual({ what: { v: { value: 'typed' } } });
  });
});

describe('what may not be submitted yet', () => {
  const faultOf = (element: Record<string, unknown>, value: unknown, rest = {}) =>
    checkInputs([input('b', element, rest)], { b: { v: { value } } }).b;

  it('asks for required fields only', () => {
    expect(checkInputs([input('b', { type: 'static_select' })], {})).toEqual({ b: { code: 'required' } });
    expect(checkInputs([input('b', { type: 'checkboxes', options: [] })], {})).toEqual({ b: { code: 'required' } });
    expect(checkInputs([input('b', { type: 'datepicker' }, { optional: true })], {})).toEqual({});
    expect(faultOf({ type: 'plain_text_input' }, '  ')).toEqual({ code: 'required' });
  });

  it('measures text and numbers and knows e-mail and web addresses', () => {
    expect(faultOf({ type: 'plain_text_input', min_length: 3 }, 'ab')).toEqual({ code: 'too_short', limit: 3 });
    expect(faultOf({ type: 'plain_text_input', max_length: 3 }, 'abcd')).toEqual({ code: 'too_long', limit: 3 });
    expect(faultOf({ type: 'number_input', is_decimal_allowed: false }, '1.5')).toEqual({ code: 'not_whole' });
    expect(faultOf({ type: 'number_input', is_decimal_allowed: true }, 'x')).toEqual({ code: 'not_a_number' });
    expect(faultOf({ type: 'number_input', min_value: '2' }, '1')).toEqual({ code: 'too_small', limit: '2' });
    expect(faultOf({ type: 'number_input', max_value: '2' }, '3')).toEqual({ code: 'too_large', limit: '2' });
    expect(faultOf({ type: 'email_text_input' }, 'a@b')).toEqual({ code: 'not_an_email' });
    expect(faultOf({ type: 'url_text_input' }, 'example.com')).toEqual({ code: 'not_a_url' });
    expect(faultOf({ type: 'number_input', min_value: '2', max_value: '20' }, '20')).toBeUndefined();
  });
});

describe('choices of a select', () => {
  const groups = optionGroups({
    option_groups: [
      { label: { text: '邻里' }, options: [option('noise'), option('leak')] },
      { label: { text: '家庭' }, options: [{ ...option('care'), description: { text: '赡养老人' } }] },
    ],
  });

  it('are found by any word of label or description; empty groups fall away', () => {
    expect(matching(groups, '赡养 car')).toEqual([{ label: '家庭', choices: [groups[1]!.choices[0]] }]);
    expect(matching(groups, 'zzz')).toEqual([]);
  });

  it('are recognised from a held value, also when it is no longer offered', () => {
    expect(chosenOf(groups, option('leak')).map((choice) => choice.key)).toEqual(['leak']);
    expect(chosenOf(groups, ['U9'])).toEqual([{ key: 'U9', label: 'U9', chosen: 'U9' }]);
    expect(chosenOf(groups, null)).toEqual([]);
  });
});

it('rich text of a plain field comes back as the same words', () => {
  expect(textOfRichText(richTextOf('一行\n两行'))).toBe('一行\n两行');
  expect(richTextOf('')).toBeUndefined();
  expect(textOfRichText(undefined)).toBe('');
});
