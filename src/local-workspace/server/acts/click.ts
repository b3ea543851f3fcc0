import type { ActRequests, ActResult } from '../../protocol-acts.ts';
import { findElement } from '../blocks.ts';
import { isMember } from '../channels.ts';
import { actionOf, mergeHeld, valueKeyOf } from '../element-state.ts';
import { choiceProblem } from '../input-checks.ts';
import { type Json, list } from '../json.ts';
import { findEphemeral, findMessage } from '../messages.ts';
import { actionTs, messageActionsPayload, viewActionsPayload } from '../payloads.ts';
import { findView, holdState } from '../views.ts';
import type { World } from '../world.ts';
import { type Act, done, refused } from './result.ts';

type Click = ActRequests['click'];

/** The element that can be clicked or changed here, or why not. */
function clickable(blocks: Json[], click: Click): { block: Json; element: Json } | string {
  const found = findElement(blocks, click.blockId, click.actionId);
  if (!found) return 'action_not_found';
  if (found.block.type === 'input' && found.block.dispatch_action !== true) return 'no_dispatch_action';
  if (found.element.type === 'overflow' && !click.value?.selected_option) return 'invalid_option';
  return choiceProblem(found.element, click.value as Json | undefined) ?? found;
}

/** The clicked element's own new value belongs to the state, too. */
function withOwnValue(click: Click, element: Json): Click['state'] {
  if (!valueKeyOf(element) || !click.value) return click.state;
  const own = { ...click.value, type: element.type };
  return { ...click.state, [click.blockId]: { ...click.state?.[click.blockId], [click.actionId]: own } };
}

async function clickMessage(world: World, click: Click, place: { channel: string; ts: string }): Promise<ActResult> {
  const { user } = click;
  const channel = world.state.channels.get(place.channel);
  if (!channel || !isMember(channel, user)) return refused(world, user, 'channel_not_found');
  const message = findMessage(world, channel.id, place.ts) ?? findEphemeral(world, channel.id, place.ts, user);
  if (!message) return refused(world, user, 'message_not_found');
  const blocks = list(message.blocks);
  const found = clickable(blocks, click);
  if (typeof found === 'string') return refused(world, user, found);
  const payload = messageActionsPayload(world, {
    user,
    channel,
    message,
    held: mergeHeld(blocks, {}, withOwnValue(click, found.element)),
    action: actionOf(found.block, found.element, click.value as Json | undefined, actionTs(world.now())),
    triggerId: world.triggers.issue({ user, channel: channel.id }),
    responseId: world.responseUrls.issue({
      channel: channel.id,
      user,
      original: { ts: message.ts, ephemeral: message.ephemeralFor !== undefined },
    }),
  });
  const ack = await world.delivery.send('interactive', payload, `block_actions ${click.actionId}`);
  return ack.ok ? done(world, user) : refused(world, user, ack.error);
}

async function clickView(world: World, click: Click, viewId: string): Promise<ActResult> {
  const { user } = click;
  const view = findView(world, viewId);
  if (!view || view.user !== user) return refused(world, user, 'view_not_found');
  const found = clickable(list(view.view.blocks), click);
  if (typeof found === 'string') return refused(world, user, found);
  const held = holdState(world, view, withOwnValue(click, found.element));
  const action = actionOf(found.block, found.element, click.value as Json | undefined, actionTs(world.now()));
  const payload = viewActionsPayload(world, held, action, world.triggers.issue({ user, viewId }));
  const ack = await world.delivery.send('interactive', payload, `block_actions ${click.actionId}`);
  return ack.ok ? done(world, user) : refused(world, user, ack.error);
}

/** A person clicks a button or changes an element in a message, a modal or Home. */
export const click: Act<Click> = async (world, request) => {
  if (!world.app.interactive) return refused(world, request.user, 'interactivity_disabled');
  const { container } = request;
  return container.type === 'message'
    ? clickMessage(world, request, container)
    : clickView(world, request, container.viewId);
};
