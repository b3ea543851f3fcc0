import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../src/local-workspace/view-filling.ts';
import { ownWorkspaces } from './open-workspace.ts';

const { withApp } = ownWorkspaces();

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: { ...plain(value.toUpperCase()), emoji: true }, value });
const options = [option('a'), option('b')];
const asked = { min_query_length: 1 };
const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** Every element that a form can hold: what it needs, what is filled in, and what Slack submits when it is and is not. */
const shapes: [string, object, FieldValue, object, object][] = [
  ['plain_text_input', {}, 'Long Jing', { value: 'Long Jing' }, { value: null }],
  ['email_text_input', {}, 'anna@tea.example', { value: 'anna@tea.example' }, { value: null }],
  ['url_text_input', {}, 'https://tea.example', { value: 'https://tea.example' }, { value: null }],
  ['number_input', { is_decimal_allowed: true }, 2.5, { value: '2.5' }, { value: null }],
  ['rich_text_input', {}, 'Hot', { rich_text_value: rich('Hot') }, {}],
  ['static_select', { options }, 'a', { selected_option: options[0] }, { selected_option: null }],
  ['external_select', asked, 'a', { selected_option: options[0] }, { selected_option: null }],
  ['users_select', {}, 'UBEN', { selected_user: 'UBEN' }, { selected_user: null }],
  ['channels_select', {}, 'CTEA', { selected_channel: 'CTEA' }, { selected_channel: null }],
  ['conversations_select', {}, 'CTEA', { selected_conversation: 'CTEA' }, { selected_conversation: null }],
  [
    'multi_static_select',
    { options },
    ['b', 'a'],
    { selected_options: [options[1], options[0]] },
    { selected_options: [] },
  ],
  ['multi_external_select', asked, ['a', 'b'], { selected_options: options }, { selected_options: [] }],
  ['multi_users_select', {}, ['UBEN', 'UANNA'], { selected_users: ['UBEN', 'UANNA'] }, { selected_users: [] }],
  ['multi_channels_select', {}, ['CTEA', 'CHALL'], { selected_channels: ['CTEA', 'CHALL'] }, { selected_channels: [] }],
  [
    'multi_conversations_select',
    {},
    ['CHALL', 'UBEN'],
    { selected_conversations: ['CHALL', 'UBEN'] },
    { selected_conversations: [] },
  ],
  ['checkboxes', { options }, ['b'], { selected_options: [options[1]] }, { selected_options: [] }],
  ['radio_buttons', { options }, 'b', { selected_option: options[1] }, { selected_option: null }],
  ['datepicker', {}, '2026-05-01', { selected_date: '2026-05-01' }, { selected_date: null }],
  ['timepicker', {}, '09:30', { selected_time: '09:30' }, { selected_time: null }],
  [
    'file_input',
    {},
    'tea.png',
    { files: [expect.objectContaining({ name: 'tea.png', mimetype: 'image/png', user: 'UANNA', size: 6 })] },
    { files: [] },
  ],
  ['datetimepicker', {}, 1_777_777_777, { selected_date_time: 1_777_777_777 }, { selected_date_time: null }],
];

const inputOf = (type: string, more: object) => ({
  type: 'input',
  block_id: type,
  optional: true,
  label: plain(type),
  element: { type, action_id: 'x', ...more },
});
const form = {
  type: 'modal',
  title: plain('Everything'),
  submit: plain('Send'),
  blocks: shapes.map(([type, more]) => inputOf(type, more)),
};

/** `state.values` of one form with every element, once filled in and once left alone. */
async function submittedValues() {
  const { slack, call, connection, payloadOf } = await withApp();
  const anna = slack.as('UANNA');
  connection.socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    const { type, value } = frame.payload ?? {};
    if (type === 'block_suggestion') connection.ack(frame, { options: options.filter((one) => one.value === value) });
    if (type === 'view_submission') connection.ack(frame);
  });
  const { id } = await anna.upload('tea.png', 'pixels');
  const fields = Object.fromEntries(shapes.map(([type, , value]) => [type, type === 'file_input' ? id : value]));
  const values: Record<string, Record<string, unknown>>[] = [];
  for (const filled of [fields, {}]) {
    const { trigger_id } = await payloadOf();
    expect(await call('views.open', { trigger_id, view: form })).toMatchObject({ ok: true });
    expect(await anna.submit(await anna.modal(), filled)).toMatchObject({ ok: true });
    const sent = connection.frames.findLast((frame) => frame.payload?.type === 'view_submission')!;
    values.push(sent.payload.view.state.values);
  }
  return values;
}

describe('what a submit says of an element', () => {
  let values: Awaited<ReturnType<typeof submittedValues>>;
  beforeAll(async () => {
    values = await submittedValues();
  });

  it.each(shapes)('%s', (type, _more, _value, filled, empty) => {
    expect(values.map((each) => each[type])).toEqual([{ x: { type, ...filled } }, { x: { type, ...empty } }]);
  });

  it('is said of all that Slack has', () => {
    expect(new Set(shapes.map(([type]) => type)).size).toBe(21);
  });
});
