import { channelForApp, conversationObject, directChannel, isMember } from '../channels.ts';
import { type Json, text, truthy } from '../json.ts';
import { findMessage, messageObject } from '../messages.ts';
import type { Channel, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { scopesByKind } from './conversation-access.ts';
import { type ApiFailure, fail, type Methods, missing } from './method.ts';
import { pageOf } from './pages.ts';

const kindOf: Record<string, Channel['kind']> = { public_channel: 'channel', private_channel: 'private', im: 'im' };
const scopeOf: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};

const typesOf = (args: Json): string[] => (text(args.types) ?? 'public_channel').split(',').map((type) => type.trim());

/** Messages from `oldest` to `latest`; the bounds themselves only when `inclusive`. */
function within(messages: StoredMessage[], args: Json): StoredMessage[] {
  const oldest = Number(args.oldest ?? 0);
  const latest = args.latest === undefined ? Number.POSITIVE_INFINITY : Number(args.latest);
  const inclusive = truthy(args.inclusive);
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

/** A channel whose messages the app may read: it must be in it. */
function readable(world: World, args: Json): Channel | ApiFailure {
  const channel = channelForApp(world, text(args.channel) ?? '');
  if (!channel) return fail('channel_not_found');
  return isMember(channel, world.identity.botUserId) ? channel : fail('not_in_channel');
}

function messagePage(
  world: World,
  messages: StoredMessage[],
  args: Json,
  limits: { usual: number; most: number },
): Json | ApiFailure {
  const page = pageOf(messages, args, limits);
  if ('error' in page) return page;
  const withMetadata = truthy(args.include_all_metadata);
  return {
    messages: page.items.map((message) => messageObject(world, message, withMetadata)),
    has_more: page.nextCursor !== '',
    ...(page.nextCursor ? { response_metadata: { next_cursor: page.nextCursor } } : {}),
  };
}

export const conversationMethods: Methods = {
  'conversations.list': {
    scopes: (_world, args) => typesOf(args).flatMap((type) => scopeOf[type] ?? []),
    run: (world, args) => {
      const types = typesOf(args);
      if (types.some((type) => !(type in scopeOf))) return fail('invalid_types');
      const kinds = types.map((type) => kindOf[type]);
      const missed = types.filter((type) => !world.app.scopes.has(scopeOf[type]!)).map((type) => scopeOf[type]!);
      if (missed.length > 0)
        return fail('missing_scope', { needed: missed.join(','), provided: [...world.app.scopes].join(',') });
      const { botUserId } = world.identity;
      const all = [...world.state.channels.values()].filter(
        (channel) => kinds.includes(channel.kind) && (channel.kind === 'channel' || isMember(channel, botUserId)),
      );
      const page = pageOf(all, args, { usual: 100, most: 1000 });
      if ('error' in page) return page;
      const channels = page.items.map((channel) => conversationObject(world, channel));
      return { ok: true, channels, response_metadata: { next_cursor: page.nextCursor } };
    },
  },
  'conversations.info': {
    scopes: scopesByKind('read'),
    run: (world, args) => {
      const channel = channelForApp(world, text(args.channel) ?? '');
      return channel ? { ok: true, channel: conversationObject(world, channel) } : fail('channel_not_found');
    },
  },
  'conversations.members': {
    scopes: scopesByKind('read'),
    run: (world, args) => {
      const channel = channelForApp(world, text(args.channel) ?? '');
      if (!channel) return fail('channel_not_found');
      const page = pageOf(channel.members, args, { usual: 100, most: 1000 });
      if ('error' in page) return page;
      return { ok: true, members: page.items, response_metadata: { next_cursor: page.nextCursor } };
    },
  },
  'conversations.open': {
    scopes: ['im:write'],
    run: (world, args) => {
      const id = text(args.channel);
      const people = (text(args.users) ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
      const known = id ? channelForApp(world, id) : undefined;
      if (id && known?.kind !== 'im') return fail('channel_not_found');
      if (!id && people.length === 0) return missing('users');
      if (people.length > 1)
        return fail('missing_scope', { needed: 'mpim:write', provided: [...world.app.scopes].join(',') });
      const user = known ? undefined : world.state.users.get(people[0]!);
      if (!known && !user) return fail('user_not_found');
      if (user?.isBot) return fail('cannot_dm_bot');
      const before = world.state.channels.size;
      const channel = known ?? directChannel(world, user!.id);
      const already = world.state.channels.size === before ? { no_op: true, already_open: true } : {};
      const shown = truthy(args.return_im) ? conversationObject(world, channel) : { id: channel.id };
      return { ok: true, ...already, channel: shown };
    },
  },
  'conversations.history': {
    scopes: scopesByKind('history'),
    run: (world, args) => {
      const channel = readable(world, args);
      if ('error' in channel) return channel;
      const all = [...(world.state.messages.get(channel.id)?.values() ?? [])];
      const topLevel = all.filter((message) => !message.threadTs || message.threadTs === message.ts);
      const page = messagePage(world, within(topLevel, args).reverse(), args, { usual: 100, most: 999 });
      return 'error' in page ? (page as ApiFailure) : { ok: true, ...page, pin_count: 0 };
    },
  },
  'conversations.replies': {
    scopes: scopesByKind('history'),
    run: (world, args) => {
      const channel = readable(world, args);
      if ('error' in channel) return channel;
      const asked = findMessage(world, channel.id, text(args.ts) ?? '');
      const root = asked?.threadTs ? findMessage(world, channel.id, asked.threadTs) : asked;
      if (!root) return fail('thread_not_found');
      const replies = (root.replies ?? []).flatMap((ts) => findMessage(world, channel.id, ts) ?? []);
      const page = messagePage(world, [root, ...within(replies, args)], args, { usual: 1000, most: 1000 });
      return 'error' in page ? (page as ApiFailure) : { ok: true, ...page };
    },
  },
};
