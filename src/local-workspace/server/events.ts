import { isMember } from './channels.ts';
import { nextId, nextTs } from './ids.ts';
import type { Json } from './json.ts';
import { messageObject } from './message-objects.ts';
import { eventPayload } from './payloads.ts';
import type { Ack } from './socket-mode.ts';
import type { Channel, StoredMessage } from './state.ts';
import type { World } from './world.ts';

const kinds = {
  channel: { event: 'message.channels', scope: 'channels', type: 'channel', letter: 'C' },
  private: { event: 'message.groups', scope: 'groups', type: 'group', letter: 'G' },
  im: { event: 'message.im', scope: 'im', type: 'im', letter: 'D' },
  mpim: { event: 'message.mpim', scope: 'mpim', type: 'mpim', letter: 'G' },
} as const;

/** Tells the app of what it has itself just done, after it has the answer to its call. */
export function afterwards(tell: () => Promise<unknown>): void {
  setImmediate(() => void tell());
}

const inChannel = (world: World, channel: Channel): boolean => isMember(channel, world.identity.botUserId);

/** Sends the event to the app, if its manifest subscribes to it and its scopes let it know. */
export async function sendEvent(
  world: World,
  subscription: string,
  event: Json,
  scope?: string,
): Promise<Ack | undefined> {
  if (!world.app.events.has(subscription) || (scope && !world.app.scopes.has(scope))) return undefined;
  const summary = [event.type, event.subtype].filter(Boolean).join(' ');
  return world.delivery.send('events_api', eventPayload(world, event, nextId(world.state, 'E')), summary);
}

async function sendMessageEvent(world: World, channel: Channel, event: Json): Promise<void> {
  if (!inChannel(world, channel)) return;
  const { event: subscription, scope, type } = kinds[channel.kind];
  const whole = { type: 'message', ...event, channel: channel.id, channel_type: type };
  await sendEvent(world, subscription, whole, `${scope}:history`);
}

/** The events that a new message causes; only where the app is in the channel and may read it. */
export async function tellOfMessage(world: World, channel: Channel, message: StoredMessage): Promise<void> {
  const { botUserId } = world.identity;
  const body: Json = { ...messageObject(world, message), event_ts: message.ts };
  const shared = message.files?.length && !message.byApp ? { subtype: 'file_share' } : {};
  await sendMessageEvent(world, channel, { ...body, ...shared });
  if (!inChannel(world, channel)) return;
  if (!message.byApp && message.text.includes(`<@${botUserId}>`)) {
    await sendEvent(world, 'app_mention', { ...body, type: 'app_mention', channel: channel.id }, 'app_mentions:read');
  }
  for (const id of message.files ?? []) {
    const event = { type: 'file_shared', file_id: id, user_id: message.user, file: { id }, channel_id: channel.id };
    await sendEvent(world, 'file_shared', { ...event, event_ts: message.ts }, 'files:read');
  }
}

export async function tellOfChange(
  world: World,
  channel: Channel,
  message: StoredMessage,
  before: StoredMessage,
): Promise<void> {
  const ts = nextTs(world.state, world.now());
  await sendMessageEvent(world, channel, {
    subtype: 'message_changed',
    hidden: true,
    message: messageObject(world, message),
    previous_message: messageObject(world, before),
    ts,
    event_ts: ts,
  });
}

export async function tellOfDeletion(world: World, channel: Channel, before: StoredMessage): Promise<void> {
  const ts = nextTs(world.state, world.now());
  await sendMessageEvent(world, channel, {
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: before.ts,
    previous_message: messageObject(world, before),
    ts,
    event_ts: ts,
  });
}

export async function tellOfReaction(
  world: World,
  message: StoredMessage,
  reaction: { user: string; name: string; removed: boolean },
): Promise<void> {
  const channel = world.state.channels.get(message.channel);
  if (!channel || !inChannel(world, channel)) return;
  const type = reaction.removed ? 'reaction_removed' : 'reaction_added';
  const event = {
    type,
    user: reaction.user,
    reaction: reaction.name,
    item_user: message.user,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    event_ts: nextTs(world.state, world.now()),
  };
  await sendEvent(world, type, event, 'reactions:read');
}

type Membership = 'member_joined_channel' | 'member_left_channel';

async function tellOfMembers(world: World, type: Membership, channel: Channel, more: Json): Promise<void> {
  if (!inChannel(world, channel)) return;
  const { scope, letter } = kinds[channel.kind];
  const where = { channel: channel.id, channel_type: letter, team: world.identity.teamId };
  const event = { type, ...where, ...more, event_ts: nextTs(world.state, world.now()) };
  await sendEvent(world, type, event, `${scope}:read`);
}

export function tellOfJoining(world: World, channel: Channel, user: string, inviter?: string): Promise<void> {
  return tellOfMembers(world, 'member_joined_channel', channel, { user, ...(inviter ? { inviter } : {}) });
}

export function tellOfLeaving(world: World, channel: Channel, user: string): Promise<void> {
  return tellOfMembers(world, 'member_left_channel', channel, { user });
}
