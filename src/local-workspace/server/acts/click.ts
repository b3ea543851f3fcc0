import type { ActRequests, ActResult, InputProblem, StateValues } from '../../protocol-acts.ts';
import { findElement } from '../blocks.ts';
import { isMember } from '../channels.ts';
import { choicesFor, placeKey } from '../choices.ts';
import { actionOf, mergeHeld, valueKeyOf } from '../element-state.ts';
import { choiceProblem } from '../input-checks.ts';
import { inputSentence } from '../input-words.ts';
import { type Json, list, text } from '../json.ts';
import { attachmentOf, blocksOfMessage, findEphemeral, findMessage } from '../messages.ts';
import { actionTs, messageActionsPayload, viewActionsPayload } from '../payloads.ts';
import { findView, holdState, topModal } from '../views.ts';
import type { World } from '../world.ts';
import { type Act, done, refused } from './result.ts';

type Click = ActRequests['click'];
type Found = { block: Json; element: Json };
type Refusal = { error: string; problem?: InputProblem };

/** Where something is clicked or typed: its blocks, and how to go on from there. */
export type Spot = {
  found: Found;
  /** Remembers what the element and those around it now hold. */
  hold: (state: StateValues | undefined) => void;
  /** Tells the app of the element's action. */
  dispatch: (value: Json | undefined) => Promise<ActResult>;
};

/** The element that can be worked with here, or why not. */
function usable(world: World, place: string, blocks: Json[], act: Click): Found | Refusal {
  const found = findElement(blocks, act.blockId, act.actionId);
  if (!found) return { error: 'action_not_found' };
  const { element } = found;
  const readers = element.visible_to_user_ids;
  if (Array.isArray(readers) && !readers.includes(act.user)) return { error: 'action_not_found' };
  const value = act.value as Json | undefined;
  if (element.type === 'overflow' && !value?.selected_option) return { error: 'invalid_option' };
  const problem = choiceProblem(choicesFor(world, act.user, place), act.blockId, element, value);
  return problem ? { error: problem.code, problem } : found;
}

/** The element's own new value belongs to the state, too. */
export function withOwnValue(act: Click, element: Json): StateValues | undefined {
  if (!valueKeyOf(element) || !act.value) return act.state;
  const own = { ...act.value, type: element.type };
  return { ...act.state, [act.blockId]: { ...act.state?.[act.blockId], [act.actionId]: own } };
}

function messageSpot(world: World, act: Click, place: { channel: string; ts: string }): Spot | Refusal {
  const { user } = act;
  const channel = world.state.channels.get(place.channel);
  if (!channel || !isMember(channel, user)) return { error: 'channel_not_found' };
  const message = findMessage(world, channel.id, place.ts) ?? findEphemeral(world, channel.id, place.ts, user);
  if (!message) return { error: 'message_not_found' };
  const blocks = blocksOfMessage(message);
  const key = placeKey(user, place);
  const found = usable(world, key, blocks, act);
  if ('error' in found) return found;
  const { heldInMessages } = world.state;
  const holdHere = (state: StateValues | undefined) => {
    heldInMessages.set(key, mergeHeld(blocks, heldInMessages.get(key) ?? {}, state));
  };
  return {
    found,
    hold: holdHere,
    dispatch: async (value) => {
      const original = { ts: message.ts, ephemeral: message.ephemeralFor !== undefined };
      const payload = messageActionsPayload(world, {
        user,
        channel,
        message,
        attachmentId: attachmentOf(message, act.blockId),
        held: heldInMessages.get(key) ?? {},
        action: actionOf(found.block, found.element, value, actionTs(world.now())),
        triggerId: world.triggers.issue({ user, channel: channel.id }),
        responseId: world.responseUrls.issue({ channel: channel.id, user, original }),
      });
      return tell(world, user, payload, act.actionId);
    },
  };
}

async function tell(world: World, user: string, payload: Json, actionId: string): Promise<ActResult> {
  const ack = await world.delivery.send('interactive', payload, `block_actions ${actionId}`);
  return ack.ok ? done(world, user) : refused(world, user, ack.error);
}

function viewSpot(world: World, act: Click, viewId: string): Spot | Refusal {
  const { user } = act;
  const view = findView(world, viewId);
  if (!view || view.user !== user) return { error: 'view_not_found' };
  if (view.view.type === 'modal' && topModal(world, user)?.id !== viewId) return { error: 'view_not_on_top' };
  const found = usable(world, placeKey(user, { viewId }), list(view.view.blocks), act);
  if ('error' in found) return found;
  let held = view;
  return {
    found,
    hold: (state) => {
      held = holdState(world, findView(world, viewId) ?? view, state);
    },
    dispatch: (value) => {
      const action = actionOf(found.block, found.element, value, actionTs(world.now()));
      const trigger = { user, viewId, ...(view.channel ? { channel: view.channel } : {}) };
      return tell(world, user, viewActionsPayload(world, held, action, world.triggers.issue(trigger)), act.actionId);
    },
  };
}

export function spotOf(world: World, act: Click): Spot | Refusal {
  if (!world.app.interactive) return { error: 'interactivity_disabled' };
  const { container } = act;
  return container.type === 'message' ? messageSpot(world, act, container) : viewSpot(world, act, container.viewId);
}

export function refuseSpot(world: World, act: Click, { error, problem }: Refusal): ActResult {
  const told = problem
    ? { problems: { [act.blockId]: problem }, errors: { [act.blockId]: inputSentence(problem) } }
    : {};
  return refused(world, act.user, error, told);
}

/** A person clicks a button or changes an element in a message, a modal or Home. */
export const click: Act<Click> = async (world, act) => {
  const spot = spotOf(world, act);
  if ('error' in spot) return refuseSpot(world, act, spot);
  const { block, element } = spot.found;
  if (block.type === 'input' && block.dispatch_action !== true) return refused(world, act.user, 'no_dispatch_action');
  if (element.type === 'workflow_button') return refused(world, act.user, 'workflows_not_supported');
  spot.hold(withOwnValue(act, element));
  return spot.dispatch(act.value as Json | undefined);
};

const writtenTypes = ['plain_text_input', 'number_input', 'email_text_input', 'url_text_input', 'rich_text_input'];

/** Whether Slack tells the app of this change, as `dispatch_action` and `dispatch_action_config` say. */
function dispatches({ block, element }: Found, enter: boolean): boolean {
  if (block.type === 'input' && block.dispatch_action !== true) return false;
  if (!writtenTypes.includes(text(element.type) ?? '')) return true;
  const config = element.dispatch_action_config as Json | undefined;
  const wanted = (config?.trigger_actions_on ?? ['on_enter_pressed']) as string[];
  return wanted.includes(enter ? 'on_enter_pressed' : 'on_character_entered');
}

/** A person types into an element or chooses in it, without submitting. */
export const type: Act<ActRequests['type']> = async (world, act) => {
  const spot = spotOf(world, act);
  if ('error' in spot) return refuseSpot(world, act, spot);
  const { element } = spot.found;
  if (!valueKeyOf(element)) return refused(world, act.user, 'no_value');
  spot.hold(withOwnValue(act, element));
  return dispatches(spot.found, act.enter ?? false) ? spot.dispatch(act.value) : done(world, act.user);
};
