/** The tea house of these tests: its people and channels, the manifest of its app, and what the app shows. */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { WorkspaceSeed } from '../../../src/local-workspace/protocol.ts';
import type { AppManifest } from '../../../src/local-workspace/server/manifest.ts';

export const seed: WorkspaceSeed = {
  name: 'Tea house',
  users: [
    { id: 'UANNA', name: 'anna', realName: 'Anna Bai', locale: 'zh-CN', tz: 'Asia/Shanghai', title: 'Guest' },
    { id: 'UBEN', name: 'ben', realName: 'Ben Fox', locale: 'en-US', tz: 'Europe/Berlin' },
  ],
  channels: [
    { id: 'CTEA', name: 'tea', members: ['UANNA', 'UBEN'], botIsMember: true },
    { id: 'CHALL', name: 'hall', members: ['UANNA', 'UBEN'], botIsMember: false },
    { id: 'CBACK', name: 'back-room', private: true, members: ['UBEN'], botIsMember: false },
  ],
};

export const manifest: AppManifest = {
  display_information: { name: 'Tea' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'tea' },
    slash_commands: [{ command: '/tea', description: 'Order tea', usage_hint: 'new', should_escape: true }],
    shortcuts: [
      { name: 'Order', callback_id: 'order_anywhere', type: 'global', description: 'Order tea' },
      { name: 'Order this', callback_id: 'order_this', type: 'message', description: 'Order what it says' },
    ],
  },
  oauth_config: {
    scopes: { bot: ['commands', 'chat:write', 'im:write', 'users:read', 'files:write', 'channels:history'] },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_home_opened', 'message.channels'] },
    interactivity: { is_enabled: true },
  },
};

export const plain = (text: string) => ({ type: 'plain_text', text }) as const;
export const option = (text: string, value: string) => ({ text: plain(text), value });

export const orderForm: ModalView = {
  type: 'modal',
  callback_id: 'order',
  title: plain('Order'),
  submit: plain('Send'),
  close: plain('Cancel'),
  notify_on_close: true,
  private_metadata: 'first',
  blocks: [
    {
      type: 'input',
      block_id: 'note',
      label: plain('Note'),
      element: { type: 'plain_text_input', action_id: 'text', min_length: 2, max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Kind'),
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [option('Green', 'green'), option('Black', 'black')],
      },
    },
    {
      type: 'input',
      block_id: 'extras',
      optional: true,
      label: plain('Extras'),
      element: { type: 'checkboxes', action_id: 'ticks', options: [option('Milk', 'milk')] },
    },
    {
      type: 'input',
      block_id: 'waiter',
      optional: true,
      label: plain('Waiter'),
      element: { type: 'users_select', action_id: 'who' },
    },
    {
      type: 'input',
      block_id: 'cups',
      optional: true,
      label: plain('Cups'),
      element: { type: 'number_input', action_id: 'count', is_decimal_allowed: false, min_value: '1', max_value: '9' },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: plain('When'),
      element: { type: 'datepicker', action_id: 'day', initial_date: '2026-05-01' },
    },
    {
      type: 'input',
      block_id: 'leaf',
      optional: true,
      label: plain('Leaf'),
      element: { type: 'external_select', action_id: 'search', min_query_length: 1 },
    },
    { type: 'actions', block_id: 'tools', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] },
  ],
};

export const orderCard = (note: string): KnownBlock[] => [
  { type: 'section', block_id: 'what', text: { type: 'mrkdwn', text: note } },
  {
    type: 'actions',
    block_id: 'todo',
    elements: [{ type: 'button', action_id: 'take', text: plain('Take'), value: 'order-1' }],
  },
];

export const home: HomeView = {
  type: 'home',
  blocks: [
    { type: 'actions', block_id: 'go', elements: [{ type: 'button', action_id: 'from_home', text: plain('Order') }] },
  ],
};
