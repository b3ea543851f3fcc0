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

/** Keeps the channel as it now is and tells those who may see it. Never changed in place. */
export function putChannel(world: World, channel: Channel): Channel {
  world.state.channels.set(channel.id, channel);
  world.changed();
  const readers = channel.kind === 'channel' ? undefined : channel.members;
  world.feed.tell({ type: 'channel', channel: pageChannel(channel) }, readers);
  return channel;
}

export function makeChannel(world: World, told: Pick<Channel, 'name' | 'kind' | 'members'>): Channel {
  const letter = { channel: 'C', private: 'C', im: 'D', mpim: 'G' } as const;
  const id = nextId(world.state, letter[told.kind]);
  const channel: Channel = { ...told, id, topic: '', created: Math.floor(world.now() / 1000), own: true };
  return putChannel(world, channel);
}

/** The direct channel of exactly these people; undefined before they first spoke. */
export function findDirect(world: World, members: readonly string[]): Channel | undefined {
  const wanted = new Set(members);
  return [...world.state.channels.values()].find(
    (one) =>
      (one.kind === 'im' || one.kind === 'mpim') &&
      one.members.length === wanted.size &&
      one.members.every((id) => wanted.has(id)),
  );
}

/** The direct channel of these people, two or more; made when it is not there yet. */
export function directAmong(world: World, members: readonly string[]): Channel {
  const known = findDirect(world, members);
  if (known) return known;
  const all = [...new Set(members)];
  if (all.length <= 2) return makeChannel(world, { name: all[0]!, kind: 'im', members: all });
  const names = all.map((id) => world.state.users.get(id)?.name ?? id);
  return makeChannel(world, { name: `mpdm-${names.join('--')}-1`, kind: 'mpim', members: all });
}

/** The direct channel between the app and this person. */
export function directChannel(world: World, userId: string): Channel {
  return directAmong(world, [userId, world.identity.botUserId]);
}

/** The channel of this id or `#name`; undefined when the app may not know of it, as a private one that it is not in. */
export function channelForApp(world: World, idOrName: string): Channel | undefined {
  const { state, identity } = world;
  const name = idOrName.replace(/^#/, '');
  const channel =
    state.channels.get(idOrName) ??
    [...state.channels.values()].find((one) => one.kind !== 'im' && one.kind !== 'mpim' && one.name === name);
  if (!channel || (channel.kind !== 'channel' && !isMember(channel, identity.botUserId))) return undefined;
  return channel;
}

const stamped = (value: string) => ({ value, creator: '', last_set: 0 });

/** Slack's conversation object; the number of members only for a caller who asked. */
export function conversationObject(world: World, channel: Channel, withMembers = false): Record<string, unknown> {
  const { identity } = world;
  const base = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.archived ?? false,
    is_im: channel.kind === 'im',
    is_org_shared: false,
    context_team_id: identity.teamId,
    updated: channel.created * 1000,
  };
  if (channel.kind === 'im') {
    const user = channel.members.find((id) => id !== identity.botUserId);
    return { ...base, user, is_user_deleted: false, priority: 0 };
  }
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind !== 'mpim',
    is_group: channel.kind === 'mpim',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'channel',
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
    is_member: isMember(channel, identity.botUserId),
    unlinked: 0,
    creator: channel.members[0] ?? identity.botUserId,
    topic: stamped(channel.topic),
    purpose: stamped(channel.purpose ?? ''),
    previous_names: [],
    ...(withMembers ? { num_members: channel.members.length } : {}),
  };
}

/** How payloads name a channel: a private one and a direct one do not show their name. */
export function payloadChannel(channel: Channel): { id: string; name: string } {
  const name = { channel: channel.name, private: 'privategroup', im: 'directmessage', mpim: channel.name };
  return { id: channel.id, name: name[channel.kind] };
}
