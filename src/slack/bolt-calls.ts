/** Slack's payloads → what a handler is given. Only ids are believed. */
import { createHash } from 'node:crypto';
import type { BlockAction, BlockElementAction, RespondFn, SlashCommand } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Deps } from '../deps.ts';
import type { Message } from './blocks.ts';
import type { ActionCall, CommandCall, StateValues } from './calls.ts';
import { inLineOf, metadataOf } from './metadata.ts';

export type RawAnswering = Pick<CommandCall, 'requestKey' | 'reply' | 'open'>;

/** One short key from the facts that identify a delivery. */
export function requestKeyOf(...parts: (string | undefined)[]): string {
  return createHash('sha256').update(parts.join('|')).digest('base64url').slice(0, 32);
}

export function commandCall(
  { trigger_id: triggerId, user_id: userId }: Pick<SlashCommand, 'trigger_id' | 'user_id'>,
  respond: RespondFn | undefined,
  deps: Deps,
): RawAnswering {
  const requestKey = requestKeyOf('command', triggerId);
  return {
    requestKey,
    reply: replyThrough(respond, deps, userId, requestKey),
    open: (view) => deps.slack.openView(triggerId, view),
  };
}

export function actionCall(
  body: BlockAction,
  action: BlockElementAction,
  respond: RespondFn | undefined,
  deps: Deps,
): Omit<ActionCall, 'viewer'> {
  const place = body.view?.id ?? body.message?.ts ?? '';
  const requestKey = requestKeyOf('action', body.user.id, action.action_id, action.action_ts, place);
  const view = body.view;
  return {
    requestKey,
    actionId: action.action_id,
    value: chosenValue(action),
    message: body.message && body.channel ? { channelId: body.channel.id, ts: String(body.message.ts) } : null,
    view: view
      ? {
          id: view.id,
          hash: view.hash,
          metadata: metadataOf(view.private_metadata),
          state: view.state.values as StateValues,
        }
      : null,
    reply: replyThrough(body.response_url ? respond : undefined, deps, body.user.id, requestKey),
    open: (next) => deps.slack.openView(body.trigger_id, next),
    updateView: async (next: ModalView) => {
      if (view) await deps.slack.updateView({ id: view.id, hash: view.hash }, inLineOf(next, view.private_metadata));
    },
  };
}

function chosenValue(action: BlockElementAction): string {
  if (action.type === 'button') return action.value ?? '';
  if ('selected_option' in action && action.selected_option) return action.selected_option.value ?? '';
  return '';
}

/** Privately where the click was; as a direct message where Slack offers no such answer. */
function replyThrough(respond: RespondFn | undefined, deps: Deps, userId: string, requestKey: string) {
  return async (message: Message): Promise<void> => {
    if (respond) await respond({ ...message, response_type: 'ephemeral', replace_original: false });
    else await deps.slack.postToPerson(`reply-${requestKey}`, userId, message);
  };
}

export function firstInputBlock(blocks: readonly { type: string; block_id?: string }[]): string | null {
  return blocks.find((block) => block.type === 'input')?.block_id ?? null;
}
