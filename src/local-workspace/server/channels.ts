import type { WorkspaceChannel } from '../protocol.ts';
import { nextId } from './ids.ts';
import type { Channel } from './state.ts';
import type { World } from './world.ts';

export function isMember(channel: Channel, userId: string): boolean {
  return channel.members.includes(userId);
}

export function pageChannel(channel: Channel): WorkspaceChannel {
  const { id, name, kind, topic, members, archived } = channel;
  return { id, name, kind, topic, members, ...(archived ? { archived } : {}) };
}

/** The direct channel between the app and this person; made when it is not there yet. */
export function directChannel(world: World, userId: string): Channel {
  const { state, identity } = world;
  const known = [...state.channels.values()].find((one) => one.kind === 'im' && isMember(one, userId));
  if (known) return known;
  const channel: Channel = {
    id: nextId(state, 'D'),
    name: userId,
    kind: 'im',
    topic: '',
    members: [userId, identity.botUserId],
    created: Math.floor(world.now() / 1000),
  };
  state.channels.set(channel.id, channel);
  world.changed();
  world.feed.tell({ type: 'channel', channel: pageChannel(channel) }, channel.members);
  return channel;
}

/** The channel of this id or `#name`; undefined when the app may not know of it, as a private one that it is not in. */
export function channelForApp(world: World, idOrName: string): Channel | undefined {
  const { state, identity } = world;
  const name = idOrName.replace(/^#/, '');
  const channel =
    state.channels.get(idOrName) ?? [...state.channels.values()].find((one) => one.kind !== 'im' && one.name === name);
  if (!channel || (channel.kind !== 'channel' && !isMember(channel, identity.botUserId))) return undefined;
  return channel;
}

/** Slack's conversation object. */
export function conversationObject(world: World, channel: Channel): Record<string, unknown> {
  const { identity } = world;
  const base = {
    id: channel.id,
    created: channel.created,
    is_archived: false,
    is_im: channel.kind === 'im',
    is_org_shared: false,
  };
  if (channel.kind === 'im') {
    const user = channel.members.find((id) => id !== identity.botUserId);
    return {
      ...base,
      context_team_id: identity.teamId,
      updated: channel.created * 1000,
      user,
      is_user_deleted: false,
      priority: 0,
    };
  }
  const isPrivate = channel.kind === 'private';
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_mpim: false,
    is_private: isPrivate,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
    is_member: isMember(channel, identity.botUserId),
    unlinked: 0,
    creator: channel.members[0] ?? identity.botUserId,
    context_team_id: identity.teamId,
    updated: channel.created * 1000,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
    num_members: channel.members.length,
  };
}

/** How payloads name a channel: a private one and a direct one do not show their name. */
export function payloadChannel(channel: Channel): { id: string; name: string } {
  const name = { channel: channel.name, private: 'privategroup', im: 'directmessage', mpim: channel.name }[
    channel.kind
  ];
  return { id: channel.id, name };
}
