import type { WebClient } from '@slack/web-api';
import { type Message, section } from '../../../../src/slack/blocks.ts';
import { raw } from '../../../../src/slack/mrkdwn.ts';
import type { Step } from './steps.ts';

const said = (text: string): Message => ({ text, blocks: [section(raw(text))] });
const BROKEN: Message = {
  text: '案件',
  blocks: [{ type: 'header', text: { type: 'plain_text', text: '案'.repeat(151) } }],
};
const OLD_TS = '1000000000.000100';
const keyed = (k: string) => ({ event_type: 'laojing_post', event_payload: { k } });

/** A message as the gateway sends it. */
async function post(bot: WebClient, channel: string, message: Message, key = 'k', thread?: string) {
  const metadata = keyed(key);
  const more = { unfurl_links: false, unfurl_media: false, ...(thread ? { thread_ts: thread } : {}) };
  const sent = await bot.chat.postMessage({ channel, ...message, metadata, ...more });
  return { channel: sent.channel!, ts: sent.ts! };
}

async function directOf(bot: WebClient, user: string): Promise<string> {
  return (await bot.conversations.open({ users: user })).channel!.id!;
}

const postSteps: Step[] = [
  {
    title: 'a message to a channel',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => post(bot, channels.team, said('上报')),
    finds: { channel: 'team', ts: 'a ts' },
  },
  {
    title: 'a message into a thread',
    method: 'chat.postMessage',
    ask: async ({ bot, channels }) => {
      const { ts } = await post(bot, channels.team, said('案件'));
      return post(bot, channels.team, said('已接案'), 'k', ts);
    },
    finds: { channel: 'team', ts: 'a ts' },
  },
  {
    title: 'a message to a person',
    method: 'chat.postMessage',
    ask: ({ bot, ids }) => post(bot, ids.officer, said('到期提醒')),
    finds: { channel: 'a direct channel', ts: 'a ts' },
  },
  {
    title: 'a message without words or blocks',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => bot.apiCall('chat.postMessage', { channel: channels.team }),
    finds: 'no_text',
  },
  {
    title: 'a message to no known channel',
    method: 'chat.postMessage',
    ask: ({ bot }) => post(bot, 'C0NOWHERE', said('上报')),
    finds: 'channel_not_found',
  },
  {
    title: 'a message to an archived channel',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => post(bot, channels.archived, said('上报')),
    finds: 'is_archived',
  },
  {
    title: 'a message to a public channel without the bot',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => post(bot, channels.open, said('上报')),
    finds: 'not_in_channel',
  },
  {
    title: 'a message to a private channel without the bot',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => post(bot, channels.secret, said('上报')),
    finds: 'channel_not_found',
  },
  {
    title: 'a message into a thread that is not there',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => post(bot, channels.team, said('上报'), 'k', OLD_TS),
    finds: 'thread_not_found',
  },
  {
    title: 'a message with a block that is too long',
    method: 'chat.postMessage',
    ask: ({ bot, channels }) => post(bot, channels.team, BROKEN),
    finds: 'invalid_blocks',
  },
];

