import type { ActRequests } from '../../protocol-acts.ts';
import { viewProblems } from '../block-rules.ts';
import { findElement } from '../blocks.ts';
import { isMember } from '../channels.ts';
import { placeKey, rememberOffer } from '../choices.ts';
import { isJson, type Json, list } from '../json.ts';
import { attachmentOf, blocksOfMessage, findEphemeral, findMessage } from '../messages.ts';
import { messagePlace, suggestionPayload } from '../payloads.ts';
import { findView, topModal, viewObject } from '../views.ts';
import type { World } from '../world.ts';
import { type Act, done, refused } from './result.ts';

type Suggest = ActRequests['suggest'];

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

type Asked = { blocks: Json[]; key: string; place: Json };

function askedIn(world: World, { user, container, blockId }: Suggest): Asked | string {
  if (container.type === 'view') {
    const view = findView(world, container.viewId);
    if (!view || view.user !== user) return 'view_not_found';
    if (view.view.type === 'modal' && topModal(world, user)?.id !== view.id) return 'view_not_on_top';
    const place = { container: { type: 'view', view_id: view.id }, view: viewObject(world, view) };
    return { blocks: list(view.view.blocks), key: placeKey(user, { viewId: view.id }), place };
  }
  const channel = world.state.channels.get(container.channel);
  if (!channel || !isMember(channel, user)) return 'channel_not_found';
  const message = findMessage(world, channel.id, container.ts) ?? findEphemeral(world, channel.id, container.ts, user);
  if (!message) return 'message_not_found';
  const place = messagePlace(world, channel, message, attachmentOf(message, blockId));
  return { blocks: blocksOfMessage(message), key: placeKey(user, container), place };
}

/** A person types into an external select of a modal, Home or message; the app's options stand in the response. */
export const suggest: Act<Suggest> = async (world, act) => {
  const { user, blockId, actionId, query } = act;
  const asked = askedIn(world, act);
  if (typeof asked === 'string') return refused(world, user, asked);
  const element = findElement(asked.blocks, blockId, actionId)?.element;
  if (!element || !String(element.type).endsWith('external_select')) return refused(world, user, 'action_not_found');
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  if (query.length < least) return done(world, user, { options: [] });
  const payload = suggestionPayload(world, user, asked.place, { blockId, actionId, value: query });
  const ack = await world.delivery.send('interactive', payload, `block_suggestion ${actionId}`);
  if (!ack.ok) return refused(world, user, ack.error);
  const offer = isJson(ack.payload) ? ack.payload : {};
  const messages = suggestionProblems(offer);
  if (messages.length > 0) return refused(world, user, 'dispatch_failed', { response: offer, messages });
  rememberOffer(world, asked.key, blockId, actionId, offer);
  return done(world, user, offer);
};
