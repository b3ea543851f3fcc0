import { channelForApp, isMember } from '../channels.ts';
import { afterwards, tellOfReaction } from '../events.ts';
import { type Json, text } from '../json.ts';
import { messageObject } from '../message-objects.ts';
import { changeReaction } from '../reactions.ts';
import type { World } from '../world.ts';
import { timedMessage } from './conversation-access.ts';
import { type ApiResult, fail, type Methods, missing } from './method.ts';
import { pageOf } from './pages.ts';

function change(world: World, args: Json, remove: boolean): ApiResult {
  const name = text(args.name)?.replace(/^:|:$/g, '');
  if (!name) return missing('name');
  if (!/^[\p{L}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) return fail('invalid_name');
  const message = timedMessage(world, args);
  if ('error' in message) return message;
  if (world.state.channels.get(message.channel)?.archived) return fail('is_archived');
  const user = world.identity.botUserId;
  const next = changeReaction(world, message, { user, name, remove });
  if (typeof next === 'string') return fail(next);
  afterwards(() => tellOfReaction(world, next, { user, name, removed: remove }));
  return { ok: true };
}

export const reactionMethods: Methods = {
  'reactions.add': { scopes: ['reactions:write'], run: (world, args) => change(world, args, false) },
  'reactions.remove': { scopes: ['reactions:write'], run: (world, args) => change(world, args, true) },
  'reactions.get': {
    scopes: ['reactions:read'],
    run: (world, args) => {
      const message = timedMessage(world, args);
      if ('error' in message) return message;
      return { ok: true, type: 'message', channel: message.channel, message: messageObject(world, message) };
    },
  },
  'reactions.list': {
    scopes: ['reactions:read'],
    run: (world, args) => {
      const { botUserId } = world.identity;
      const user = text(args.user) ?? botUserId;
      if (!world.state.users.has(user)) return fail('user_not_found');
      const seen = [...world.state.messages.values()].flatMap((channel) => [...channel.values()]);
      const reacted = seen.filter((message) => {
        const channel = channelForApp(world, message.channel);
        const own = message.reactions?.some((one) => one.users.includes(user));
        return own && channel && isMember(channel, botUserId);
      });
      const page = pageOf(reacted.reverse(), args, { usual: 100, most: 1000 });
      if ('error' in page) return page;
      const items = page.items.map((message) => ({
        type: 'message',
        channel: message.channel,
        message: messageObject(world, message),
      }));
      return { ok: true, items, response_metadata: { next_cursor: page.nextCursor } };
    },
  },
};