const updateSteps: Step[] = [
  {
    title: 'a message changed in place',
    method: 'chat.update',
    ask: async ({ bot, channels }) => {
      const posted = await post(bot, channels.team, said('待接案'));
      const { channel, ts, text } = await bot.chat.update({ ...posted, ...said('已接案') });
      return { channel, same: ts === posted.ts, text };
    },
    finds: { channel: 'team', same: true, text: '已接案' },
  },
  {
    title: 'a change of a message that is gone',
    method: 'chat.update',
    ask: ({ bot, channels }) => bot.chat.update({ channel: channels.team, ts: OLD_TS, ...said('已接案') }),
    finds: 'message_not_found',
  },
  {
    title: 'a change of somebody else’s message',
    method: 'chat.update',
    ask: async ({ bot, channels, messageOfOfficer }) =>
      bot.chat.update({ channel: channels.team, ts: await messageOfOfficer(), ...said('已接案') }),
    finds: 'cant_update_message',
  },
  {
    title: 'a change in no known channel',
    method: 'chat.update',
    ask: ({ bot }) => bot.chat.update({ channel: 'C0NOWHERE', ts: OLD_TS, ...said('已接案') }),
    finds: 'channel_not_found',
  },
  {
    title: 'a change to nothing',
    method: 'chat.update',
    ask: async ({ bot, channels }) => bot.apiCall('chat.update', await post(bot, channels.team, said('待接案'))),
    finds: 'no_text',
  },
  {
    title: 'a change to a block that is too long',
    method: 'chat.update',
    ask: async ({ bot, channels }) => {
      const { ok } = await bot.chat.update({ ...(await post(bot, channels.team, said('待接案'))), ...BROKEN });
      return { ok };
    },
    finds: 'invalid_blocks',
  },
];

const readSteps: Step[] = [
  {
    title: 'an interrupted message found in the history by its key',
    method: 'conversations.history',
    ask: async ({ bot, ids }) => {
      const { channel, ts } = await post(bot, await directOf(bot, ids.officer), said('提醒'), 'interrupted');
      const { messages } = await bot.conversations.history({ channel, limit: 100, include_all_metadata: true });
      return { first: messages?.[0]?.ts === ts, metadata: messages?.[0]?.metadata };
    },
    finds: { first: true, metadata: keyed('interrupted') },
  },
  {
    title: 'the history shows no replies',
    method: 'conversations.history',
    ask: async ({ bot, ids }) => {
      const { channel, ts } = await post(bot, await directOf(bot, ids.officer), said('提醒'));
      const reply = await post(bot, channel, said('已处理'), 'k', ts);
      const { messages = [] } = await bot.conversations.history({ channel, limit: 100 });
      return { parent: messages.some((one) => one.ts === ts), reply: messages.some((one) => one.ts === reply.ts) };
    },
    finds: { parent: true, reply: false },
  },
  {
    title: 'the history without asking for metadata',
    method: 'conversations.history',
    ask: async ({ bot, ids }) => {
      const { channel } = await post(bot, await directOf(bot, ids.officer), said('提醒'));
      const { messages } = await bot.conversations.history({ channel, limit: 1 });
      return { payload: messages?.[0]?.metadata?.event_payload };
    },
    finds: { payload: undefined },
  },
  {
    title: 'the history of no known channel',
    method: 'conversations.history',
    ask: ({ bot }) => bot.conversations.history({ channel: 'D0NOWHERE' }),
    finds: 'channel_not_found',
  },
  {
    title: 'an interrupted reply found in its thread by its key',
    method: 'conversations.replies',
    ask: async ({ bot, ids }) => {
      const { channel, ts } = await post(bot, await directOf(bot, ids.officer), said('提醒'), 'parent');
      await post(bot, channel, said('已处理'), 'reply', ts);
      const more = { limit: 100, include_all_metadata: true };
      const { messages = [] } = await bot.conversations.replies({ channel, ts, ...more });
      return messages.map((one) => one.metadata);
    },
    finds: [keyed('parent'), keyed('reply')],
  },
  {
    title: 'the replies of a thread that is not there',
    method: 'conversations.replies',
    ask: async ({ bot, ids }) => {
      const channel = await directOf(bot, ids.officer);
      return { messages: (await bot.conversations.replies({ channel, ts: OLD_TS })).messages };
    },
    finds: 'thread_not_found',
  },
  {
    title: 'the replies in no known channel',
    method: 'conversations.replies',
    ask: ({ bot }) => bot.conversations.replies({ channel: 'D0NOWHERE', ts: OLD_TS }),
    finds: 'channel_not_found',
  },
];

export const chatSteps: Step[] = [...postSteps, ...updateSteps, ...readSteps];
