import type { ActRequests } from '../../protocol-acts.ts';
import { viewProblems } from '../block-rules.ts';
import { findElement } from '../blocks.ts';
import { directChannel, isMember } from '../channels.ts';
import { isJson, type Json, list } from '../json.ts';
import { findMessage, postMessage } from '../messages.ts';
import { actionTs, messageShortcutPayload, shortcutPayload, suggestionPayload } from '../payloads.ts';
import { escapeTyped } from '../typed-text.ts';
import { findView, viewObject } from '../views.ts';
import { sendEvent, tellOfMessage } from './events.ts';
import { type Act, done, refused } from './result.ts';

/** A person uses a global shortcut, or a message shortcut on a message that they see. */
export const shortcut: Act<ActRequests['shortcut']> = async (world, { user, callbackId, message: place }) => {
  const known = world.app.shortcuts.find(
    (one) => one.callbackId === callbackId && one.type === (place ? 'message' : 'global'),
  );
  if (!known || !world.app.interactive) return refused(world, user, 'unknown_shortcut');
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

/** A person opens the app's Home. */
export const home: Act<ActRequests['home']> = async (world, { user }) => {
  const channel = directChannel(world, user);
  const stored = world.state.homes.get(user);
  const ack = await sendEvent(world, 'app_home_opened', {
    type: 'app_home_opened',
    user,
    channel: channel.id,
    tab: 'home',
    event_ts: actionTs(world.now()),
    ...(stored ? { view: viewObject(world, stored) } : {}),
  });
  return !ack || ack.ok ? done(world, user) : refused(world, user, ack.error);
};

/** A person writes a message. */
export const say: Act<ActRequests['say']> = async (world, { user, channel: id, text, threadTs }) => {
  const channel = world.state.channels.get(id);
  if (!channel || !isMember(channel, user)) return refused(world, user, 'channel_not_found');
  if (text.trim() === '') return refused(world, user, 'no_text');
  if (threadTs && !findMessage(world, id, threadTs)) return refused(world, user, 'thread_not_found');
  if (channel.kind === 'im' && !world.app.messagesTab) return refused(world, user, 'messages_tab_disabled');
  const message = postMessage(world, channel, {
    user,
    byApp: false,
    text: escapeTyped(world, text, false),
    ...(threadTs ? { threadTs } : {}),
  });
  await tellOfMessage(world, channel, message);
  return done(world, user, { ts: message.ts, channel: id });
};

/** What the app offered, checked as the options of a select are. */
function suggestionProblems(offer: Json): string[] {
  const options = { options: offer.options, option_groups: offer.option_groups };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  if (Array.isArray(offer.options) && offer.options.length === 0) return [];
  const element = { type: 'static_select', action_id: 'suggested', ...given };
  const label = { type: 'plain_text', text: 'suggested' };
  const view = { type: 'modal', title: label, submit: label, blocks: [{ type: 'input', label, element }] };
  return viewProblems(view, 'modal').map((problem) => problem.replace('/view/blocks/0/element', ''));
}

/** A person types into an external select of a modal, Home or message; the app's options stand in the response. */
export const suggest: Act<ActRequests['suggest']> = async (world, { user, container, blockId, actionId, query }) => {
  const view = container.type === 'view' ? findView(world, container.viewId) : undefined;
  if (!view || view.user !== user) return refused(world, user, 'view_not_found');
  const element = findElement(list(view.view.blocks), blockId, actionId)?.element;
  if (!element || !String(element.type).endsWith('external_select')) return refused(world, user, 'action_not_found');
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  if (query.length < least) return done(world, user, { options: [] });
  const place = { container: { type: 'view', view_id: view.id }, view: viewObject(world, view) };
  const payload = suggestionPayload(world, user, place, { blockId, actionId, value: query });
  const ack = await world.delivery.send('interactive', payload, `block_suggestion ${actionId}`);
  if (!ack.ok) return refused(world, user, ack.error);
  const offer = isJson(ack.payload) ? ack.payload : {};
  const messages = suggestionProblems(offer);
  return messages.length > 0
    ? refused(world, user, 'dispatch_failed', { response: offer, messages })
    : done(world, user, offer);
};
