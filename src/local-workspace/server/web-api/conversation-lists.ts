import { conversationObject, isMember } from '../channels.ts';
import { type Json, text, truthy } from '../json.ts';
import type { Channel } from '../state.ts';
import type { World } from '../world.ts';
import { type ApiFailure, type ApiResult, fail, type Methods } from './method.ts';
import { pageOf } from './pages.ts';

const kindOf: Record<string, Channel['kind']> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};
const scopeOf: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};

const typesOf = (args: Json): string[] => (text(args.types) ?? 'public_channel').split(',').map((type) => type.trim());
const scopesOfTypes = (_world: World, args: Json): string[] => typesOf(args).flatMap((type) => scopeOf[type] ?? []);

/** Channels of the types that were asked for; each type needs its own scope. */
function ofTypes(world: World, args: Json): Channel[] | ApiFailure {
  const types = typesOf(args);
  if (types.some((type) => !Object.hasOwn(kindOf, type))) return fail('invalid_types');
  const { scopes } = world.app;
  const missed = types.filter((type) => !scopes.has(scopeOf[type]!)).map((type) => scopeOf[type]!);
  if (missed.length > 0) return fail('missing_scope', { needed: missed.join(','), provided: [...scopes].join(',') });
  const kinds = types.map((type) => kindOf[type]);
  const all = [...world.state.channels.values()].filter((channel) => kinds.includes(channel.kind));
  return truthy(args.exclude_archived) ? all.filter((channel) => !channel.archived) : all;
}

function page(world: World, channels: Channel[], args: Json, withMembers: boolean): ApiResult {
  const found = pageOf(channels, args, { usual: 100, most: 1000 });
  if ('error' in found) return found;
  const shown = found.items.map((channel) => conversationObject(world, channel, withMembers));
  return { ok: true, channels: shown, response_metadata: { next_cursor: found.nextCursor } };
}

export const conversationListMethods: Methods = {
  'conversations.list': {
    scopes: scopesOfTypes,
    run: (world, args) => {
      const all = ofTypes(world, args);
      if ('error' in all) return all;
      const { botUserId } = world.identity;
      const known = all.filter((channel) => channel.kind === 'channel' || isMember(channel, botUserId));
      return page(world, known, args, true);
    },
  },
  'users.conversations': {
    scopes: scopesOfTypes,
    run: (world, args) => {
      const { botUserId } = world.identity;
      const user = text(args.user) ?? botUserId;
      if (!world.state.users.has(user)) return fail('user_not_found');
      const all = ofTypes(world, args);
      if ('error' in all) return all;
      const shared = (channel: Channel): boolean => channel.kind === 'channel' || isMember(channel, botUserId);
      return page(
        world,
        all.filter((channel) => isMember(channel, user) && shared(channel)),
        args,
        false,
      );
    },
  },
};
