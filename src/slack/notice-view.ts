/** The same modal with a sentence on top: for a form that has no field beside which it could stand. */
import type { ViewOutput } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { modal, section } from './blocks.ts';
import { metadataOf } from './metadata.ts';
import { raw } from './mrkdwn.ts';

export function withNotice(view: ViewOutput, text: string): ModalView {
  return modal({
    callbackId: view.callback_id,
    title: view.title.text,
    ...(view.submit ? { submit: view.submit.text } : {}),
    close: view.close?.text ?? 'OK',
    blocks: [section(raw(`:warning: ${text}`)), ...(view.blocks as KnownBlock[])],
    metadata: metadataOf(view.private_metadata),
  });
}
