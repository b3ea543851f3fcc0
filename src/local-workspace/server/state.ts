import type { Reaction, UserGroup, WorkspaceMessage, WorkspaceSeed, WorkspaceUser } from '../protocol.ts';
import type { Json } from './json.ts';

export type Channel = {
  id: string;
  name: string;
  kind: 'channel' | 'private' | 'im' | 'mpim';
  topic: string;
  purpose?: string;
  members: string[];
  created: number;
  archived?: boolean;
  /** Not from the seed: a direct channel, or one that the app made. */
  own?: boolean;
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
  user: string;
  /** In seconds, as Slack counts. */
  created: number;
  /** Channel ids. */
  sharedIn: string[];
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
  /** Of a person's message only, as Slack's own client gives it. */
  clientMsgId?: string;
  subtype?: 'channel_join' | 'channel_topic' | 'me_message' | 'tombstone';
  /** A reply that also stands in the channel (`reply_broadcast`). */
  broadcast?: boolean;
  shownAs?: WorkspaceMessage['shownAs'];
  reactions?: Reaction[];
  pinned?: boolean;
};

/** What an app wants posted later, by the clock that the workspace serves. */
export type ScheduledMessage = { id: string; channel: string; postAt: number; createdAt: number; args: Json };

export type Bookmark = {
  id: string;
  channel: string;
  title: string;
  link: string;
  emoji: string;
  created: number;
};

/** A modal or Home as the workspace keeps it; `held` is what the person has typed or chosen so far. */
export type StoredView = {
  id: string;
  user: string;
  hash: string;
  rootId: string;
  previousId?: string;
  /** The conversation that the person was in, where the trigger knows it. */
  channel?: string;
  view: Json;
  held: Record<string, Record<string, Json>>;
};

export type Messages = Map<string, Map<string, StoredMessage>>;

export type State = {
  users: Map<string, WorkspaceUser>;
  channels: Map<string, Channel>;
  /** The channels as the seed has them. */
  seededChannels: ReadonlyMap<string, Channel>;
  userGroups: Map<string, UserGroup>;
  messages: Messages;
  /** Gone when the workspace stops, as in Slack when the page is reloaded. */
  ephemerals: Messages;
  homes: Map<string, StoredView>;
  /** Open modals by user, root first; gone when the workspace stops. */
  modals: Map<string, StoredView[]>;
  files: Map<string, StoredFile>;
  scheduled: Map<string, ScheduledMessage>;
  bookmarks: Map<string, Bookmark>;
  /** What people typed or chose in messages, without a click: by `user channel ts`. */
  heldInMessages: Map<string, StoredView['held']>;
  lastMicros: number;
  sequence: number;
  clockMovedByMs: number;
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
    seededChannels: new Map(channels.map((channel) => [channel.id, channel])),
    userGroups: new Map((seed.userGroups ?? []).map((group) => [group.id, group])),
    messages: new Map(),
    ephemerals: new Map(),
    homes: new Map(),
    modals: new Map(),
    files: new Map(),
    scheduled: new Map(),
    bookmarks: new Map(),
    heldInMessages: new Map(),
    lastMicros: 0,
    sequence: 0,
    clockMovedByMs: 0,
  };
}
