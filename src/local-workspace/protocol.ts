/**
 * What the local workspace tells its page and its control clients. Slack's own payloads are in `@slack/types`;
 * these are the shapes around them. The page (ui/), the server (server/) and the tests share this file. What a person
 * can do is in protocol-acts.ts, what can be made to fail in protocol-faults.ts.
 */
import type { KnownBlock, MessageAttachment, View } from '@slack/types';
import type { PendingFault } from './protocol-faults.ts';

export type WorkspaceUser = {
  id: string;
  name: string;
  realName: string;
  /** BCP 47 as Slack writes it: `zh-CN`, `en-US`. */
  locale: string;
  tz: string;
  isBot: boolean;
  /** What the person is in the story, shown beside the "act as" switch; the protocol does not know it. */
  title?: string;
  email?: string;
};

export type UserGroup = { id: string; handle: string; name: string; users: string[] };

export type WorkspaceChannel = {
  id: string;
  name: string;
  /** `im` with two members, `mpim` with more; the app need not be among them. */
  kind: 'channel' | 'private' | 'im' | 'mpim';
  topic: string;
  members: string[];
  /** Nobody may write there any more. */
  archived?: boolean;
};

/** A file that the app or a person has uploaded; `path` is where the workspace serves it to its own page. */
export type WorkspaceFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  /** In bytes. */
  size: number;
  /** Who uploaded it. */
  user: string;
  path: string;
  altText?: string;
};

export type Reaction = { name: string; users: string[] };

export type WorkspaceMessage = {
  channel: string;
  ts: string;
  threadTs?: string;
  user: string;
  text: string;
  blocks?: KnownBlock[];
  edited?: boolean;
  /** Set when only this user sees it; such a message lives in memory only, as in Slack. */
  ephemeralFor?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  replyCount?: number;
  files?: WorkspaceFile[];
  attachments?: MessageAttachment[];
  reactions?: Reaction[];
  /** A reply that was also sent to the channel: shown in both places. */
  alsoInChannel?: boolean;
  /** What the message calls its author and shows as picture, where the app may choose them (`chat:write.customize`). */
  shownAs?: { name?: string; emoji?: string; imageUrl?: string };
  pinned?: boolean;
};

export type OpenView = { id: string; hash: string; rootId: string; previousId?: string; view: View };

export type SlashCommand = { command: string; description: string; usageHint?: string };
export type Shortcut = { name: string; callbackId: string; type: 'global' | 'message'; description: string };

/** One thing that crossed the border between the workspace and the app. */
export type CallLogEntry = {
  id: number;
  at: string;
  direction: 'app-to-slack' | 'slack-to-app';
  /** Web API method, or the kind of envelope (`slash_commands`, `interactive`, `events_api`, `response_url`). */
  name: string;
  summary: string;
  request: unknown;
  response?: unknown;
  durationMs?: number;
  /** 1 and more for a redelivery; the first delivery says nothing. */
  attempt?: number;
};

/** The tabs of the app's own place, from the manifest. `readOnly`: nobody can write to the app. */
export type AppTabs = { home: boolean; messages: boolean; readOnly: boolean };

/** `GET /ui/state?as=<user id>`: all that the page needs for one reader. */
export type PageState = {
  /** `tz`: the zone in which the clock of the workspace is read, whoever reads it. */
  workspace: { name: string; banner?: string; tz: string };
  app: { name: string; userId: string; connected: boolean; tabs: AppTabs };
  me: WorkspaceUser;
  users: WorkspaceUser[];
  userGroups: UserGroup[];
  /** Those that the reader is in. */
  channels: WorkspaceChannel[];
  /** Public ones that the reader has not joined, archived ones too: for menus, mentions and joining. */
  otherChannels: WorkspaceChannel[];
  /** Newest last; by channel id; includes this reader's ephemeral messages. */
  messages: Record<string, WorkspaceMessage[]>;
  commands: SlashCommand[];
  shortcuts: Shortcut[];
  /** Open modals of this reader, root first. */
  views: OpenView[];
  home?: OpenView;
  clock: { now: string; movedByMs: number };
  /** Faults that were asked for and wait for their call. */
  faults: PendingFault[];
};

/** Frames on `ws://…/ui/socket?as=<user id>`; each stands for itself, none is needed after a fresh state. */
export type PageEvent =
  | { type: 'message'; message: WorkspaceMessage }
  | { type: 'message_deleted'; channel: string; ts: string }
  /** Made or changed; its `members` say whether the reader is in it. After joining, ask for a fresh state. */
  | { type: 'channel'; channel: WorkspaceChannel }
  | { type: 'views'; views: OpenView[] }
  | { type: 'home'; home: OpenView }
  | { type: 'call'; call: CallLogEntry }
  | { type: 'clock'; clock: { now: string; movedByMs: number } }
  | { type: 'app'; connected: boolean }
  | { type: 'faults'; faults: PendingFault[] }
  | { type: 'reset' };

/** What the workspace is made from, beside the app manifest. */
export type WorkspaceSeed = {
  name: string;
  banner?: string;
  /** The IANA zone in which the page shows the workspace's clock; that of the first user when left out. */
  tz?: string;
  users: (Omit<WorkspaceUser, 'isBot'> & { isBot?: false })[];
  channels: {
    id: string;
    name: string;
    private?: boolean;
    archived?: boolean;
    topic?: string;
    members: string[];
    botIsMember: boolean;
  }[];
  userGroups?: UserGroup[];
};
