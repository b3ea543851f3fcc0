import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { WorkspaceMessage } from '../protocol.ts';
import { completeBlocks } from './blocks.ts';
import { fileObject, pageFile } from './files.ts';
import { nextTs } from './ids.ts';
import type { Json } from './json.ts';
import type { Channel, MessageMetadata, Messages, StoredMessage } from './state.ts';
import type { World } from './world.ts';

export type Draft = {
  user: string;
  byApp: boolean;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: MessageMetadata;
  threadTs?: string;
  ephemeralFor?: string;
  files?: string[];
};

/** What Slack writes as the text of a message that has blocks only. */
const withoutText = "This content can't be displayed.";

const shelf = (messages: Messages, channel: string): Map<string, StoredMessage> => {
  const found = messages.get(channel) ?? new Map<string, StoredMessage>();
  messages.set(channel, found);
  return found;
};

const shelfOf = (world: World, message: StoredMessage): Map<string, StoredMessage> =>
  shelf(message.ephemeralFor ? world.state.ephemerals : world.state.messages, message.channel);

export function findMessage(world: World, channel: string, ts: string): StoredMessage | undefined {
  return world.state.messages.get(channel)?.get(ts);
}

export function findEphemeral(world: World, channel: string, ts: string, user: string): StoredMessage | undefined {
  const found = world.state.ephemerals.get(channel)?.get(ts);
  return found?.ephemeralFor === user ? found : undefined;
}

function put(world: World, message: StoredMessage): void {
  shelfOf(world, message).set(message.ts, message);
  if (!message.ephemeralFor) world.changed();
  const readers = message.ephemeralFor
    ? [message.ephemeralFor]
    : (world.state.channels.get(message.channel)?.members ?? []);
  world.feed.tell({ type: 'message', message: pageMessage(world, message) }, readers);
}

/** The message is in the channel (or before one person's eyes), and in its thread. */
export function postMessage(world: World, channel: Channel, draft: Draft): StoredMessage {
  const { blocks, text, ...rest } = draft;
  const message: StoredMessage = {
    ...rest,
    channel: channel.id,
    ts: nextTs(world.state, world.now()),
    text: text === '' && blocks?.length ? withoutText : text,
    ...(blocks?.length ? { blocks: completeBlocks(blocks) } : {}),
  };
  put(world, message);
  const parent = draft.threadTs && !draft.ephemeralFor ? findMessage(world, channel.id, draft.threadTs) : undefined;
  if (parent) put(world, { ...parent, threadTs: parent.ts, replies: [...(parent.replies ?? []), message.ts] });
  return message;
}

export type Change = {
  text?: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: MessageMetadata | null;
};

/** The message as changed; a text without blocks takes the old blocks away, as in Slack. */
export function changeMessage(world: World, message: StoredMessage, change: Change): StoredMessage {
  const { blocks: oldBlocks, attachments: oldAttachments, metadata: oldMetadata, ...rest } = message;
  const keptBlocks = change.text === undefined ? oldBlocks : undefined;
  const blocks = change.blocks ? completeBlocks(change.blocks) : keptBlocks;
  const attachments = change.attachments ?? oldAttachments;
  const metadata = change.metadata === undefined ? oldMetadata : change.metadata;
  const next: StoredMessage = {
    ...rest,
    text: change.text ?? (change.blocks?.length ? withoutText : message.text),
    ...(blocks?.length ? { blocks } : {}),
    ...(attachments?.length ? { attachments } : {}),
    ...(metadata ? { metadata } : {}),
    ...(change.blocks?.length ? {} : { editedTs: nextTs(world.state, world.now()) }),
  };
  put(world, next);
  return next;
}

/** The message is gone; its thread's parent counts one reply fewer. */
export function removeMessage(world: World, message: StoredMessage): void {
  shelfOf(world, message).delete(message.ts);
  if (!message.ephemeralFor) world.changed();
  const parent = message.threadTs && message.threadTs !== message.ts && !message.ephemeralFor;
  const root = parent ? findMessage(world, message.channel, message.threadTs!) : undefined;
  if (root) put(world, { ...root, replies: (root.replies ?? []).filter((ts) => ts !== message.ts) });
  const readers = message.ephemeralFor
    ? [message.ephemeralFor]
    : (world.state.channels.get(message.channel)?.members ?? []);
  world.feed.tell({ type: 'message_deleted', channel: message.channel, ts: message.ts }, readers);
}

/** What this person sees in the channel, oldest first, their own ephemerals among it. */
export function visibleMessages(world: World, channel: string, reader: string): StoredMessage[] {
  const lasting = [...(world.state.messages.get(channel)?.values() ?? [])];
  const own = [...(world.state.ephemerals.get(channel)?.values() ?? [])].filter((one) => one.ephemeralFor === reader);
  return own.length === 0 ? lasting : [...lasting, ...own].sort((a, b) => Number(a.ts) - Number(b.ts));
}

/** Slack's message object; metadata only for a caller who asked. */
export function messageObject(world: World, message: StoredMessage, withMetadata = false): Json {
  const { identity, app } = world;
  const author = message.byApp
    ? {
        bot_id: identity.botId,
        app_id: identity.appId,
        bot_profile: {
          id: identity.botId,
          app_id: identity.appId,
          name: app.botName,
          icons: {},
          deleted: false,
          updated: 0,
          team_id: identity.teamId,
        },
      }
    : {};
  const replies = message.replies ?? [];
  const users = replies.flatMap((ts) => findMessage(world, message.channel, ts)?.user ?? []);
  const thread = message.replies
    ? {
        reply_count: replies.length,
        reply_users_count: new Set(users).size,
        reply_users: [...new Set(users)],
        latest_reply: replies.at(-1),
      }
    : {};
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...author,
    text: message.text,
    team: identity.teamId,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.files ? { files: message.files.map((id) => fileObject(world, id)) } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.threadTs && message.threadTs !== message.ts
      ? { parent_user_id: findMessage(world, message.channel, message.threadTs)?.user }
      : {}),
    ...(message.editedTs
      ? { edited: { user: message.byApp ? identity.botId : message.user, ts: message.editedTs } }
      : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
    ...thread,
  };
}

/** The message as the page and the control clients read it. */
export function pageMessage(world: World, message: StoredMessage): WorkspaceMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    ...(message.blocks ? { blocks: message.blocks as unknown as KnownBlock[] } : {}),
    ...(message.editedTs ? { edited: true } : {}),
    ...(message.ephemeralFor ? { ephemeralFor: message.ephemeralFor } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.attachments ? { attachments: message.attachments as unknown as MessageAttachment[] } : {}),
    ...(message.replies ? { replyCount: message.replies.length } : {}),
    ...(message.files ? { files: message.files.flatMap((id) => pageFile(world, id) ?? []) } : {}),
  };
}
