import { channelForApp, directChannel, isMember } from '../channels.ts';
import { type Json, text, truthy } from '../json.ts';
import { findMessage, postMessage } from '../messages.ts';
import type { Channel, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { type Content, contentOf, isEmpty, isFailure } from './message-content.ts';
import { type ApiFailure, fail, missing } from './method.ts';

/** Where a message may go: a channel that the app is in (or any public one with the scope), or a person's direct channel. */
export function placeFor(world: World, target: string | undefined): Channel | ApiFailure {
  if (!target) return missing('channel');
  const { state, identity, app } = world;
  const person = state.users.get(target);
  if (person?.isBot) return fail('cannot_dm_bot');
  if (person) return app.tabs.messages ? directChannel(world, target) : fail('messages_tab_disabled');
  const channel = channelForApp(world, target);
  if (!channel) return fail('channel_not_found');
  if (channel.archived) return fail('is_archived');
  if (channel.kind === 'im' && !app.tabs.messages) return fail('messages_tab_disabled');
  const mayEnter = channel.kind === 'channel' && app.scopes.has('chat:write.public');
  return isMember(channel, identity.botUserId) || mayEnter ? channel : fail('not_in_channel');
}

/** The parent of the thread that is named, if one is. */
export function parentOf(world: World, channel: Channel, args: Json): StoredMessage | undefined | ApiFailure {
  const ts = text(args.thread_ts);
  if (!ts) return undefined;
  const named = findMessage(world, channel.id, ts);
  if (!named) return fail('thread_not_found');
  return named.threadTs ? findMessage(world, channel.id, named.threadTs) : named;
}

export type Prepared = { channel: Channel; content: Content; parent: StoredMessage | undefined; files?: string[] };

/** All that a message of the app needs, checked; nothing is posted yet. */
export function prepare(world: World, args: Json): Prepared | ApiFailure {
  const channel = placeFor(world, text(args.channel));
  if (isFailure(channel)) return channel;
  const content = contentOf(world, args);
  if (isFailure(content)) return content;
  if (isEmpty(content)) return fail('no_text');
  const parent = parentOf(world, channel, args);
  return isFailure(parent) ? parent : { channel, content, parent };
}

/** The app's message as asked for, in its channel, or before one person's eyes. */
export function postPrepared(
  world: World,
  { channel, content, parent, files }: Prepared,
  args: Json,
  ephemeralFor?: string,
): StoredMessage {
  const { metadata, truncated: _truncated, ...said } = content;
  return postMessage(world, channel, {
    ...said,
    text: content.text ?? '',
    user: world.identity.botUserId,
    byApp: true,
    ...(metadata && !ephemeralFor ? { metadata } : {}),
    ...(parent ? { threadTs: parent.ts } : {}),
    ...(parent && truthy(args.reply_broadcast) && !ephemeralFor ? { broadcast: true } : {}),
    ...(ephemeralFor ? { ephemeralFor } : {}),
    ...(files ? { files } : {}),
  });
}
