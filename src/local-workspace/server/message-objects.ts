import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { WorkspaceMessage } from '../protocol.ts';
import { fileObject, pageFile } from './files.ts';
import type { Json } from './json.ts';
import type { StoredMessage } from './state.ts';
import type { World } from './world.ts';

const present = (value: Record<string, unknown>): Json =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

const stored = (world: World, message: StoredMessage, ts: string): StoredMessage | undefined =>
  world.state.messages.get(message.channel)?.get(ts);

function authorOf(world: World, message: StoredMessage): Json {
  const { identity, app } = world;
  if (!message.byApp) return message.clientMsgId ? { client_msg_id: message.clientMsgId } : {};
  const { name, emoji, imageUrl } = message.shownAs ?? {};
  const profile = {
    id: identity.botId,
    app_id: identity.appId,
    user_id: identity.botUserId,
    name: app.botName,
    icons: {},
    deleted: false,
    updated: 0,
    team_id: identity.teamId,
  };
  const icons = emoji ? { emoji } : imageUrl ? { image_48: imageUrl } : undefined;
  return present({
    bot_id: identity.botId,
    app_id: identity.appId,
    bot_profile: profile,
    username: name,
    icons,
    ...(message.shownAs && (name || icons) ? { subtype: 'bot_message' } : {}),
  });
}

function threadOf(world: World, message: StoredMessage): Json {
  const replies = message.replies ?? [];
  if (replies.length === 0 && message.threadTs === message.ts) return {};
  const users = replies.flatMap((ts) => stored(world, message, ts)?.user ?? []);
  const root =
    message.threadTs && message.threadTs !== message.ts ? stored(world, message, message.threadTs) : undefined;
  return present({
    thread_ts: message.threadTs,
    parent_user_id: root?.user,
    ...(message.replies
      ? {
          reply_count: replies.length,
          reply_users_count: new Set(users).size,
          reply_users: [...new Set(users)],
          latest_reply: replies.at(-1),
          is_locked: false,
          subscribed: false,
        }
      : {}),
  });
}

const reactionsOf = (message: StoredMessage): Json[] | undefined =>
  message.reactions?.map(({ name, users }) => ({ name, users, count: users.length }));

/** Slack's message object; metadata only for a caller who asked. */
export function messageObject(world: World, message: StoredMessage, withMetadata = false): Json {
  const { identity } = world;
  const editor = message.byApp ? identity.botId : message.user;
  return present({
    type: 'message',
    subtype: message.subtype ?? (message.broadcast ? 'thread_broadcast' : undefined),
    user: message.user,
    ts: message.ts,
    ...authorOf(world, message),
    text: message.text,
    team: identity.teamId,
    blocks: message.blocks,
    attachments: message.attachments,
    files: message.files?.map((id) => fileObject(world, id)),
    upload: message.files ? false : undefined,
    edited: message.editedTs ? { user: editor, ts: message.editedTs } : undefined,
    metadata: withMetadata ? message.metadata : undefined,
    reactions: reactionsOf(message),
    pinned_to: message.pinned ? [message.channel] : undefined,
    ...threadOf(world, message),
  });
}

/** The message as the page and the control clients read it. */
export function pageMessage(world: World, message: StoredMessage): WorkspaceMessage {
  const { channel, ts, user, text, threadTs, ephemeralFor, metadata, shownAs } = message;
  return {
    channel,
    ts,
    user,
    text,
    ...(threadTs && !(threadTs === ts && !message.replies?.length) ? { threadTs } : {}),
    ...(message.blocks ? { blocks: message.blocks as unknown as KnownBlock[] } : {}),
    ...(message.editedTs ? { edited: true } : {}),
    ...(ephemeralFor ? { ephemeralFor } : {}),
    ...(metadata ? { metadata } : {}),
    ...(message.attachments ? { attachments: message.attachments as unknown as MessageAttachment[] } : {}),
    ...(message.replies ? { replyCount: message.replies.length } : {}),
    ...(message.files ? { files: message.files.flatMap((id) => pageFile(world, id) ?? []) } : {}),
    ...(message.reactions?.length ? { reactions: message.reactions } : {}),
    ...(message.broadcast ? { alsoInChannel: true } : {}),
    ...(shownAs ? { shownAs } : {}),
    ...(message.pinned ? { pinned: true } : {}),
  };
}
