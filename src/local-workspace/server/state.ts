import type { UserGroup, WorkspaceSeed, WorkspaceUser } from '../protocol.ts';
import type { Json } from './json.ts';

export type Channel = {
  id: string;
  name: string;
  kind: 'channel' | 'private' | 'im' | 'mpim';
  topic: string;
  members: string[];
  created: number;
  archived?: boolean;
};

export type MessageMetadata = { event_type: string; event_payload: Json };

export type StoredFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  /** Base64, so that it survives in the state file. */
  content?: string;
  altText?: string;
  shared: boolean;
};

/** One message as the workspace keeps it. Never changed in place: a change puts a new object under the same `ts`. */
export type StoredMessage = {
  channel: string;
  ts: string;
  threadTs?: string;
  user: string;
  byApp: boolean;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: MessageMetadata;
  editedTs?: string;
  ephemeralFor?: string;
  replies?: string[];
  files?: string[];
};

/** A modal or Home as the workspace keeps it; `held` is what the person has typed or chosen so far. */
export type StoredView = {
  id: string;
  user: string;
  hash: string;
  rootId: string;
  previousId?: string;
  view: Json;
  held: Record<string, Record<string, Json>>;
};

export type Messages = Map<string, Map<string, StoredMessage>>;

export type State = {
  users: Map<string, WorkspaceUser>;
  channels: Map<string, Channel>;
  userGroups: Map<string, UserGroup>;
  messages: Messages;
  /** Gone when the workspace stops, as in Slack when the page is reloaded. */
  ephemerals: Messages;
  homes: Map<string, StoredView>;
  /** Open modals by user, root first; gone when the workspace stops. */
  modals: Map<string, StoredView[]>;
  files: Map<string, StoredFile>;
  lastMicros: number;
  sequence: number;
  clockMovedByMs: number;
};

/** What outlives a restart. */
export type Snapshot = {
  version: 1;
  lastMicros: number;
  sequence: number;
  clockMovedByMs: number;
  directChannels: Channel[];
  messages: StoredMessage[];
  homes: StoredView[];
  files: StoredFile[];
};

/** A workspace as its seed describes it, without any message. */
export function seededState(seed: WorkspaceSeed, bot: WorkspaceUser, created: number): State {
  const people = seed.users.map((user) => ({ ...user, isBot: false }));
  const channels = seed.channels.map(
    (one): Channel => ({
      id: one.id,
      name: one.name,
      kind: one.private ? 'private' : 'channel',
      topic: one.topic ?? '',
      members: [...new Set([...one.members, ...(one.botIsMember ? [bot.id] : [])])],
      created,
      ...(one.archived ? { archived: true } : {}),
    }),
  );
  return {
    users: new Map([...people, bot].map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    userGroups: new Map((seed.userGroups ?? []).map((group) => [group.id, group])),
    messages: new Map(),
    ephemerals: new Map(),
    homes: new Map(),
    modals: new Map(),
    files: new Map(),
    lastMicros: 0,
    sequence: 0,
    clockMovedByMs: 0,
  };
}

export function snapshotOf(state: State): Snapshot {
  return {
    version: 1,
    lastMicros: state.lastMicros,
    sequence: state.sequence,
    clockMovedByMs: state.clockMovedByMs,
    directChannels: [...state.channels.values()].filter((channel) => channel.kind === 'im'),
    messages: [...state.messages.values()].flatMap((channel) => [...channel.values()]),
    homes: [...state.homes.values()],
    files: [...state.files.values()],
  };
}

/** Puts back what was saved; the seed rules where both speak, so people and channels that it dropped stay dropped. */
export function restore(state: State, saved: Snapshot): void {
  state.lastMicros = saved.lastMicros;
  state.sequence = saved.sequence;
  state.clockMovedByMs = saved.clockMovedByMs;
  for (const channel of saved.directChannels) {
    if (channel.members.every((id) => state.users.has(id))) state.channels.set(channel.id, channel);
  }
  for (const message of saved.messages) {
    if (!state.channels.has(message.channel)) continue;
    const channel = state.messages.get(message.channel) ?? new Map<string, StoredMessage>();
    state.messages.set(message.channel, channel.set(message.ts, message));
  }
  for (const home of saved.homes) if (state.users.has(home.user)) state.homes.set(home.user, home);
  for (const file of saved.files) state.files.set(file.id, file);
}
