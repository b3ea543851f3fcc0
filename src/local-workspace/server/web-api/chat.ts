import { channelForApp, isMember } from '../channels.ts';
import { afterwards, tellOfChange, tellOfDeletion, tellOfMessage } from '../events.ts';
import { type Json, parsed, text, truthy } from '../json.ts';
import { messageObject } from '../message-objects.ts';
import { type Change, changeMessage, findMessage, postMessage, removeMessage } from '../messages.ts';
import type { Channel, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { placeFor, postPrepared, prepare } from './chat-places.ts';
import { contentOf, isEmpty, isFailure, warningOf } from './message-content.ts';
import { type ApiFailure, fail, type Methods, missing } from './method.ts';

/** The app's own message of this channel and `ts`. */
function ownMessage(
  world: World,
  args: Json,
  refusal: string,
): { channel: Channel; message: StoredMessage } | ApiFailure {
  const channel = channelForApp(world, text(args.channel) ?? '');
  if (!channel) return fail('channel_not_found');
  if (channel.archived) return fail('is_archived');
  const message = findMessage(world, channel.id, text(args.ts) ?? '');
  if (!message || message.subtype === 'tombstone') return fail('message_not_found');
  return message.byApp ? { channel, message } : fail(refusal);
}

const listed = (value: unknown): string[] | undefined => {
  const ids = typeof value === 'string' && !value.startsWith('[') ? value.split(',') : parsed(value);
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && id !== '') : undefined;
};

export const chatMethods: Methods = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const prepared = prepare(world, args);
      if (isFailure(prepared)) return prepared;
      const message = postPrepared(world, prepared, args);
      afterwards(() => tellOfMessage(world, prepared.channel, message));
      const shown = messageObject(world, message, true);
      return { ok: true, channel: message.channel, ts: message.ts, message: shown, ...warningOf(prepared.content) };
    },
  },
  'chat.meMessage': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const channel = placeFor(world, text(args.channel));
      if (isFailure(channel)) return channel;
      const words = text(args.text);
      if (!words) return fail('no_text');
      const { botUserId: user } = world.identity;
      const message = postMessage(world, channel, { user, byApp: true, text: words, subtype: 'me_message' });
      afterwards(() => tellOfMessage(world, channel, message));
      return { ok: true, channel: message.channel, ts: message.ts };
    },
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const user = text(args.user);
      if (!text(args.channel)) return missing('channel');
      if (!user) return missing('user');
      const prepared = prepare(world, args);
      if (isFailure(prepared)) return prepared;
      if (!isMember(prepared.channel, user)) return fail('user_not_in_channel');
      const message = postPrepared(world, prepared, args, user);
      return { ok: true, message_ts: message.ts, ...warningOf(prepared.content) };
    },
  },
  'chat.update': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const own = ownMessage(world, args, 'cant_update_message');
      if (isFailure(own)) return own;
      const content = contentOf(world, args);
      if (isFailure(content)) return content;
      const files = listed(args.file_ids);
      if (files?.some((id) => !world.state.files.has(id))) return fail('file_not_found');
      const clears =
        content.blocks !== undefined || content.attachments !== undefined || content.metadata !== undefined || files;
      if (isEmpty(content) && !clears) return fail('no_text');
      const { truncated: _truncated, shownAs: _shownAs, ...said } = content;
      const change: Change = {
        ...said,
        ...(files ? { files } : {}),
        ...(truthy(args.reply_broadcast) && own.message.threadTs ? { broadcast: true } : {}),
      };
      if (content.text === undefined) delete change.text;
      const next = changeMessage(world, own.message, change);
      afterwards(() => tellOfChange(world, own.channel, next, own.message));
      const message = messageObject(world, next, true);
      return { ok: true, channel: next.channel, ts: next.ts, text: next.text, message, ...warningOf(content) };
    },
  },
  'chat.delete': {
    scopes: ['chat:write'],
    run: (world, args) => {
      const own = ownMessage(world, args, 'cant_delete_message');
      if (isFailure(own)) return own;
      removeMessage(world, own.message);
      afterwards(() => tellOfDeletion(world, own.channel, own.message));
      return { ok: true, channel: own.channel.id, ts: own.message.ts };
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
