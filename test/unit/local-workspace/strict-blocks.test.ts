import { describe, expect, it } from 'vitest';
import { attachmentProblems, messageProblems, viewProblems } from '../../../src/local-workspace/server/block-rules.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const x = (count: number) => 'x'.repeat(count);
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (value: string) => ({ text: plain(value), value });
const rich = (...leaves: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: leaves }],
});
const bullets = (more = {}) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_list', style: 'bullet', elements: [], ...more }],
});
const section = { type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] };
const inActions = (element: object) => ({ type: 'actions', elements: [{ action_id: 'a', ...element }] });
const footer = (element: object) => ({ type: 'context_actions', elements: [{ action_id: 'a', ...element }] });
const card = (more = {}) => ({ type: 'card', title: plain('x'), ...more });
const button = (id: string, more = {}) => ({ type: 'button', action_id: id, text: plain('x'), ...more });
const video = (more = {}) => ({
  type: 'video',
  video_url: 'https://x.test/v',
  thumbnail_url: 'https://x.test/t',
  alt_text: 'x',
  title: plain('x'),
  ...more,
});
const task = (more = {}) => ({ type: 'task_card', task_id: 't', title: 'x', status: 'pending', ...more });
const table = (cell: object, more = {}) => ({ type: 'table', rows: [[cell]], ...more });
const chart = (label: string) => ({ type: 'data_visualization', title: 'x', chart: { series: [{ label }] } });
const feedback = (more = {}) => ({
  type: 'feedback_buttons',
  positive_button: { text: plain('+'), value: 'good', ...more },
  negative_button: { text: plain('-'), value: 'bad' },
});

const at = (pointer: string, problem: string) => `[ERROR] ${problem} [json-pointer:${pointer}]`;
const tooLong = (max: number) => `must be less than ${max + 1} characters`;
const tooMany = (max: number) => `no more than ${max} items allowed`;

/** What is it, what just fits, what is one too much, where, and what Slack says. */
type Row = [string, object, object, string, string];

