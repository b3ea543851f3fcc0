import type { ActRequests, ActResult } from '../../protocol-acts.ts';
import { viewProblems } from '../block-rules.ts';
import { inputProblems } from '../input-checks.ts';
import { isJson, type Json, list, text } from '../json.ts';
import { closedPayload, submissionPayload } from '../payloads.ts';
import type { StoredView } from '../state.ts';
import { closeAll, closeFrom, findView, holdState, pushModal, updateView, viewState } from '../views.ts';
import type { World } from '../world.ts';
import { type Act, done, refused } from './result.ts';

const isInput = (view: StoredView, blockId: string): boolean =>
  list(view.view.blocks).some((block) => block.type === 'input' && block.block_id === blockId);

function showErrors(world: World, view: StoredView, payload: Json): ActResult {
  const { user } = view;
  const errors = isJson(payload.errors) ? (payload.errors as Record<string, string>) : {};
  const strangers = Object.keys(errors).filter((blockId) => !isInput(view, blockId));
  const messages = strangers.map(
    (blockId) => `[ERROR] no input block has this block_id: ${blockId} [json-pointer:/errors]`,
  );
  if (Object.keys(errors).length === 0) messages.push('[ERROR] no fewer than 1 items allowed [json-pointer:/errors]');
  if (messages.length > 0) return refused(world, user, 'dispatch_failed', { errors, response: payload, messages });
  return refused(world, user, 'field_errors', { errors, response: payload });
}

/** Does what the app's ack of a submit says. The view may meanwhile be gone: then there is nothing left to do. */
function follow(world: World, view: StoredView, payload: unknown): ActResult {
  const { user } = view;
  const current = findView(world, view.id);
  const answer = isJson(payload) && Object.keys(payload).length > 0 ? payload : undefined;
  if (answer && text(answer.response_action) === undefined) {
    const messages = ['[ERROR] missing required field: response_action [json-pointer:]'];
    return refused(world, user, 'dispatch_failed', { response: payload, messages });
  }
  const action = answer?.response_action;
  if (action === 'errors') return showErrors(world, view, answer!);
  if (action === 'clear') closeAll(world, user);
  else if (action === 'update' || action === 'push') {
    const messages = viewProblems(answer!.view, 'modal');
    if (messages.length > 0) return refused(world, user, 'dispatch_failed', { response: payload, messages });
    if (current && action === 'update') updateView(world, current, answer!.view as Json);
    const pushed = current && action === 'push' ? pushModal(world, user, answer!.view as Json) : undefined;
    if (typeof pushed === 'string') return refused(world, user, pushed, { response: payload });
  } else if (action === undefined) {
    if (current) closeFrom(world, current);
  } else {
    const messages = [`[ERROR] must be one of: errors, update, push, clear [json-pointer:/response_action]`];
    return refused(world, user, 'dispatch_failed', { response: payload, messages });
  }
  return done(world, user, answer);
}

/** A person submits a modal. Two submits of the same view at once both reach the app, as a real double click does. */
export const submit: Act<ActRequests['submit']> = async (world, { user, viewId, state }) => {
  const view = findView(world, viewId);
  if (!view || view.user !== user || view.view.type !== 'modal') return refused(world, user, 'view_not_found');
  if (!view.view.submit) return refused(world, user, 'no_submit_button');
  const held = holdState(world, view, state);
  const errors = inputProblems(list(held.view.blocks), viewState(held));
  if (Object.keys(errors).length > 0) return refused(world, user, 'required_inputs', { errors });
  const payload = submissionPayload(world, held, world.triggers.issue({ user, viewId }));
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
