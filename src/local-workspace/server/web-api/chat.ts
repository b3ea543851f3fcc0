import { messageProblems } from '../block-rules.ts';
import { channelForApp, directChannel, isMember } from '../channels.ts';
import { isJson, type Json, list, parsed, text } from '../json.ts';
import { type Change, changeMessage, findMessage, messageObject, postMessage, removeMessage } from '../messages.ts';
import type { Channel, MessageMetadata, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { type ApiFailure, fail, failWith, type Methods, missing } from './method.ts';

const mostCharacters = 40_000;

type Content = { text: string | undefined; blocks?: Json[]; attachments?: Json[]; metadata?: MessageMetadata | null };

function metadataOf(value: unknown): MessageMetadata | null | undefined | ApiFailure {
  if (value === undefined || value === '') return undefined;
  const metadata = parsed(value);
  if (!isJson(metadata)) return fail('invalid_metadata_format');
  if (Object.keys(metadata).length === 0) return null;
  if (!text(metadata.event_type) || !isJson(metadata.event_payload)) return fail('invalid_metadata_schema');
  return metadata as MessageMetadata;
}

/** What the app wants said, checked as Slack checks it. */
function contentOf(args: Json): Content | ApiFailure {
  const blocks = args.blocks === undefined || args.blocks === '' ? undefined : parsed(args.blocks);
  if (blocks !== undefined && !Array.isArray(blocks)) return fail('invalid_blocks_format');
  const problems = messageProblems(blocks ?? []);
  if (problems.length > 0) return failWith('invalid_blocks', problems);
  const attachments = args.attachments === undefined ? undefined : parsed(args.attachments);
  if (attachments !== undefined && !Array.isArray(attachments)) return fail('invalid_attachments');
  const metadata = metadataOf(args.metadata);
  if (metadata && 'error' in metadata) return metadata as ApiFailure;
  const words = text(args.text);
  if (words !== undefined && words.length > mostCharacters) return fail('msg_too_long');
  return {
    text: words,
    ...(blocks ? { blocks: list(blocks) } : {}),
    ...(attachments ? { attachments: list(attachments) } : {}),
    ...(metadata === undefined ? {} : { metadata: metadata as MessageMetadata | null }),
  };
}

const isEmpty = (content: Content): boolean => !content.text && !content.blocks?.length && !content.attachments?.length;

const isFailure = (value: unknown): value is ApiFailure => isJson(value) && value.ok === false;

/** Where a message may go: a channel that the app is in (or any public one with the scope), or a person's direct channel. */
function placeFor(world: World, target: string): Channel | ApiFailure {
  const { state, identity, app } = world;
  const person = state.users.get(target);
  if (person?.isBot) return fail('cannot_dm_bot');
  if (person) return app.messagesTab ? directChannel(world, target) : fail('messages_tab_disabled');
  const channel = channelForApp(world, target);
  if (!channel) return fail('channel_not_found');
  const mayEnter = channel.kind === 'channel' && app.scopes.has('chat:write.public');
  return isMember(channel, identity.botUserId) || mayEnter ? channel : fail('not_in_channel');
}

/** The app's own message of this channel and `ts`. */
function ownMessage(world: World, args: Json, refusal: string): StoredMessage | ApiFailure {
  const channel = channelForApp(world, text(args.channel) ?? '');
  if (!channel) return fail('channel_not_found');
  const message = findMessage(world, channel.id, text(args.ts) ?? '');
  if (!message) return fail('message_not_found');
  return message.byApp ? message : fail(refusal);
}

export const chatMethods: Methods = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const target = text(args.channel);
      if (!target) return missing('channel');
      const place = placeFor(world, target);
      if (isFailure(place)) return place;
      const content = contentOf(args);
      if (isFailure(content)) return content;
      if (isEmpty(content)) return fail('no_text');
      const threadTs = text(args.thread_ts);
      const parent = threadTs ? findMessage(world, place.id, threadTs) : undefined;
      if (threadTs && !parent) return fail('thread_not_found');
      const { metadata, ...said } = content;
      const message = postMessage(world, place, {
        ...said,
        text: content.text ?? '',
        user: world.identity.botUserId,
        byApp: true,
        ...(metadata ? { metadata } : {}),
        ...(parent ? { threadTs: parent.threadTs ?? parent.ts } : {}),
      });
      return { ok: true, channel: place.id, ts: message.ts, message: messageObject(world, message, true) };
    },
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const user = text(args.user);
      const target = text(args.channel);
      if (!target) return missing('channel');
      if (!user) return missing('user');
      const place = placeFor(world, target);
      if (isFailure(place)) return place;
      if (!isMember(place, user)) return fail('user_not_in_channel');
      const content = contentOf(args);
      if (isFailure(content)) return content;
      if (isEmpty(content)) return fail('no_text');
      const threadTs = text(args.thread_ts);
      const { metadata: _metadata, ...said } = content;
      const message = postMessage(world, place, {
        ...said,
        text: content.text ?? '',
        user: world.identity.botUserId,
        byApp: true,
        ephemeralFor: user,
        ...(threadTs ? { threadTs } : {}),
      });
      return { ok: true, message_ts: message.ts };
    },
  },
  'chat.update': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const message = ownMessage(world, args, 'cant_update_message');
      if (isFailure(message)) return message;
      const content = contentOf(args);
      if (isFailure(content)) return content;
      const clears =
        content.blocks !== undefined || content.attachments !== undefined || content.metadata !== undefined;
      if (isEmpty(content) && !clears) return fail('no_text');
      const change: Change = { ...content };
      if (content.text === undefined) delete change.text;
      const next = changeMessage(world, message, change);
      return {
        ok: true,
        channel: next.channel,
        ts: next.ts,
        text: next.text,
        message: messageObject(world, next, true),
      };
    },
  },
  'chat.delete': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const message = ownMessage(world, args, 'cant_delete_message');
      if (isFailure(message)) return message;
      removeMessage(world, message);
      return { ok: true, channel: message.channel, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    run: (world, args) => {
      const channel = channelForApp(world, text(args.channel) ?? '');
      if (!channel) return fail('channel_not_found');
      const message = findMessage(world, channel.id, text(args.message_ts) ?? '');
      if (!message) return fail('message_not_found');
      const thread =
        message.threadTs && message.threadTs !== message.ts ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
      const permalink = `${world.url()}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
      return { ok: true, channel: channel.id, permalink };
    },
  },
};
