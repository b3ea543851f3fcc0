import { describe, expect, it } from 'vitest';
import { completeBlocks } from '../../../src/local-workspace/server/blocks.ts';
import { actionOf, mergeHeld, stateValues } from '../../../src/local-workspace/server/element-state.ts';
import { type Choices, inputProblems } from '../../../src/local-workspace/server/input-checks.ts';
import { inputSentence } from '../../../src/local-workspace/server/input-words.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const options = [option('a'), option('b')];
const input = (type: string, more = {}, block = {}) => ({
  type: 'input',
  block_id: type,
  label: plain(type),
  element: { type, action_id: 'x', ...more },
  ...block,
});
const stateOf = (type: string, more = {}) => stateValues([input(type, more)], {})[type]!.x;

describe('the state of an element', () => {
  it.each([
    ['static_select', { selected_option: null }],
    ['external_select', { selected_option: null }],
    ['users_select', { selected_user: null }],
    ['channels_select', { selected_channel: null }],
    ['conversations_select', { selected_conversation: null }],
    ['multi_static_select', { selected_options: [] }],
    ['multi_external_select', { selected_options: [] }],
    ['multi_users_select', { selected_users: [] }],
    ['multi_channels_select', { selected_channels: [] }],
    ['multi_conversations_select', { selected_conversations: [] }],
    ['checkboxes', { selected_options: [] }],
    ['radio_buttons', { selected_option: null }],
    ['datepicker', { selected_date: null }],
    ['timepicker', { selected_time: null }],
    ['datetimepicker', { selected_date_time: null }],
    ['plain_text_input', { value: null }],
    ['email_text_input', { value: null }],
    ['url_text_input', { value: null }],
    ['number_input', { value: null }],
    ['rich_text_input', {}],
    ['file_input', { files: [] }],
  ])('of an untouched %s says so in the words of Slack', (type, empty) => {
    expect(stateOf(type)).toEqual({ type, ...empty });
  });

  it.each([
    ['static_select', { options, initial_option: options[1] }, { selected_option: options[1] }],
    ['checkboxes', { options, initial_options: [options[0]] }, { selected_options: [options[0]] }],
    ['plain_text_input', { initial_value: 'x' }, { value: 'x' }],
    ['users_select', { initial_user: 'U1' }, { selected_user: 'U1' }],
    ['datetimepicker', { initial_date_time: 1_700_000_000 }, { selected_date_time: 1_700_000_000 }],
  ])('of a %s starts with what the app put there', (type, more, start) => {
    expect(stateOf(type, more)).toEqual({ type, ...start });
  });

  it('says nothing of buttons', () => {
    expect(
      stateValues([{ type: 'actions', block_id: 'a', elements: [{ type: 'button', action_id: 'b' }] }], {}),
    ).toEqual({});
  });

  it('keeps what was typed while block id, action id and type stay', () => {
    const before = [input('plain_text_input'), input('datepicker')];
    const typed = {
      plain_text_input: { x: { type: 'plain_text_input', value: 'kept' } },
      datepicker: { x: { type: 'datepicker', selected_date: '2026-05-01' } },
    };
    const held = mergeHeld(before, {}, typed);
    const after = [
      input('plain_text_input', { initial_value: 'new' }),
      { ...input('number_input'), block_id: 'datepicker' },
    ];
    expect(stateValues(after, mergeHeld(after, held, undefined))).toEqual({
      plain_text_input: { x: { type: 'plain_text_input', value: 'kept' } },
      datepicker: { x: { type: 'number_input', value: null } },
    });
  });

  it('turns an emptied text into null and an emptied list into none', () => {
    const blocks = [
      input('plain_text_input', { initial_value: 'x' }),
      input('multi_users_select', { initial_users: ['U1'] }),
    ];
    const held = mergeHeld(
      blocks,
      {},
      { plain_text_input: { x: { value: '' } }, multi_users_select: { x: { selected_users: null } } },
    );
    expect(stateValues(blocks, held)).toEqual({
      plain_text_input: { x: { type: 'plain_text_input', value: null } },
      multi_users_select: { x: { type: 'multi_users_select', selected_users: [] } },
    });
  });
});

describe('an action', () => {
  it('carries the option as the app wrote it', () => {
    const [block] = completeBlocks([input('static_select', { options }, { dispatch_action: true })]);
    const element = (block as { element: Record<string, unknown> }).element;
    expect(actionOf(block!, element, { selected_option: { text: plain('A'), value: 'a' } }, '1.000000')).toEqual({
      type: 'static_select',
      action_id: 'x',
      block_id: 'static_select',
      selected_option: { text: { ...plain('A'), emoji: true }, value: 'a' },
      action_ts: '1.000000',
    });
  });
});

