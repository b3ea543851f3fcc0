export const plain = (text: string) => ({ type: 'plain_text', text });
export const x = (count: number) => 'x'.repeat(count);
export const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
export const option = (value: string, text = value) => ({ text: plain(text), value });
export const rich = (...leaves: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: leaves }],
});
export const bullets = (more = {}) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_list', style: 'bullet', elements: [], ...more }],
});
export const section = { type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] };
export const inActions = (element: object) => ({ type: 'actions', elements: [{ action_id: 'a', ...element }] });
export const footer = (element: object) => ({ type: 'context_actions', elements: [{ action_id: 'a', ...element }] });
export const card = (more = {}) => ({ type: 'card', title: plain('x'), ...more });
export const button = (id: string, more = {}) => ({ type: 'button', action_id: id, text: plain('x'), ...more });
export const video = (more = {}) => ({
  type: 'video',
  video_url: 'https://x.test/v',
  thumbnail_url: 'https://x.test/t',
  alt_text: 'x',
  title: plain('x'),
  ...more,
});
export const task = (more = {}) => ({ type: 'task_card', task_id: 't', title: 'x', status: 'pending', ...more });
export const table = (cell: object, more = {}) => ({ type: 'table', rows: [[cell]], ...more });
export const chart = (label: string) => ({ type: 'data_visualization', title: 'x', chart: { series: [{ label }] } });
export const feedback = (more = {}) => ({
  type: 'feedback_buttons',
  positive_button: { text: plain('+'), value: 'good', ...more },
  negative_button: { text: plain('-'), value: 'bad' },
});

export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const textSection = (more = {}) => ({ type: 'section', text: mrkdwn('x'), ...more });
export const select = (more = {}) => ({ type: 'static_select', action_id: 'pick', options: [option('a')], ...more });
/** A table of so many rows and columns, the same words in each cell. */
export const rawTable = (rows: number, columns = 1, text = 'x') => ({
  type: 'table',
  rows: many(rows, () => many(columns, () => ({ type: 'raw_text', text }))),
});

export const at = (pointer: string, problem: string) => `[ERROR] ${problem} [json-pointer:${pointer}]`;
export const tooLong = (max: number) => `must be less than ${max + 1} characters`;
export const tooMany = (max: number) => `no more than ${max} items allowed`;

/** What is it, what just fits, what is one too much, where, and what Slack says. */
export type Row = [string, object, object, string, string];
export const field = (element: object) => ({
  type: 'input',
  label: plain('x'),
  element: { action_id: 'a', ...element },
});
