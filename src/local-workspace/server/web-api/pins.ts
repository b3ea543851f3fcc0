import { nextId } from '../ids.ts';
import { type Json, text } from '../json.ts';
import { messageObject } from '../message-objects.ts';
import { putMessage } from '../messages.ts';
import type { Bookmark } from '../state.ts';
import type { World } from '../world.ts';
import { openChannel, ownChannel, timedMessage } from './conversation-access.ts';
import { type ApiResult, fail, type Methods, missing } from './method.ts';

const isLink = (link: string): boolean => /^https?:\/\/\S+$/i.test(link);
const seconds = (ts: string): number => Math.floor(Number(ts));

function pin(world: World, args: Json, pinned: boolean): ApiResult {
  const message = timedMessage(world, args);
  if ('error' in message) return message;
  if ((message.pinned ?? false) === pinned) return fail(pinned ? 'already_pinned' : 'no_pin');
  putMessage(world, { ...message, pinned });
  return { ok: true };
}

function bookmarkObject(world: World, one: Bookmark): Json {
  const { botUserId, teamId, appId } = world.identity;
  return {
    id: one.id,
    channel_id: one.channel,
    title: one.title,
    link: one.link,
    emoji: one.emoji,
    icon_url: null,
    type: 'link',
    entity_id: null,
    date_created: one.created,
    date_updated: 0,
    rank: one.id,
    last_updated_by_user_id: botUserId,
    last_updated_by_team_id: teamId,
    shortcut_id: null,
    app_id: appId,
  };
}

export const pinMethods: Methods = {
  'pins.add': { scopes: ['pins:write'], run: (world, args) => pin(world, args, true) },
  'pins.remove': { scopes: ['pins:write'], run: (world, args) => pin(world, args, false) },
  'pins.list': {
    scopes: ['pins:read'],
    run: (world, args) => {
      const channel = ownChannel(world, args);
      if ('error' in channel) return channel;
      const pinned = [...(world.state.messages.get(channel.id)?.values() ?? [])].filter((message) => message.pinned);
      const items = pinned.map((message) => ({
        type: 'message',
        channel: channel.id,
        created: seconds(message.ts),
        created_by: world.identity.botUserId,
        message: messageObject(world, message),
      }));
      return { ok: true, items };
    },
  },
};

export const bookmarkMethods: Methods = {
  'bookmarks.add': {
    scopes: ['bookmarks:write'],
    run: (world, args) => {
      const channel = openChannel(world, args, 'channel_id');
      if ('error' in channel) return channel;
      const title = text(args.title);
      const link = text(args.link);
      if (!title) return missing('title');
      if (args.type !== 'link') return args.type === undefined ? missing('type') : fail('invalid_bookmark_type');
      if (!link || !isLink(link)) return fail('invalid_link');
      const created = Math.floor(world.now() / 1000);
      const emoji = text(args.emoji) ?? '';
      const bookmark = { id: nextId(world.state, 'B'), channel: channel.id, title, link, emoji, created };
      world.state.bookmarks.set(bookmark.id, bookmark);
      world.changed();
      return { ok: true, bookmark: bookmarkObject(world, bookmark) };
    },
  },
  'bookmarks.edit': {
    scopes: ['bookmarks:write'],
    run: (world, args) => {
      const channel = openChannel(world, args, 'channel_id');
      if ('error' in channel) return channel;
      const known = world.state.bookmarks.get(text(args.bookmark_id) ?? '');
      if (known?.channel !== channel.id) return fail('not_found');
      const title = text(args.title) ?? known.title;
      const link = text(args.link) ?? known.link;
      const emoji = text(args.emoji) ?? known.emoji;
      if (!isLink(link)) return fail('invalid_link');
      const next = { ...known, title, link, emoji };
      world.state.bookmarks.set(known.id, next);
      world.changed();
      return { ok: true, bookmark: bookmarkObject(world, next) };
    },
  },
  'bookmarks.remove': {
    scopes: ['bookmarks:write'],
    run: (world, args) => {
      const channel = ownChannel(world, args, 'channel_id');
      if ('error' in channel) return channel;
      const known = world.state.bookmarks.get(text(args.bookmark_id) ?? '');
      if (known?.channel !== channel.id) return fail('not_found');
      world.state.bookmarks.delete(known.id);
      world.changed();
      return { ok: true };
    },
  },
  'bookmarks.list': {
    scopes: ['bookmarks:read'],
    run: (world, args) => {
      const channel = ownChannel(world, args, 'channel_id');
      if ('error' in channel) return channel;
      const own = [...world.state.bookmarks.values()].filter((one) => one.channel === channel.id);
      return { ok: true, bookmarks: own.map((one) => bookmarkObject(world, one)) };
    },
  },
};