describe('blocks as Slack gives them back', () => {
  it('have an id each, and say the defaults of their texts', () => {
    const [section] = completeBlocks([
      { type: 'section', text: { type: 'mrkdwn', text: 'x' }, accessory: { type: 'button', text: plain('Go') } },
    ]);
    expect(section).toMatchObject({
      text: { type: 'mrkdwn', text: 'x', verbatim: false },
      accessory: { text: { emoji: true } },
    });
    expect(section!.block_id).toMatch(/^.{5}$/);
    expect((section!.accessory as Record<string, unknown>).action_id).toMatch(/^.{5}$/);
  });
});

describe('what the client refuses before the app is asked', () => {
  const known = (ids: string[]) => (id: string) => ids.includes(id);
  const choices: Choices = {
    isUser: known(['U1', 'U2']),
    isPublicChannel: known(['C1']),
    isConversation: known(['C1', 'D1']),
    fileName: (id) => ({ F1: 'a.png', F2: 'b.txt' })[id],
    offered: () => [option('a')],
  };
  const problemOf = (type: string, element: object, state: object | undefined, block = {}) => {
    const found = inputProblems(choices, [input(type, element, block)], state ? { [type]: { x: state } } : {})[type];
    return found && inputSentence(found);
  };

  it.each([
    ['an empty required text', 'plain_text_input', {}, { value: null }, 'Please complete this required field'],
    ['a text of blanks', 'plain_text_input', {}, { value: '  ' }, 'Please complete this required field'],
    ['no choice', 'static_select', { options }, { selected_option: null }, 'Please complete this required field'],
    ['no tick', 'checkboxes', { options }, { selected_options: [] }, 'Please complete this required field'],
    ['a short text', 'plain_text_input', { min_length: 3 }, { value: 'xx' }, 'Please enter at least 3 characters'],
    ['a long text', 'plain_text_input', { max_length: 3 }, { value: 'xxxx' }, 'Please enter no more than 3 characters'],
    [
      'a text over the limit of all',
      'plain_text_input',
      {},
      { value: 'x'.repeat(3001) },
      'Please enter no more than 3000 characters',
    ],
    ['a word for a number', 'number_input', {}, { value: 'two' }, 'Please enter a number'],
    [
      'a part of a number',
      'number_input',
      { is_decimal_allowed: false },
      { value: '1.5' },
      'Please enter a whole number',
    ],
    ['a small number', 'number_input', { min_value: '1' }, { value: '0' }, 'Please enter a number no less than 1'],
    ['a large number', 'number_input', { max_value: '9' }, { value: '10' }, 'Please enter a number no more than 9'],
    [
      'an option that is not offered',
      'static_select',
      { options },
      { selected_option: option('c') },
      'Please choose one of the options',
    ],
    [
      'too many',
      'multi_users_select',
      { max_selected_items: 1 },
      { selected_users: ['U1', 'U2'] },
      'Please choose no more than 1',
    ],
    ['a day that is none', 'datepicker', {}, { selected_date: '1 May' }, 'Please choose a date'],
    ['a day that no month has', 'datepicker', {}, { selected_date: '2026-02-30' }, 'Please choose a date'],
    ['a stranger', 'users_select', {}, { selected_user: 'U9' }, 'Please choose something that is offered'],
    ['a private channel', 'channels_select', {}, { selected_channel: 'D1' }, 'Please choose something that is offered'],
    [
      'what the app never offered',
      'external_select',
      {},
      { selected_option: option('b') },
      'Please choose something that is offered',
    ],
    [
      'a file of another kind',
      'file_input',
      { filetypes: ['png'] },
      { files: [{ id: 'F2' }] },
      'Please choose a file of these types: png',
    ],
    ['too many files', 'file_input', { max_files: 1 }, { files: ['F1', 'F2'] }, 'Please choose no more than 1'],
    ['a file of somebody else', 'file_input', {}, { files: ['F3'] }, 'Please upload the file first'],
    ['no address', 'email_text_input', {}, { value: 'anna' }, 'Please enter a valid email'],
  ])('is %s', (_what, type, element, state, problem) => {
    expect(problemOf(type, element, state)).toBe(problem);
  });

  it('is nothing where an optional field is empty or all is well', () => {
    expect(problemOf('plain_text_input', { min_length: 3 }, { value: null }, { optional: true })).toBeUndefined();
    expect(problemOf('number_input', { is_decimal_allowed: true, min_value: '0' }, { value: '1.5' })).toBeUndefined();
    expect(problemOf('static_select', { options }, { selected_option: option('b') })).toBeUndefined();
  });
});
