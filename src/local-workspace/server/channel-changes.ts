import type { Channel } from './state.ts';

/** What has become of a channel of the seed: only what differs, so that the rest follows the seed of the next start. */
export type ChannelChange = { id: string; topic?: string; archived?: boolean; joined: string[]; left: string[] };

function changeOf(seeded: Channel, now: Channel): ChannelChange | undefined {
  const archived = now.archived ?? false;
  const change: ChannelChange = {
    id: now.id,
    ...(now.topic === seeded.topic ? {} : { topic: now.topic }),
    ...(archived === (seeded.archived ?? false) ? {} : { archived }),
    joined: now.members.filter((id) => !seeded.members.includes(id)),
    left: seeded.members.filter((id) => !now.members.includes(id)),
  };
  const same = change.topic === undefined && change.archived === undefined;
  return same && change.joined.length + change.left.length === 0 ? undefined : change;
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
  const { archived = seeded.archived ?? false, topic = seeded.topic } = change;
  const { archived: _archived, ...rest } = seeded;
  const members = [...new Set([...stayed, ...change.joined.filter(isKnown)])];
  return { ...rest, topic, members, ...(archived ? { archived } : {}) };
}
