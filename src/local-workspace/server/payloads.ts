import { payloadChannel } from './channels.ts';
import { filesIn } from './choices.ts';
import { stateValues } from './element-state.ts';
import type { Json } from './json.ts';
import { messageObject } from './message-objects.ts';
import { blocksOfMessage } from './messages.ts';
import type { Channel, StoredMessage, StoredView } from './state.ts';
import { viewObject } from './views.ts';
import type { World } from './world.ts';

/** What every interactive payload carries. */
function common(world: World, userId: string): Json {
  const { identity, state } = world;
  const name = state.users.get(userId)?.name ?? userId;
  return {
    user: { id: userId, username: name, name, team_id: identity.teamId },
    api_app_id: identity.appId,
    token: identity.verificationToken,
    team: { id: identity.teamId, domain: identity.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** `1715000000.123456`, as Slack writes the moment of an action. */
export function actionTs(nowMs: number): string {
  return (nowMs / 1000).toFixed(6);
}

export function responseUrl(world: World, id: string): string {
  return `${world.url()}/hooks/${id}`;
}

export function commandPayload(
  world: World,
  act: { user: string; channel: Channel; command: string; text: string; triggerId: string; responseId: string },
): Json {
  const { identity, state } = world;
  const channel = payloadChannel(act.channel);
  return {
    token: identity.verificationToken,
    team_id: identity.teamId,
    team_domain: identity.teamDomain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: act.user,
    user_name: state.users.get(act.user)?.name ?? act.user,
    command: act.command,
    text: act.text,
    api_app_id: identity.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(world, act.responseId),
    trigger_id: act.triggerId,
  };
}

/** The message in which something was done; an ephemeral one is not shown again. */
export function messagePlace(
  world: World,
  channel: Channel,
  message: StoredMessage,
  attachmentId: number | undefined,
): Json {
  const ephemeral = message.ephemeralFor !== undefined;
  const attachment = attachmentId === undefined ? {} : { attachment_id: attachmentId, is_app_unfurl: false };
  return {
    container: {
      type: attachmentId === undefined ? 'message' : 'message_attachment',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...attachment,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: payloadChannel(channel),
    ...(ephemeral ? {} : { message: messageObject(world, message, true) }),
  };
}

export function messageActionsPayload(
  world: World,
  act: {
    user: string;
    channel: Channel;
    message: StoredMessage;
    attachmentId: number | undefined;
    held: Parameters<typeof stateValues>[1];
    action: Json;
    triggerId: string;
    responseId: string;
  },
): Json {
  const { message } = act;
  return {
    type: 'block_actions',
    ...common(world, act.user),
    ...messagePlace(world, act.channel, message, act.attachmentId),
    trigger_id: act.triggerId,
    state: { values: stateValues(blocksOfMessage(message), act.held, filesIn(world)) },
    response_url: responseUrl(world, act.responseId),
    actions: [act.action],
  };
}

export function viewActionsPayload(world: World, view: StoredView, action: Json, triggerId: string): Json {
  return {
    type: 'block_actions',
    ...common(world, view.user),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerId,
    view: viewObject(world, view),
    actions: [action],
  };
}

export function submissionPayload(world: World, view: StoredView, triggerId: string, responseUrls: Json[]): Json {
  return {
    type: 'view_submission',
    ...common(world, view.user),
    trigger_id: triggerId,
    view: viewObject(world, view),
    response_urls: responseUrls,
  };
}

export function closedPayload(world: World, view: StoredView, isCleared: boolean): Json {
  return { type: 'view_closed', ...common(world, view.user), view: viewObject(world, view), is_cleared: isCleared };
}

export function shortcutPayload(world: World, user: string, callbackId: string, triggerId: string): Json {
  return {
    type: 'shortcut',
    ...common(world, user),
    action_ts: actionTs(world.now()),
    callback_id: callbackId,
    trigger_id: triggerId,
  };
}

export function messageShortcutPayload(
  world: World,
  act: {
    user: string;
    callbackId: string;
    channel: Channel;
    message: StoredMessage;
    triggerId: string;
    responseId: string;
  },
): Json {
  return {
    type: 'message_action',
    ...common(world, act.user),
    action_ts: actionTs(world.now()),
    callback_id: act.callbackId,
    trigger_id: act.triggerId,
    response_url: responseUrl(world, act.responseId),
    channel: payloadChannel(act.channel),
    message_ts: act.message.ts,
    message: messageObject(world, act.message),
  };
}

export function suggestionPayload(
  world: World,
  user: string,
  place: Json,
  asked: { blockId: string; actionId: string; value: string },
): Json {
  return {
    type: 'block_suggestion',
    ...common(world, user),
    ...place,
    action_id: asked.actionId,
    block_id: asked.blockId,
    value: asked.value,
  };
}

export function eventPayload(world: World, event: Json, eventId: string): Json {
  const { identity } = world;
  return {
    token: identity.verificationToken,
    team_id: identity.teamId,
    context_team_id: identity.teamId,
    context_enterprise_id: null,
    api_app_id: identity.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${eventId.slice(1)}`,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: identity.teamId,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}
