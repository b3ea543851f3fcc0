import { isMember } from '../channels.ts';
import { nextId } from '../ids.ts';
import type { Json } from '../json.ts';
import { messageObject } from '../messages.ts';
import { eventPayload } from '../payloads.ts';
import type { Ack } from '../socket-mode.ts';
import type { Channel, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';

const messageEvents = {
  channel: { event: 'message.channels', scope: 'channels:history', type: 'channel' },
  private: { event: 'message.groups', scope: 'groups:history', type: 'group' },
  im: { event: 'message.im', scope: 'im:history', type: 'im' },
  mpim: { event: 'message.mpim', scope: 'mpim:history', type: 'mpim' },
} as const;

/** Sends the event to the app, if its manifest subscribes to it. */
export async function sendEvent(world: World, subscription: string, event: Json): Promise<Ack | undefined> {
  if (!world.app.events.has(subscription)) return undefined;
  return world.delivery.send('events_api', eventPayload(world, event, nextId(world.state, 'E')), String(event.type));
}

/** The events that a person's message causes; only where the app is in the channel and may read it. */
export async function tellOfMessage(world: World, channel: Channel, message: StoredMessage): Promise<void> {
  const { identity, app } = world;
  if (!isMember(channel, identity.botUserId)) return;
  const { event, scope, type } = messageEvents[channel.kind];
  const body = { ...messageObject(world, message), channel: channel.id, event_ts: message.ts };
  if (app.scopes.has(scope)) await sendEvent(world, event, { ...body, channel_type: type });
  if (message.text.includes(`<@${identity.botUserId}>`) && app.scopes.has('app_mentions:read')) {
    await sendEvent(world, 'app_mention', { ...body, type: 'app_mention' });
  }
}
