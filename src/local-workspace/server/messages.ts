import { completeBlocks } from './blocks.ts';
import { nextTs } from './ids.ts';
import { type Json, list } from './json.ts';
import { pageMessage } from './message-objects.ts';
import type { Channel, MessageMetadata, Messages, StoredMessage } from './state.ts';
import type { World } from './world.ts';

export type Draft = Omit<StoredMessage, 'channel' | 'ts' | 'replies' | 'reactions' | 'editedTs' | 'pinned'>;

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

const readersOf = (world: World, message: StoredMessage): string[] =>
  message.ephemeralFor ? [message.ephemeralFor] : (world.state.channels.get(message.channel)?.members ?? []);

/** Keeps the message as it now is and tells those who see it. */
export function putMessage(world: World, message: StoredMessage): StoredMessage {
  shelfOf(world, message).set(message.ts, message);
  if (!message.ephemeralFor) world.changed();
  world.feed.tell({ type: 'message', message: pageMessage(world, message) }, readersOf(world, message));
  return message;
}

/** Blocks that stand in attachments get their ids too, and each attachment its number. */
function completeAttachments(attachments: readonly Json[]): Json[] {
  return attachments.map((one, index) => ({
    ...one,
    id: index + 1,
    ...(Array.isArray(one.blocks) ? { blocks: completeBlocks(one.blocks as Json[]) } : {}),
    ...(one.fallback === undefined ? { fallback: String(one.text ?? '[no preview available]') } : {}),
  }));
}

/** The message is in the channel (or before one person's eyes), and in its thread. */
export function postMessage(world: World, channel: Channel, draft: Draft): StoredMessage {
  const { blocks, attachments, text, ...rest } = draft;
  const message: StoredMessage = {
    ...rest,
    channel: channel.id,
    ts: nextTs(world.state, world.now()),
    text: text === '' && blocks?.length ? withoutText : text,
    ...(blocks?.length ? { blocks: completeBlocks(blocks) } : {}),
    ...(attachments?.length ? { attachments: completeAttachments(attachments) } : {}),
  };
  putMessage(world, message);
  const parent = draft.threadTs && !draft.ephemeralFor ? findMessage(world, channel.id, draft.threadTs) : undefined;
  if (parent) putMessage(world, { ...parent, threadTs: parent.ts, replies: [...(parent.replies ?? []), message.ts] });
  return message;
}

export type Change = {
  text?: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: MessageMetadata | null;
  files?: string[];
  broadcast?: boolean;
};

/** The message as changed; a text without blocks takes the old blocks away, as in Slack. */
export function changeMessage(world: World, message: StoredMessage, change: Change): StoredMessage {
  const { blocks: oldBlocks, attachments: oldAttachments, metadata: oldMetadata, ...rest } = message;
  const keptBlocks = change.text === undefined ? oldBlocks : undefined;
  const blocks = change.blocks ? completeBlocks(change.blocks) : keptBlocks;
  const attachments = change.attachments ? completeAttachments(change.attachments) : oldAttachments;
  const metadata = change.metadata === undefined ? oldMetadata : change.metadata;
  return putMessage(world, {
    ...rest,
    text: change.text ?? (change.blocks?.length ? withoutText : message.text),
    ...(blocks?.length ? { blocks } : {}),
    ...(attachments?.length ? { attachments } : {}),
    ...(metadata ? { metadata } : {}),
    ...(change.files ? { files: change.files } : {}),
    ...(change.broadcast ? { broadcast: true } : {}),
    ...(message.byApp && change.blocks?.length ? {} : { editedTs: nextTs(world.state, world.now()) }),
  });
}

const tombstone = 'This message was deleted.';

/** The message is gone, and its thread's parent counts one reply fewer; a parent with replies leaves its place marked. */
export function removeMessage(world: World, message: StoredMessage): void {
  if (message.replies?.length && !message.ephemeralFor) {
    const { channel, ts, threadTs, replies, user } = message;
    putMessage(world, { channel, ts, threadTs, replies, user, byApp: false, text: tombstone, subtype: 'tombstone' });
    return;
  }
  shelfOf(world, message).delete(message.ts);
  if (!message.ephemeralFor) world.changed();
  const isReply = message.threadTs && message.threadTs !== message.ts && !message.ephemeralFor;
  const root = isReply ? findMessage(world, message.channel, message.threadTs!) : undefined;
  if (root) putMessage(world, { ...root, replies: (root.replies ?? []).filter((ts) => ts !== message.ts) });
  const deleted = { type: 'message_deleted', channel: message.channel, ts: message.ts } as const;
  world.feed.tell(deleted, readersOf(world, message));
}

/** The blocks of the message itself and those of its attachments, in reading order. */
export function blocksOfMessage(message: StoredMessage): Json[] {
  return [...list(message.blocks), ...list(message.attachments).flatMap((one) => list(one.blocks))];
}

/** What this person sees in the channel, oldest first, their own ephemerals among it. */
export function visibleMessages(world: World, channel: string, reader: string): StoredMessage[] {
  const lasting = [...(world.state.messages.get(channel)?.values() ?? [])];
  const own = [...(world.state.ephemerals.get(channel)?.values() ?? [])].filter((one) => one.ephemeralFor === reader);
  return own.length === 0 ? lasting : [...lasting, ...own].sort((a, b) => Number(a.ts) - Number(b.ts));
}

/** The number of the attachment whose blocks hold this one; undefined when it is a block of the message itself. */
export function attachmentOf(message: StoredMessage, blockId: string): number | undefined {
  const holds = (attachment: Json): boolean => list(attachment.blocks).some((block) => block.block_id === blockId);
  return list(message.attachments).find(holds)?.id as number | undefined;
}
