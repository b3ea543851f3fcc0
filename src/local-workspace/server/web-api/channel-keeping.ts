import { conversationObject, isMember, putChannel } from '../channels.ts';
import { type Json, text } from '../json.ts';
import { leave } from '../membership.ts';
import type { Channel } from '../state.ts';
import type { World } from '../world.ts';
import { nameProblem } from './channel-names.ts';
import { openChannel, ownChannel, scopesToChange } from './conversation-access.ts';
import { type ApiFailure, type ApiResult, fail, type Methods, missing } from './method.ts';

const isDirect = (channel: Channel): boolean => channel.kind === 'im' || channel.kind === 'mpim';

/** A channel of its own, no direct one, in which something can still be changed. */
function roomOf(world: World, args: Json): Channel | ApiFailure {
  const channel = openChannel(world, args);
  if ('error' in channel) return channel;
  return isDirect(channel) ? fail('method_not_supported_for_channel_type') : channel;
}

function rename(world: World, args: Json): ApiResult {
  const channel = roomOf(world, args);
  if ('error' in channel) return channel;
  const name = text(args.name);
  if (name === undefined) return missing('name');
  const problem = nameProblem(name);
  if (problem) return problem;
  const others = [...world.state.channels.values()].filter((one) => one.id !== channel.id);
  if (others.some((one) => one.name === name)) return fail('name_taken');
  return { ok: true, channel: conversationObject(world, putChannel(world, { ...channel, name })) };
}

function kick(world: World, args: Json): ApiResult {
  const channel = roomOf(world, args);
  if ('error' in channel) return channel;
  const user = text(args.user);
  if (!user) return missing('user');
  if (user === world.identity.botUserId) return fail('cant_kick_self');
  if (!world.state.users.has(user)) return fail('user_not_found');
  if (!isMember(channel, user)) return fail('not_in_channel');
  leave(world, channel, user);
  return { ok: true, errors: {} };
}

/** What is done with a channel once it is there. */
export const channelKeepingMethods: Methods = {
  'conversations.setPurpose': {
    scopes: scopesToChange,
    run: (world, args) => {
      const channel = roomOf(world, args);
      if ('error' in channel) return channel;
      const purpose = text(args.purpose);
      if (purpose === undefined) return missing('purpose');
      if (purpose.length > 250) return fail('too_long');
      const next = putChannel(world, { ...channel, purpose });
      return { ok: true, purpose, channel: conversationObject(world, next) };
    },
  },
  'conversations.rename': { scopes: scopesToChange, run: rename },
  'conversations.kick': { scopes: scopesToChange, run: kick },
  'conversations.unarchive': {
    scopes: scopesToChange,
    run: (world, args) => {
      const channel = ownChannel(world, args);
      if ('error' in channel) return channel;
      if (!channel.archived) return fail('not_archived');
      const { archived: _archived, ...open } = channel;
      putChannel(world, open);
      return { ok: true };
    },
  },
  'conversations.close': {
    scopes: ['im:write', 'mpim:write'],
    run: (world, args) => {
      const channel = ownChannel(world, args);
      if ('error' in channel) return channel;
      return isDirect(channel) ? { ok: true } : fail('method_not_supported_for_channel_type');
    },
  },
  'conversations.mark': {
    scopes: scopesToChange,
    run: (world, args) => {
      const channel = ownChannel(world, args);
      if ('error' in channel) return channel;
      const ts = text(args.ts);
      if (!ts) return missing('ts');
      return /^\d+\.\d+$/.test(ts) ? { ok: true } : fail('invalid_timestamp');
    },
  },
};
