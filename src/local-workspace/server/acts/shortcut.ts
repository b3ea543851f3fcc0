import type { ActRequests } from '../../protocol-acts.ts';
import { isMember } from '../channels.ts';
import type { Json } from '../json.ts';
import { findMessage } from '../messages.ts';
import { messageShortcutPayload, shortcutPayload } from '../payloads.ts';
import { type Act, done, refused } from './result.ts';

/** A person uses a global shortcut, or a message shortcut on a message that they see. */
export const shortcut: Act<ActRequests['shortcut']> = async (world, { user, callbackId, message: place }) => {
  const known = world.app.shortcuts.find(
    (one) => one.callbackId === callbackId && one.type === (place ? 'message' : 'global'),
  );
  if (!known || !world.app.interactive || !world.app.scopes.has('commands'))
    return refused(world, user, 'unknown_shortcut');
  let payload: Json;
  if (place) {
    const channel = world.state.channels.get(place.channel);
    if (!channel || !isMember(channel, user)) return refused(world, user, 'channel_not_found');
    const message = findMessage(world, channel.id, place.ts);
    if (!message) return refused(world, user, 'message_not_found');
    const triggerId = world.triggers.issue({ user, channel: channel.id });
    const original = { ts: message.ts, ephemeral: false };
    const responseId = world.responseUrls.issue({ channel: channel.id, user, ...(message.byApp ? { original } : {}) });
    payload = messageShortcutPayload(world, { user, callbackId, channel, message, triggerId, responseId });
  } else payload = shortcutPayload(world, user, callbackId, world.triggers.issue({ user }));
  const ack = await world.delivery.send('interactive', payload, `${String(payload.type)} ${callbackId}`);
  return ack.ok ? done(world, user) : refused(world, user, ack.error);
};
