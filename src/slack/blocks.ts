/** Typed constructors for the blocks that the bot sends; each keeps Slack's own shape and cuts nothing silently. */
import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  InputBlockElement,
  KnownBlock,
  ModalView,
  MrkdwnElement,
  PlainTextElement,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';
import { inPieces } from './limits.ts';
import { type Mrkdwn, mrkdwn, raw, sentence } from './mrkdwn.ts';
import { isTypedInto } from './text-fields.ts';

/** One message: `text` says in words what the blocks show, for notifications and screen readers. */
export type Message = { text: string; blocks: KnownBlock[] };

/** One line of the catalogue that may name people and places. */
export function oneLine(line: string): Message {
  const said = sentence(line);
  return { text: said.mrkdwn, blocks: [section(said)] };
}

/** The same, with what the reader may do about it. */
export function lineWithButtons(line: string, blockId: string, buttons: ActionsBlockElement[]): Message {
  const { text, blocks } = oneLine(line);
  return { text, blocks: [...blocks, actions(blockId, buttons)] };
}

export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: true };
}

export function marked(text: Mrkdwn): MrkdwnElement {
  return { type: 'mrkdwn', text: text.mrkdwn, verbatim: true };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text) };
}

export function section(text: Mrkdwn, accessory?: SectionBlock['accessory']): SectionBlock {
  return { type: 'section', text: marked(text), ...(accessory ? { accessory } : {}) };
}

/** A heading and what a person typed, whole, in as many sections as it needs. */
export function typedSections(heading: string, typed: string): SectionBlock[] {
  const [first = raw(''), ...rest] = inPieces(typed);
  return [section(mrkdwn`*${heading}*\n${first}`), ...rest.map((piece) => section(piece))];
}

export function fields(texts: readonly Mrkdwn[]): SectionBlock {
  return { type: 'section', fields: texts.map(marked) };
}

export function context(...texts: Mrkdwn[]): ContextBlock {
  return { type: 'context', elements: texts.map(marked) };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

export function actions(blockId: string, elements: ActionsBlockElement[]): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements };
}

export type ButtonOptions = {
  value?: string;
  style?: 'primary' | 'danger';
  /** Opens in the reader's browser; the click is told to us all the same. */
  url?: string;
  confirm?: { title: string; text: string; confirm: string; deny: string };
};

export function button(actionId: string, text: string, options: ButtonOptions = {}): Button {
  const { confirm, ...rest } = options;
  return {
    type: 'button',
    action_id: actionId,
    text: plain(text),
    ...rest,
    ...(confirm
      ? {
          confirm: {
            title: plain(confirm.title),
            text: plain(confirm.text),
            confirm: plain(confirm.confirm),
            deny: plain(confirm.deny),
          },
        }
      : {}),
  };
}

export function option(value: string, text: string): PlainTextOption {
  return { text: plain(text), value };
}

export type InputOptions = { hint?: string; optional?: boolean; dispatch?: boolean };

/** An input whose block id is its action id: one name for the field in the state, in errors and in tests. */
export function input(
  label: string,
  element: InputBlockElement & { action_id: string },
  options: InputOptions = {},
): InputBlock {
  return {
    type: 'input',
    block_id: element.action_id,
    label: plain(label),
    element,
    optional: options.optional ?? false,
    ...(options.hint ? { hint: plain(options.hint) } : {}),
    ...(options.dispatch ? { dispatch_action: true } : {}),
  };
}

export type ModalParts = {
  callbackId: string;
  title: string;
  submit?: string;
  close: string;
  blocks: KnownBlock[];
  /** Ids only: the client can read this. */
  metadata?: Record<string, string | number | boolean>;
};

/** A form with text fields tells when it is closed, so that what was typed can be kept. */
export function modal(parts: ModalParts): ModalView {
  return {
    type: 'modal',
    ...(parts.submit && isTypedInto(parts.blocks) ? { notify_on_close: true } : {}),
    callback_id: parts.callbackId,
    title: plain(parts.title),
    close: plain(parts.close),
    ...(parts.submit ? { submit: plain(parts.submit) } : {}),
    private_metadata: JSON.stringify(parts.metadata ?? {}),
    blocks: parts.blocks,
  };
}
