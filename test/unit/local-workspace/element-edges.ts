import { button, feedback, footer, inActions, option, plain, type Row, rich, tooLong, x } from './block-samples.ts';

/** Each limit of an element in a message, and of a field in a modal. */
export const elements: Row[] = [
  [
    'feedback',
    footer(feedback()),
    footer(feedback({ text: plain(x(76)) })),
    '/elements/0/positive_button/text/text',
    tooLong(75),
  ],
  [
    'an icon button',
    footer({ type: 'icon_button', icon: 'trash', text: plain('x') }),
    footer({ type: 'icon_button', icon: 'trash' }),
    '/elements/0',
    'missing required field: text',
  ],
  [
    'a workflow',
    inActions({ type: 'workflow_button', text: plain('x'), workflow: { trigger: { url: 'https://x.test' } } }),
    inActions({ type: 'workflow_button', text: plain('x'), workflow: {} }),
    '/elements/0/workflow',
    'missing required field: trigger',
  ],
  [
    'a filter',
    inActions({ type: 'conversations_select', filter: { include: ['im'] } }),
    inActions({ type: 'conversations_select', filter: { include: ['dm'] } }),
    '/elements/0/filter/include/0',
    'must be one of: im, mpim, private, public',
  ],
  [
    'a filter that filters',
    inActions({ type: 'conversations_select', filter: { exclude_bot_users: true } }),
    inActions({ type: 'conversations_select', filter: { include: [] } }),
    '/elements/0/filter/include',
    'no fewer than 1 items allowed',
  ],
  [
    'a first choice',
    inActions({ type: 'static_select', options: [option('a')], initial_option: option('a') }),
    inActions({ type: 'static_select', options: [option('a')], initial_option: option('b') }),
    '/elements/0/initial_option',
    'must be one of the provided options',
  ],
  [
    'first people',
    inActions({ type: 'multi_users_select', initial_users: ['U1'] }),
    inActions({ type: 'multi_users_select', initial_users: [1] }),
    '/elements/0/initial_users/0',
    'must be a string',
  ],
  [
    'the value of a tick',
    inActions({ type: 'checkboxes', options: [option(x(75))] }),
    inActions({ type: 'checkboxes', options: [{ text: plain('x'), value: x(76) }] }),
    '/elements/0/options/0/value',
    tooLong(75),
  ],
  [
    'a first day',
    inActions({ type: 'datepicker', initial_date: '2026-12-31' }),
    inActions({ type: 'datepicker', initial_date: '2026-13-31' }),
    '/elements/0/initial_date',
    'must be in the format YYYY-MM-DD',
  ],
  [
    'a time zone',
    inActions({ type: 'timepicker', timezone: 'Asia/Shanghai' }),
    inActions({ type: 'timepicker', timezone: 'Mars' }),
    '/elements/0/timezone',
    'must be an IANA time zone',
  ],
  [
    'the address of a button',
    inActions(button('a', { url: 'https://x.test' })),
    inActions(button('a', { url: 'x.test' })),
    '/elements/0/url',
    'must be a valid URL',
  ],
  [
    'a picture of this workspace',
    { type: 'image', alt_text: 'x', slack_file: { id: 'F1' } },
    { type: 'image', alt_text: 'x', slack_file: { id: 'F1', url: 'https://x.test' } },
    '/slack_file',
    'must define either `id` or `url`',
  ],
];

/** The same for fields of a modal. */
export const fields: Row[] = [
  [
    'typing that tells the app',
    { type: 'plain_text_input', dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } },
    { type: 'plain_text_input', dispatch_action_config: { trigger_actions_on: ['on_paste'] } },
    '/dispatch_action_config/trigger_actions_on/0',
    'must be one of: on_enter_pressed, on_character_entered',
  ],
  [
    'a search',
    { type: 'external_select', min_query_length: 0 },
    { type: 'external_select', min_query_length: -1 },
    '/min_query_length',
    'must be at least 0',
  ],
  [
    'a first number',
    { type: 'number_input', is_decimal_allowed: true, max_value: '9', initial_value: '9' },
    { type: 'number_input', is_decimal_allowed: true, max_value: '9', initial_value: '9.1' },
    '/initial_value',
    'must not be more than max_value',
  ],
  [
    'a first rich text',
    { type: 'rich_text_input', initial_value: rich({ type: 'text', text: 'x' }) },
    { type: 'rich_text_input', initial_value: 'x' },
    '/initial_value',
    'must provide an object',
  ],
  [
    'the lines of a rich text',
    { type: 'rich_text_input', max_lines: 100 },
    { type: 'rich_text_input', max_lines: 101 },
    '/max_lines',
    'must be no more than 100',
  ],
  [
    'the kinds of a file',
    { type: 'file_input', filetypes: ['png'] },
    { type: 'file_input', filetypes: [] },
    '/filetypes',
    'no fewer than 1 items allowed',
  ],
  [
    'the number of files',
    { type: 'file_input', max_files: 10 },
    { type: 'file_input', max_files: 11 },
    '/max_files',
    'must be no more than 10',
  ],
];
