import { type ChannelChange, channelChanges, withChange } from './channel-changes.ts';
import type { Bookmark, Channel, ScheduledMessage, State, StoredFile, StoredMessage, StoredView } from './state.ts';

/** What outlives a restart. */
export type Snapshot = {
  version: 2;
  lastMicros: number;
  sequence: number;
  clockMovedByMs: number;
  /** Those that the seed does not know: direct ones, and those that the app made. */
  ownChannels: Channel[];
  /** What became of those that it knows; not in older files. */
  channelChanges?: ChannelChange[];
  messages: StoredMessage[];
  homes: StoredView[];
  files: StoredFile[];
  scheduled: ScheduledMessage[];
  bookmarks: Bookmark[];
};

export function snapshotOf(state: State): Snapshot {
  return {
    version: 2,
    lastMicros: state.lastMicros,
    sequence: state.sequence,
    clockMovedByMs: state.clockMovedByMs,
    ownChannels: [...state.channels.values()].filter((channel) => channel.own),
    channelChanges: channelChanges(state.seededChannels, state.channels),
    messages: [...state.messages.values()].flatMap((channel) => [...channel.values()]),
    homes: [...state.homes.values()],
    files: [...state.files.values()],
    scheduled: [...state.scheduled.values()],
    bookmarks: [...state.bookmarks.values()],
  };
}

/** Puts back what was saved; the seed rules where both speak, so people and channels that it dropped stay dropped. */
export function restore(state: State, saved: Snapshot): void {
  state.lastMicros = saved.lastMicros;
  state.sequence = saved.sequence;
  state.clockMovedByMs = saved.clockMovedByMs;
  for (const channel of saved.ownChannels) {
    if (channel.members.every((id) => state.users.has(id))) state.channels.set(channel.id, channel);
  }
  for (const change of saved.channelChanges ?? []) {
    const seeded = state.seededChannels.get(change.id);
    if (seeded)
      state.channels.set(
        seeded.id,
        withChange(seeded, change, (id) => state.users.has(id)),
      );
  }
  for (const message of saved.messages) {
    if (!state.channels.has(message.channel)) continue;
    const channel = state.messages.get(message.channel) ?? new Map<string, StoredMessage>();
    state.messages.set(message.channel, channel.set(message.ts, message));
  }
  for (const home of saved.homes) if (state.users.has(home.user)) state.homes.set(home.user, home);
  for (const file of saved.files) state.files.set(file.id, file);
  for (const one of saved.scheduled) state.scheduled.set(one.id, one);
  for (const one of saved.bookmarks) state.bookmarks.set(one.id, one);
}
