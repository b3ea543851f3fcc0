import type { ActRequests, ActResult } from '../../protocol-acts.ts';
import { choicesFor, placeKey } from '../choices.ts';
import { inputProblems } from '../input-checks.ts';
import { inputSentence } from '../input-words.ts';
import { isJson, type Json, list, text } from '../json.ts';
import { closedPayload, submissionPayload } from '../payloads.ts';
import { issueForMenus } from '../response-menus.ts';
import type { StoredView } from '../state.ts';
import { viewRefusal } from '../view-checks.ts';
import { closeAll, closeFrom, findView, holdState, pushModal, topModal, updateView, viewState } from '../views.ts';
import type { World } from '../world.ts';
import { type Act, done, refused } from './result.ts';

const isInput = (view: StoredView, blockId: string): boolean =>
  list(view.view.blocks).some((block) => block.type === 'input' && block.block_id === blockId);

function showErrors(world: World, view: StoredView, payload: Json): ActResult {
  const { user } = view;
  const errors = isJson(payload.errors) ? (payload.errors as Record<string, string>) : {};
  const messages = Object.entries(errors).flatMap(([blockId, words]) => [
    ...(isInput(view, blockId) ? [] : [`[ERROR] no input block has this block_id: ${blockId} [json-pointer:/errors]`]),
    ...(text(words) ? [] : [`[ERROR] must be a string [json-pointer:/errors/${blockId}]`]),
  ]);
  if (Object.keys(errors).length === 0) messages.push('[ERROR] no fewer than 1 items allowed [json-pointer:/errors]');
  if (messages.length > 0) return refused(world, user, 'dispatch_failed', { errors, response: payload, messages });
  return refused(world, user, 'field_errors', { errors, response: payload });
}

function showNext(world: World, view: StoredView, current: StoredView | undefined, answer: Json): ActResult {
  const { user } = view;
  const update = answer.response_action === 'update';
  const refusal = viewRefusal(world, answer.view, 'modal', update ? current : undefined);
  if (refusal) {
    const messages = refusal.messages ?? [`[ERROR] ${refusal.error} [json-pointer:/view]`];
    return refused(world, user, 'dispatch_failed', { response: answer, messages });
  }
  if (current && update) updateView(world, current, answer.view as Json);
  const pushed = current && !update ? pushModal(world, user, answer.view as Json) : undefined;
  return typeof pushed === 'string' ? refused(world, user, pushed, { response: answer }) : done(world, user, answer);
}

/** Does what the app's ack of a submit says. The view may meanwhile be gone: then there is nothing left to do. */
function follow(world: World, view: StoredView, payload: unknown): ActResult {
  const { user } = view;
  const current = findView(world, view.id);
  const answer = isJson(payload) && Object.keys(payload).length > 0 ? payload : undefined;
  const action = answer?.response_action;
  if (answer && text(action) === undefined) {
    const messages = ['[ERROR] missing required field: response_action [json-pointer:]'];
    return refused(world, user, 'dispatch_failed', { response: payload, messages });
  }
  switch (action) {
    case undefined:
      if (current) closeFrom(world, current);
      return done(world, user, answer);
    case 'clear':
      closeAll(world, user);
      return done(world, user, answer);
    case 'errors':
      return showErrors(world, view, answer!);
    case 'update':
    case 'push':
      return showNext(world, view, current, answer!);
    default: {
      const messages = ['[ERROR] must be one of: errors, update, push, clear [json-pointer:/response_action]'];
      return refused(world, user, 'dispatch_failed', { response: payload, messages });
    }
  }
}

/** A person submits a modal. Two submits of the same view at once both reach the app, as a real double click does. */
export const submit: Act<ActRequests['submit']> = async (world, { user, viewId, state }) => {
  const view = findView(world, viewId);
  if (!view || view.user !== user || view.view.type !== 'modal') return refused(world, user, 'view_not_found');
  if (topModal(world, user)?.id !== viewId) return refused(world, user, 'view_not_on_top');
  if (!view.view.submit) return refused(world, user, 'no_submit_button');
  if (!world.app.interactive) return refused(world, user, 'interactivity_disabled');
  const held = holdState(world, view, state);
  const choices = choicesFor(world, user, placeKey(user, { viewId }));
  const problems = inputProblems(choices, list(held.view.blocks), viewState(world, held));
  if (Object.keys(problems).length > 0) {
    const errors = Object.fromEntries(Object.entries(problems).map(([id, one]) => [id, inputSentence(one)]));
    return refused(world, user, 'required_inputs', { errors, problems });
  }
  const trigger = { user, viewId, ...(view.channel ? { channel: view.channel } : {}) };
  const payload = submissionPayload(world, held, world.triggers.issue(trigger), issueForMenus(world, held));
  const ack = await world.delivery.send('interactive', payload, `view_submission ${String(view.view.callback_id)}`);
  return ack.ok ? follow(world, held, ack.payload) : refused(world, user, ack.error);
};

/** A person closes a modal, or with `clearAll` every one; the app hears of it where it asked to. */
export const close: Act<ActRequests['close']> = async (world, { user, viewId, clearAll }) => {
  const view = findView(world, viewId);
  if (!view || view.user !== user || view.view.type !== 'modal') return refused(world, user, 'view_not_found');
  const all = clearAll === true || view.view.clear_on_close === true;
  const stack = world.state.modals.get(user) ?? [];
  const gone = all ? stack : stack.slice(stack.findIndex((one) => one.id === viewId));
  if (all) closeAll(world, user);
  else closeFrom(world, view);
  for (const one of gone.toReversed().filter((closed) => closed.view.notify_on_close === true)) {
    const ack = await world.delivery.send('interactive', closedPayload(world, one, all), 'view_closed');
    if (!ack.ok) return refused(world, user, ack.error);
  }
  return done(world, user);
};
