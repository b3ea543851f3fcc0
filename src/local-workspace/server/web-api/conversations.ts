import { channelForApp, conversationObject, directAmong, findDirect } from '../channels.ts';
import { type Json, text, truthy } from '../json.ts';
import { messageObject } from '../message-objects.ts';
import { findMessage } from '../messages.ts';
import type { StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { ownChannel, scopesByKind } from './conversation-access.ts';
import { type ApiFailure, type ApiResult, fail, type Methods } from './method.ts';
import { pageOf } from './pages.ts';

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

const peopleOf = (args: Json): string[] =>
  (Array.isArray(args.users) ? args.users.join(',') : (text(args.users) ?? ''))
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** The app's direct channel with these people: one of them, or up to eight. */
function openWith(world: World, people: string[], args: Json): ApiResult {
  if (people.length > 8) return fail('too_many_users');
  const found = people.map((id) => world.state.users.get(id));
  if (found.some((user) => !user)) return fail('user_not_found');
  if (found.some((user) => user?.isBot)) return fail('cannot_dm_bot');
  const members = [...people, world.identity.botUserId];
  const already = findDirect(world, members);
  if (!already && truthy(args.prevent_creation)) return fail('channel_not_found');
  const channel = already ?? directAmong(world, members);
  const shown = truthy(args.return_im) ? conversationObject(world, channel) : { id: channel.id };
  return { ok: true, ...(already ? { no_op: true, already_open: true } : {}), channel: shown };
}

export const conversationMethods: Methods = {
  'conversations.info': {
    scopes: scopesByKind('read'),
    run: (world, args) => {
      const channel = channelForApp(world, text(args.channel) ?? '');
      const withMembers = truthy(args.include_num_members);
      return channel
        ? { ok: true, channel: conversationObject(world, channel, withMembers) }
        : fail('channel_not_found');
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
    scopes: (_world, args) => [peopleOf(args).length > 1 ? 'mpim:write' : 'im:write'],
    run: (world, args) => {
      const id = text(args.channel);
      const people = [...new Set(peopleOf(args))];
      if (!id && people.length === 0) return fail('users_list_not_supplied');
      if (!id) return openWith(world, people, args);
      const known = channelForApp(world, id);
      if (known?.kind !== 'im' && known?.kind !== 'mpim') return fail('channel_not_found');
      const shown = truthy(args.return_im) ? conversationObject(world, known) : { id: known.id };
      return { ok: true, no_op: true, already_open: true, channel: shown };
    },
  },
  'conversations.history': {
    scopes: scopesByKind('history'),
    run: (world, args) => {
      const channel = ownChannel(world, args);
      if ('error' in channel) return channel;
      const all = [...(world.state.messages.get(channel.id)?.values() ?? [])];
      const topLevel = all.filter(
        (message) => !message.threadTs || message.threadTs === message.ts || message.broadcast,
      );
      const page = messagePage(world, within(topLevel, args).reverse(), args, { usual: 100, most: 999 });
      const pinCount = all.filter((message) => message.pinned).length;
      return 'error' in page ? (page as ApiFailure) : { ok: true, ...page, pin_count: pinCount };
    },
  },
  'conversations.replies': {
    scopes: scopesByKind('history'),
    run: (world, args) => {
      const channel = ownChannel(world, args);
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
