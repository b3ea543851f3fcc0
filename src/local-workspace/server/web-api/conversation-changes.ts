import { channelForApp, conversationObject, isMember, makeChannel, putChannel } from '../channels.ts';
import { type Json, text, truthy } from '../json.ts';
import { enter, leave } from '../membership.ts';
import { nameProblem } from './channel-names.ts';
import { openChannel, ownChannel, scopesToChange } from './conversation-access.ts';
import { fail, type Methods, missing } from './method.ts';

const peopleOf = (value: unknown): string[] =>
  (text(value) ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);

export const conversationChangeMethods: Methods = {
  'conversations.create': {
    scopes: (_world, args: Json) => [truthy(args.is_private) ? 'groups:write' : 'channels:manage'],
    run: (world, args) => {
      const name = text(args.name);
      if (name === undefined) return missing('name');
      const problem = nameProblem(name);
      if (problem) return problem;
      if ([...world.state.channels.values()].some((one) => one.name === name)) return fail('name_taken');
      const kind = truthy(args.is_private) ? 'private' : 'channel';
      const channel = makeChannel(world, { name, kind, members: [world.identity.botUserId] });
      return { ok: true, channel: conversationObject(world, channel) };
    },
  },
  'conversations.invite': {
    scopes: scopesToChange,
    run: async (world, args) => {
      const channel = openChannel(world, args);
      if ('error' in channel) return channel;
      if (channel.kind === 'im' || channel.kind === 'mpim') return fail('method_not_supported_for_channel_type');
      const people = peopleOf(args.users);
      const { botUserId } = world.identity;
      if (people.length === 0) return fail('no_user');
      if (people.some((id) => !world.state.users.has(id))) return fail('user_not_found');
      if (people.includes(botUserId)) return fail('cant_invite_self');
      if (people.some((id) => isMember(channel, id))) return fail('already_in_channel');
      let next = channel;
      for (const id of people) next = enter(world, next, id, botUserId);
      return { ok: true, channel: conversationObject(world, next) };
    },
  },
  'conversations.join': {
    scopes: ['channels:join'],
    run: async (world, args) => {
      const channel = channelForApp(world, text(args.channel) ?? '');
      if (!channel) return fail('channel_not_found');
      if (channel.kind !== 'channel') return fail('method_not_supported_for_channel_type');
      if (channel.archived) return fail('is_archived');
      if (isMember(channel, world.identity.botUserId)) {
        const warning = { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } };
        return { ok: true, channel: conversationObject(world, channel), ...warning };
      }
      const next = enter(world, channel, world.identity.botUserId);
      return { ok: true, channel: conversationObject(world, next) };
    },
  },
  'conversations.leave': {
    scopes: scopesToChange,
    run: (world, args) => {
      const channel = openChannel(world, args);
      if ('error' in channel) return channel;
      if (channel.kind === 'im') return fail('method_not_supported_for_channel_type');
      leave(world, channel, world.identity.botUserId);
      return { ok: true };
    },
  },
  'conversations.setTopic': {
    scopes: scopesToChange,
    run: (world, args) => {
      const channel = openChannel(world, args);
      if ('error' in channel) return channel;
      if (channel.kind === 'im') return fail('method_not_supported_for_channel_type');
      const topic = text(args.topic);
      if (topic === undefined) return missing('topic');
      if (topic.length > 250) return fail('too_long');
      const next = putChannel(world, { ...channel, topic });
      return { ok: true, channel: conversationObject(world, next) };
    },
  },
  'conversations.archive': {
    scopes: scopesToChange,
    run: (world, args) => {
      const channel = ownChannel(world, args);
      if ('error' in channel) return channel;
      if (channel.kind === 'im' || channel.kind === 'mpim') return fail('method_not_supported_for_channel_type');
      if (channel.archived) return fail('already_archived');
      putChannel(world, { ...channel, archived: true });
      return { ok: true };
    },
  },
};
