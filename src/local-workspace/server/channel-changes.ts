import type { Channel } from './state.ts';

/** What has become of a channel of the seed: only what differs, so that the rest follows the seed of the next start. */
export type ChannelChange = {
  id: string;
  name?: string;
  topic?: string;
  purpose?: string;
  archived?: boolean;
  joined: string[];
  left: string[];
};

function changeOf(seeded: Channel, now: Channel): ChannelChange | undefined {
  const archived = now.archived ?? false;
  const change: ChannelChange = {
    id: now.id,
    ...(now.name === seeded.name ? {} : { name: now.name }),
    ...(now.topic === seeded.topic ? {} : { topic: now.topic }),
    ...(now.purpose === undefined ? {} : { purpose: now.purpose }),
    ...(archived === (seeded.archived ?? false) ? {} : { archived }),
    joined: now.members.filter((id) => !seeded.members.includes(id)),
    left: seeded.members.filter((id) => !now.members.includes(id)),
  };
  const { id: _id, joined, left, ...told } = change;
  return Object.keys(told).length + joined.length + left.length === 0 ? undefined : change;
}

export function channelChanges(
  seeded: ReadonlyMap<string, Channel>,
  channels: ReadonlyMap<string, Channel>,
): ChannelChange[] {
  return [...seeded.values()].flatMap((before) => changeOf(before, channels.get(before.id) ?? before) ?? []);
}

/** The channel of the seed with what became of it; people whom the seed has dropped do not come back. */
export function withChange(seeded: Channel, change: ChannelChange, isKnown: (user: string) => boolean): Channel {
  const stayed = seeded.members.filter((id) => !change.left.includes(id));
  const { id: _id, joined, left: _left, archived = seeded.archived ?? false, ...told } = change;
  const { archived: _archived, ...rest } = seeded;
  const members = [...new Set([...stayed, ...joined.filter(isKnown)])];
  return { ...rest, ...told, members, ...(archived ? { archived } : {}) };
}
