/** What Slack's own typings say of each thing that crosses the wire; compiled to JSON Schema by `slack-schemas.ts`. */
import type {
  BlockAction,
  BlockSuggestion,
  EnvelopedEvent,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { AppHomeOpenedEvent, AppMentionEvent } from '@slack/types';
import type {
  AppsManifestValidateArguments,
  AuthTestArguments,
  ChatDeleteArguments,
  ChatPostEphemeralArguments,
  ChatPostMessageArguments,
  ChatUpdateArguments,
  ConversationsHistoryArguments,
  ConversationsOpenArguments,
  ConversationsRepliesArguments,
  FilesCompleteUploadExternalArguments,
  FilesGetUploadURLExternalArguments,
  UsersInfoArguments,
  ViewsOpenArguments,
  ViewsPublishArguments,
  ViewsPushArguments,
  ViewsUpdateArguments,
} from '@slack/web-api';

// One name for each: the generator finds types by their name in this file.
// Arguments of a method: its name in capitals, without the dot.
export type AuthTest = AuthTestArguments;
export type ChatDelete = ChatDeleteArguments;
export type ChatPostEphemeral = ChatPostEphemeralArguments;
export type ChatPostMessage = ChatPostMessageArguments;
export type ChatUpdate = ChatUpdateArguments;
export type ConversationsHistory = ConversationsHistoryArguments;
export type ConversationsOpen = ConversationsOpenArguments;
export type ConversationsReplies = ConversationsRepliesArguments;
export type FilesCompleteUploadExternal = FilesCompleteUploadExternalArguments;
export type FilesGetUploadURLExternal = FilesGetUploadURLExternalArguments;
export type UsersInfo = UsersInfoArguments;
export type ViewsOpen = ViewsOpenArguments;
export type ViewsPublish = ViewsPublishArguments;
export type ViewsPush = ViewsPushArguments;
export type ViewsUpdate = ViewsUpdateArguments;
// What the app is sent.
export type SlashCommandPayload = SlashCommand;
export type BlockActionsPayload = BlockAction;
export type ViewSubmissionPayload = ViewSubmitAction;
export type ViewClosedPayload = ViewClosedAction;
export type ShortcutPayload = GlobalShortcut;
export type MessageActionPayload = MessageShortcut;
export type BlockSuggestionPayload = BlockSuggestion;
export type AppHomeOpenedPayload = EnvelopedEvent<AppHomeOpenedEvent>;
export type AppMentionPayload = EnvelopedEvent<AppMentionEvent>;
export type Manifest = AppsManifestValidateArguments['manifest'];
