import { channelForApp, isMember } from '../channels.ts';
import { type Json, text } from '../json.ts';
import { findMessage } from '../messages.ts';
import type { Channel, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { type ApiFailure, fail, missing } from './method.ts';

const kindWord = { channel: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
const changeScope = {
  channel: 'channels:manage',
  private: 'groups:write',
  im: 'im:write',
  mpim: 'mpim:write',
} as const;

type ScopeRule = (world: World, args: Json) => readonly string[];

/** The scopes of a `conversations.*` method: the one of the channel's kind, or any of them where no channel is known. */
export function scopesByKind(verb: 'read' | 'history'): ScopeRule {
  return (world, args) => {
    const channel = channelForApp(world, text(args.channel) ?? '');
    return channel ? [`${kindWord[channel.kind]}:${verb}`] : Object.values(kindWord).map((kind) => `${kind}:${verb}`);
  };
}

/** The scope that lets an app change a channel of this kind. */
export function scopesToChange(world: World, args: Json): readonly string[] {
  const channel = channelForApp(world, text(args.channel) ?? '');
  return channel ? [changeScope[channel.kind]] : Object.values(changeScope);
}

/** The channel that the app is in, by the argument of this name. */
export function ownChannel(world: World, args: Json, name = 'channel'): Channel | ApiFailure {
  const id = text(args[name]);
  if (!id) return missing(name);
  const channel = channelForApp(world, id);
  if (!channel) return fail('channel_not_found');
  return isMember(channel, world.identity.botUserId) ? channel : fail('not_in_channel');
}

/** As `ownChannel`, but one in which something can still be changed. */
export function openChannel(world: World, args: Json, name = 'channel'): Channel | ApiFailure {
  const channel = ownChannel(world, args, name);
  if ('error' in channel) return channel;
  return channel.archived ? fail('is_archived') : channel;
}

/** The message of `channel` and `timestamp`. */
export function timedMessage(world: World, args: Json): StoredMessage | ApiFailure {
  const channel = ownChannel(world, args);
  if ('error' in channel) return channel;
  const ts = text(args.timestamp);
  if (!ts) return fail('no_item_specified');
  return findMessage(world, channel.id, ts) ?? fail('message_not_found');
}
