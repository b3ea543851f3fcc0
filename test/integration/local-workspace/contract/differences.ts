/** Where emulate 0.12.2 answers otherwise than Slack's documentation says; the local workspace follows the documentation. */
export type Difference = { step: string; emulate: unknown; why: string };

const WRONG_SHAPE = 'Slack answers a view of the wrong shape with invalid_arguments and the place of the fault';

export const DIFFERENCES: readonly Difference[] = [
  {
    step: 'somebody with a strange token asks who it is',
    emulate: { user_id: 'officer' },
    why: 'emulate takes an unknown token for that of its first person',
  },
  {
    step: 'a person and their language',
    emulate: { id: 'officer', locale: undefined },
    why: 'emulate knows no include_locale',
  },
  {
    step: 'a direct channel of the bot with itself',
    emulate: 'users_list_not_supplied',
    why: 'emulate leaves the caller out before it counts; conversations.open has cannot_dm_bot for a bot',
  },
  {
    step: 'a message to a public channel without the bot',
    emulate: { channel: 'open', ts: 'a ts' },
    why: 'emulate lets every bot into every public channel; in Slack that takes chat:write.public',
  },
  {
    step: 'a message to a private channel without the bot',
    emulate: 'not_in_channel',
    why: 'Slack does not say that a private channel exists to an app that is not in it',
  },
  {
    step: 'a message into a thread that is not there',
    emulate: { channel: 'team', ts: 'a ts' },
    why: 'emulate does not look for the parent',
  },
  {
    step: 'a message with a block that is too long',
    emulate: { channel: 'team', ts: 'a ts' },
    why: 'emulate checks no block',
  },
  {
    step: 'a change in no known channel',
    emulate: 'message_not_found',
    why: 'emulate looks for the message alone; chat.update documents channel_not_found',
  },
  { step: 'a change to a block that is too long', emulate: { ok: true }, why: 'emulate checks no block' },
  {
    step: 'the history without asking for metadata',
    emulate: { payload: { k: 'k' } },
    why: 'emulate always shows metadata; Slack asks for include_all_metadata',
  },
  {
    step: 'the replies of a thread that is not there',
    emulate: { messages: [] },
    why: 'emulate does not look for the parent; conversations.replies documents thread_not_found',
  },
  {
    step: 'a form for no click',
    emulate: 'invalid_trigger_id',
    why: 'emulate does not check for missing arguments',
  },
  {
    step: 'a form without a title',
    emulate: 'invalid_view',
    why: WRONG_SHAPE,
  },
  { step: 'a form with a title that is too long', emulate: { ok: true }, why: 'emulate checks no length' },
  {
    step: 'a change to a form without a title',
    emulate: 'invalid_view',
    why: WRONG_SHAPE,
  },
  {
    step: 'a form published as a Home',
    emulate: 'invalid_view',
    why: WRONG_SHAPE,
  },
];