const rows: Row[] = [
  [
    'a leaf of rich text',
    rich({ type: 'text', text: 'x' }),
    rich({ type: 'blink' }),
    '/elements/0/elements/0/type',
    'unsupported type: blink',
  ],
  [
    'a link in rich text',
    rich({ type: 'link', url: 'https://x.test' }),
    rich({ type: 'link', url: 'x' }),
    '/elements/0/elements/0/url',
    'must be a valid URL',
  ],
  [
    'a style in rich text',
    rich({ type: 'text', text: 'x', style: { bold: true } }),
    rich({ type: 'text', text: 'x', style: { big: true } }),
    '/elements/0/elements/0/style',
    'invalid additional property: big',
  ],
  [
    'a broadcast',
    rich({ type: 'broadcast', range: 'here' }),
    rich({ type: 'broadcast', range: 'all' }),
    '/elements/0/elements/0/range',
    'must be one of: here, channel, everyone',
  ],
  [
    'an indent',
    bullets({ indent: 8, elements: [section] }),
    bullets({ indent: 9, elements: [section] }),
    '/elements/0/indent',
    'must be no more than 8',
  ],
  [
    'the style of a list',
    bullets({ style: 'ordered', elements: [section] }),
    bullets({ style: 'dots', elements: [section] }),
    '/elements/0/style',
    'must be one of: bullet, ordered',
  ],
  ['the body of a card', card({ body: plain(x(200)) }), card({ body: plain(x(201)) }), '/body/text', tooLong(200)],
  [
    'the buttons of a card',
    card({ actions: many(3, (i) => button(`${i}`)) }),
    card({ actions: many(4, (i) => button(`${i}`)) }),
    '/actions',
    tooMany(3),
  ],
  [
    'a card',
    card(),
    { type: 'card', subtitle: plain('x') },
    '',
    'must define at least one of `hero_image`, `title`, `actions` or `body`',
  ],
  [
    'a carousel',
    { type: 'carousel', elements: many(10, () => card()) },
    { type: 'carousel', elements: many(11, () => card()) },
    '/elements',
    tooMany(10),
  ],
  [
    'a card in a carousel',
    { type: 'carousel', elements: [card()] },
    { type: 'carousel', elements: [card(), card({ title: plain(x(151)) })] },
    '/elements/1/title/text',
    tooLong(150),
  ],
  [
    'a container',
    { type: 'container', title: plain('x'), child_blocks: many(10, () => ({ type: 'divider' })) },
    { type: 'container', title: plain('x'), child_blocks: many(11, () => ({ type: 'divider' })) },
    '/child_blocks',
    tooMany(10),
  ],
  [
    'the title of a container',
    { type: 'container', rich_text_title: rich({ type: 'text', text: 'x' }), child_blocks: [{ type: 'divider' }] },
    { type: 'container', child_blocks: [{ type: 'divider' }] },
    '',
    'must define either `title` or `rich_text_title`',
  ],
  [
    'a block in a container',
    { type: 'container', title: plain('x'), child_blocks: [{ type: 'header', text: plain(x(150)) }] },
    {
      type: 'container',
      title: plain('x'),
      child_blocks: [{ type: 'divider' }, { type: 'header', text: plain(x(151)) }],
    },
    '/child_blocks/1/text/text',
    tooLong(150),
  ],
  [
    'a number in a table',
    table({ type: 'raw_number', value: 1, text: '1' }),
    table({ type: 'raw_number', value: 1 }),
    '/rows/0/0',
    'missing required field: text',
  ],
  [
    'rich text in a table',
    table(rich({ type: 'text', text: 'x' })),
    table(rich({ type: 'blink' })),
    '/rows/0/0/elements/0/elements/0/type',
    'unsupported type: blink',
  ],
  [
    'the columns of a table',
    table({ type: 'raw_text', text: 'x' }, { column_settings: many(20, () => ({ align: 'right' })) }),
    table({ type: 'raw_text', text: 'x' }, { column_settings: many(21, () => ({})) }),
    '/column_settings',
    tooMany(20),
  ],
  [
    'the alignment of a column',
    table({ type: 'raw_text', text: 'x' }, { column_settings: [{ align: 'center' }] }),
    table({ type: 'raw_text', text: 'x' }, { column_settings: [{ align: 'middle' }] }),
    '/column_settings/0/align',
    'must be one of: left, center, right',
  ],
  [
    'the pages of a data table',
    { ...table({ type: 'raw_text', text: 'x' }), type: 'data_table', caption: 'x', page_size: 100 },
    { ...table({ type: 'raw_text', text: 'x' }), type: 'data_table', caption: 'x', page_size: 101 },
    '/page_size',
    'must be no more than 100',
  ],
  ['a label in a chart', chart(x(20)), chart(x(21)), '/chart/series/0/label', tooLong(20)],
  [
    'the address of a video',
    video(),
    video({ video_url: 'http://x.test/v' }),
    '/video_url',
    'must be a valid https URL',
  ],
  ['the author of a video', video({ author_name: x(49) }), video({ author_name: x(50) }), '/author_name', tooLong(49)],
  [
    'a remote file',
    { type: 'file', source: 'remote', external_id: 'x' },
    { type: 'file', source: 'local', external_id: 'x' },
    '/source',
    'must be one of: remote',
  ],
  [
    'a task',
    task({ details: rich({ type: 'text', text: 'x' }) }),
    task({ details: plain('x') }),
    '/details/type',
    'unsupported type: plain_text',
  ],
  [
    'the source of a task',
    task({ sources: [{ type: 'url', url: 'https://x.test', text: 'x' }] }),
    task({ sources: [{ type: 'url', url: 'https://x.test' }] }),
    '/sources/0',
    'missing required field: text',
  ],
  [
    'a task of a plan',
    { type: 'plan', title: 'x', tasks: [task()] },
    { type: 'plan', title: 'x', tasks: [task({ status: 'late' })] },
    '/tasks/0/status',
    'must be one of: pending, in_progress, complete, error',
  ],
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

describe('a block of a message', () => {
  it.each(rows)('fits with %s at its limit, and not beyond it', (_what, fits, beyond, place, problem) => {
    expect(messageProblems([fits])).toEqual([]);
    expect(messageProblems([{ type: 'divider' }, beyond])).toContain(at(`/blocks/1${place}`, problem));
  });

  it('may show two charts, not three; one table, not two, wherever they stand', () => {
    expect(messageProblems([chart('a'), chart('b')])).toEqual([]);
    expect(messageProblems([chart('a'), chart('b'), chart('c')])).toEqual([
      at('/blocks/2', 'only two data_visualization blocks allowed'),
    ]);
    const inside = { type: 'container', title: plain('x'), child_blocks: [table({ type: 'raw_text', text: 'x' })] };
    expect(messageProblems([table({ type: 'raw_text', text: 'x' }), inside])).toEqual([
      at('/blocks/1/child_blocks/0', 'only_one_table_allowed'),
    ]);
  });

  it('names the place of a repeated id inside a container', () => {
    const twin = { type: 'divider', block_id: 'twin' };
    expect(messageProblems([twin, { type: 'container', title: plain('x'), child_blocks: [twin] }])).toEqual([
      at('/blocks/1/child_blocks/0/block_id', 'block_id already exists: twin'),
    ]);
  });
});

const field = (element: object) => ({ type: 'input', label: plain('x'), element: { action_id: 'a', ...element } });
const fields: Row[] = [
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

describe('a modal', () => {
  const modal = (blocks: object[], more = {}) => ({
    type: 'modal',
    title: plain('x'),
    submit: plain('x'),
    blocks,
    ...more,
  });

  it.each(fields)('takes %s at its limit, and not beyond it', (_what, fits, beyond, place, problem) => {
    expect(viewProblems(modal([field(fits)]), 'modal')).toEqual([]);
    expect(viewProblems(modal([field(beyond)]), 'modal')).toContain(at(`/view/blocks/0/element${place}`, problem));
  });

  it('has no submit_disabled, and answers into a channel only from its own fields', () => {
    expect(viewProblems(modal([], { submit_disabled: true }), 'modal')).toEqual([
      at('/view', 'invalid additional property: submit_disabled'),
    ]);
    const menu = { type: 'channels_select', response_url_enabled: true };
    expect(viewProblems(modal([field(menu)]), 'modal')).toEqual([]);
    expect(viewProblems(modal([inActions(menu)]), 'modal')).toEqual([
      at('/view/blocks/0', 'response_url_enabled is only available in the input blocks of a modal'),
    ]);
  });
});

describe('an attachment', () => {
  it('is checked inside, and its ids beside those of the message', () => {
    const divider = { type: 'divider', block_id: 'line' };
    expect(attachmentProblems([{ color: '#1f3a5f', text: 'x', blocks: [divider] }])).toEqual([]);
    expect(attachmentProblems([{ color: 'blue' }])).toEqual([
      at('/attachments/0/color', 'must be good, warning, danger or a hex color'),
    ]);
    expect(attachmentProblems([{ indent: false }])).toEqual([
      at('/attachments/0', 'invalid additional property: indent'),
    ]);
    expect(attachmentProblems([{ blocks: [{ type: 'header', text: plain(x(151)) }] }])).toEqual([
      at('/attachments/0/blocks/0/text/text', tooLong(150)),
    ]);
    expect(attachmentProblems([{ blocks: [divider] }], [divider])).toEqual([
      at('/attachments/0/blocks/0/block_id', 'block_id already exists: line'),
    ]);
  });
});

const everywhere = 'actions card context divider header image input rich_text section video'.split(' ');
const samples: Record<string, object> = {
  actions: inActions(button('a')),
  card: card(),
  context: { type: 'context', elements: [plain('x')] },
  divider: { type: 'divider' },
  header: { type: 'header', text: plain('x') },
  image: { type: 'image', alt_text: 'x', image_url: 'https://x.test/a.png' },
  input: field({ type: 'plain_text_input' }),
  rich_text: rich({ type: 'text', text: 'x' }),
  section: { type: 'section', text: plain('x') },
  video: video(),
  carousel: { type: 'carousel', elements: [card()] },
  data_table: { ...table({ type: 'raw_text', text: 'x' }), type: 'data_table', caption: 'x' },
  table: table({ type: 'raw_text', text: 'x' }),
  container: { type: 'container', title: plain('x'), child_blocks: [{ type: 'divider' }] },
  context_actions: footer(feedback()),
  data_visualization: chart('x'),
  file: { type: 'file', source: 'remote', external_id: 'x' },
  markdown: { type: 'markdown', text: 'x' },
  plan: { type: 'plan', title: 'x' },
  task_card: task(),
  alert: { type: 'alert', text: plain('x') },
};
const onHome = [...everywhere, 'carousel', 'data_table', 'table'];

describe('each surface', () => {
  it.each(Object.keys(samples))('takes or refuses %s as Slack does', (type) => {
    const block = samples[type]!;
    const refusal = (place: string) => [at(`${place}/0/type`, `unsupported type: ${type}`)];
    const view = (kind: 'modal' | 'home') =>
      kind === 'home'
        ? { type: kind, blocks: [block] }
        : { type: kind, title: plain('x'), submit: plain('x'), blocks: [block] };
    expect(messageProblems([block])).toEqual(type === 'alert' ? refusal('/blocks') : []);
    expect(viewProblems(view('home'), 'home')).toEqual(onHome.includes(type) ? [] : refusal('/view/blocks'));
    const inModal = everywhere.includes(type) || type === 'alert';
    expect(viewProblems(view('modal'), 'modal')).toEqual(inModal ? [] : refusal('/view/blocks'));
  });
});
