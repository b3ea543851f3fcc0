/** What a listener is given, whatever the transport: who calls, what they touched, and the ways to answer. */
import type { ModalView } from '@slack/types';
import type { Person } from '../domain/people/person.ts';
import type { Locale, Messages } from '../i18n/index.ts';
import type { Message } from './blocks.ts';

/** The person behind the click, and the words in which to answer. */
export type Viewer = { person: Person; locale: Locale; t: Messages };

/** Slack's `state.values` of a view or message. */
export type StateValues = Record<string, Record<string, ElementState>>;
export type ElementState = {
  type?: string;
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[] | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  selected_user?: string | null;
  selected_users?: string[] | null;
};

type Answering = {
  viewer: Viewer;
  /** The natural key of this call: a second delivery of the same click or submit has the same. */
  requestKey: string;
  /** Tells the caller alone. */
  reply: (message: Message) => Promise<void>;
  /**
   * Opens a modal; only within Slack's three seconds after the click. Where the caller left a draft of this form, they
   * are asked first: `again` says which button comes back here, the clicked one unless said otherwise; null asks nothing.
   */
  open: (view: ModalView, again?: Again | null) => Promise<void>;
};
/** The button that opens the same form. */
export type Again = { actionId: string; value: string };

export type CommandCall = Answering & { text: string; channelId: string };
export type ShortcutCall = Answering & { messageText: string | null };
export type ActionCall = Answering & {
  actionId: string;
  value: string;
  /** Set when the click was in a message. */
  message: { channelId: string; ts: string } | null;
  /** Set when the click was in a modal. */
  view: { id: string; hash: string; metadata: Record<string, string>; state: StateValues } | null;
  /** What the caller had filled in before and goes on with; the form is rendered for it. */
  typed?: StateValues;
  /** Replaces the modal in which the click was; a stale click changes nothing. */
  updateView: (view: ModalView) => Promise<void>;
};
export type SubmitCall = Answering & {
  viewId: string;
  callbackId: string;
  metadata: Record<string, string>;
  state: StateValues;
};

/** How a submit is answered; errors stand beside the field of that block id. */
export type SubmitAnswer =
  | { kind: 'close' }
  | { kind: 'clear' }
  | { kind: 'errors'; errors: Record<string, string> }
  /** `isUnfinished`: nothing is saved yet, so that what was typed is kept as a draft. */
  | { kind: 'update'; view: ModalView; isUnfinished?: true }
  | { kind: 'push'; view: ModalView };
