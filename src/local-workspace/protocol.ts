/**
 * What the local workspace tells its page and its control clients. Slack's own payloads are in `@slack/types`;
 * these are the shapes around them. The page (ui/), the server (server/) and the tests share this file.
 */
import type { KnownBlock, View } from '@slack/types';

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
};

export type WorkspaceChannel = {
  id: string;
  name: string;
  kind: 'channel' | 'private' | 'im';
  topic: string;
  members: string[];
};

/** A file that the app has shared; `path` is where the workspace serves it. */
export type WorkspaceFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  path: string;
  altText?: string;
};

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
};

/** `GET /ui/state?as=<user id>`: all that the page needs for one reader. */
export type PageState = {
  workspace: { name: string; banner?: string };
  app: { name: string; userId: string; connected: boolean };
  me: WorkspaceUser;
  users: WorkspaceUser[];
  channels: WorkspaceChannel[];
  /** Newest last; by channel id; includes this reader's ephemeral messages. */
  messages: Record<string, WorkspaceMessage[]>;
  commands: SlashCommand[];
  shortcuts: Shortcut[];
  /** Open modals of this reader, root first. */
  views: OpenView[];
  home?: OpenView;
  clock: { now: string; movedByMs: number };
};

/** Frames on `ws://…/ui/socket?as=<user id>`; each stands for itself, none is needed after a fresh state. */
export type PageEvent =
  | { type: 'message'; message: WorkspaceMessage }
  | { type: 'message_deleted'; channel: string; ts: string }
  | { type: 'channel'; channel: WorkspaceChannel }
  | { type: 'views'; views: OpenView[] }
  | { type: 'home'; home: OpenView }
  | { type: 'call'; call: CallLogEntry }
  | { type: 'clock'; clock: { now: string; movedByMs: number } }
  | { type: 'app'; connected: boolean }
  | { type: 'reset' };

/** `state.values` of Slack: block id → action id → element state. */
export type StateValues = Record<string, Record<string, unknown>>;

export type Container = { type: 'message'; channel: string; ts: string } | { type: 'view'; viewId: string };

/** Bodies of the control API, `POST /control/<name>`. Every answer is an `ActResult`. */
export type ActRequests = {
  command: { user: string; channel: string; command: string; text: string };
  /** `value` is the element's own part of the action payload, e.g. `{ selected_option: … }`; a button needs none. */
  click: {
    user: string;
    container: Container;
    blockId: string;
    actionId: string;
    value?: Record<string, unknown>;
    state?: StateValues;
  };
  submit: { user: string; viewId: string; state: StateValues };
  close: { user: string; viewId: string; clearAll?: boolean };
  shortcut: { user: string; callbackId: string; message?: { channel: string; ts: string } };
  home: { user: string };
  say: { user: string; channel: string; text: string; threadTs?: string };
  /** Options of an external select: `options` or `option_groups` stand in `response`. */
  suggest: { user: string; viewId: string; blockId: string; actionId: string; query: string };
};

export type ActResult = {
  ok: boolean;
  /** Slack's own word for what went wrong, e.g. `dispatch_failed`, `operation_timeout`, `required_inputs`. */
  error?: string;
  /** Field errors of a refused submit, by block id; also those that the workspace finds before it asks the app. */
  errors?: Record<string, string>;
  /** Why the workspace could not take the app's answer, in the words of `response_metadata.messages`. */
  messages?: string[];
  /** The app's ack payload as it came. */
  response?: unknown;
  /** This user's modals after the act, root first. */
  views: OpenView[];
};

/** `POST /control/clock`: business time of those who follow `GET /clock`. Machine time never moves. */
export type ClockRequest = { now: string } | { advanceMs: number } | { reset: true };

/** `POST /control/faults`: applies to the next `times` calls of `method` (optionally of one channel). */
export type FaultRequest = {
  method: string;
  channel?: string;
  kind: 'rate_limited' | 'error_before' | 'error_after_accepting' | 'hang_before' | 'hang_after_accepting';
  times: number;
  retryAfterSeconds?: number;
};

/** What the workspace is made from, beside the app manifest. */
export type WorkspaceSeed = {
  name: string;
  banner?: string;
  users: (Omit<WorkspaceUser, 'isBot'> & { isBot?: false })[];
  channels: { id: string; name: string; private?: boolean; topic?: string; members: string[]; botIsMember: boolean }[];
};
