/** What a person can do in the workspace: bodies and answers of the control API, `POST /control/<name>`. */
import type { OpenView } from './protocol.ts';
import type { FaultsBody } from './protocol-faults.ts';

/** `state.values` of Slack: block id → action id → element state. */
export type StateValues = Record<string, Record<string, unknown>>;

export type Container = { type: 'message'; channel: string; ts: string } | { type: 'view'; viewId: string };

type Place = { user: string; container: Container; blockId: string; actionId: string };
type MessagePlace = { user: string; channel: string; ts: string };

/** Every answer is an `ActResult`. */
export type ActRequests = {
  /** With `threadTs` it is refused as Slack refuses it: `not_supported_in_threads`. */
  command: { user: string; channel: string; command: string; text: string; threadTs?: string };
  /** `value` is the element's own part of the action payload, e.g. `{ selected_option: … }`; a button needs none. */
  click: Place & { value?: Record<string, unknown>; state?: StateValues };
  /**
   * An element holds a new value, without a submit. The app hears of it only where Slack would tell it: an element in
   * a block that dispatches, a text by its `dispatch_action_config`. `enter`: Enter was pressed; else a key was.
   */
  type: Place & { value: Record<string, unknown>; enter?: boolean };
  submit: { user: string; viewId: string; state: StateValues };
  close: { user: string; viewId: string; clearAll?: boolean };
  shortcut: { user: string; callbackId: string; message?: { channel: string; ts: string } };
  /** Opens the app's place at this tab; Home when left out. */
  home: { user: string; tab?: 'home' | 'messages' };
  /** `text` as typed: the workspace escapes it and makes mentions of `@name` and `#name`. */
  say: { user: string; channel: string; text: string; threadTs?: string; alsoInChannel?: boolean; files?: string[] };
  /** Options of an external select: `options` or `option_groups` stand in `response`. */
  suggest: Place & { query: string };
  /** A file, in base64; `response.file` is the `WorkspaceFile` to name in `say` or in the state of a `file_input`. */
  upload: { user: string; name: string; content: string; mimetype?: string; title?: string };
  /** Changes an own message. */
  edit: MessagePlace & { text: string };
  /** Deletes an own message, or dismisses one that only this person sees. */
  erase: MessagePlace;
  react: MessagePlace & { name: string; remove?: boolean };
  join: { user: string; channel: string };
  /** Opens the direct channel with these people; `response.channel` is its id. */
  direct: { user: string; users: string[] };
};

/** Why a field cannot be submitted, before the app is asked. `limit` is the number that the sentence needs. */
export type InputProblem = {
  code:
    | 'required'
    | 'too_short'
    | 'too_long'
    | 'not_a_number'
    | 'not_whole'
    | 'too_small'
    | 'too_large'
    | 'not_an_email'
    | 'not_a_url'
    | 'too_many'
    | 'invalid_option'
    | 'invalid_date'
    | 'invalid_time'
    | 'invalid_date_time'
    | 'unknown_choice'
    | 'file_type'
    | 'unknown_file';
  limit?: number | string;
};

export type ActResult = {
  ok: boolean;
  /** Slack's own word for what went wrong, e.g. `dispatch_failed`, `operation_timeout`, `required_inputs`. */
  error?: string;
  /** Field errors of a refused submit, by block id: the app's own words, or with `required_inputs` the workspace's in English. */
  errors?: Record<string, string>;
  /** With `required_inputs`: the same by code, for who speaks to people in their language. */
  problems?: Record<string, InputProblem>;
  /** Why the workspace could not take the app's answer, in the words of `response_metadata.messages`. */
  messages?: string[];
  /** The app's ack payload as it came, or what the act itself gives back. */
  response?: unknown;
  /** This user's modals after the act, root first. */
  views: OpenView[];
};

/** `POST /control/clock`: business time of those who follow `GET /clock`. Machine time never moves. */
export type ClockRequest = { now: string } | { advanceMs: number } | { reset: true };

/**
 * `POST /control/request-url`: from now on the app is asked by signed HTTP there, on this machine only; null goes back
 * to Socket Mode. Slack's `url_verification` is asked first: `{ ok: false, error }` when it is not answered.
 */
export type RequestUrlRequest = { url: string | null };

/** `POST /control/optional-scopes`: whether those who installed the app granted `bot_optional`. */
export type OptionalScopesRequest = { granted: boolean };

/** Everything that `POST /control/<name>` changes beside the acts of people. */
export type ChangeRequests = {
  faults: FaultsBody;
  clock: ClockRequest;
  /** A reason asks the app to reconnect as Slack does; without one the sockets are cut. */
  disconnect: { reason?: string | undefined };
  'request-url': RequestUrlRequest;
  'optional-scopes': OptionalScopesRequest;
  reset: Record<string, never>;
};

/** Everything that `GET /control/<name>` answers, with its query. */
export type ReadQueries = {
  messages: { channel: string; as: string };
  views: { user: string };
  home: { user: string };
  users: Record<string, never>;
  /** Those of which this person is a member; all of them when left out. */
  channels: { as?: string };
  calls: { since?: string };
  faults: Record<string, never>;
  file: { id: string };
  state: Record<string, never>;
};
