/** What a strict Slack would refuse in what the bot says, and what in it would come alive as a mention or a link. */
import type { HomeView, ModalView } from '@slack/types';
import { messageProblems, viewProblems } from '../../src/local-workspace/server/block-rules.ts';
import type { Message } from '../../src/slack/blocks.ts';

/** Slack cuts the words beside the blocks at 40,000 characters and asks for no more than this. */
const MOST_TEXT = 4000;

/** Empty when Slack takes the message as it is and nothing in it is a mention or a link. */
export function messageFaults({ text, blocks }: Message): string[] {
  return [
    ...messageProblems(asSent(blocks)),
    ...alive(blocks),
    ...(text === '' ? ['text: empty'] : []),
    ...(text.length > MOST_TEXT ? [`text: ${text.length} > ${MOST_TEXT}`] : []),
    ...(text.includes('<') ? [`text: ${text}`] : []),
  ];
}

/** The same for a modal or a Home. */
export function viewFaults(view: ModalView | HomeView): string[] {
  return [...viewProblems(asSent(view), view.type), ...alive(view.blocks)];
}

function asSent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What of one call or answer of the bot would come alive; empty for what is no message and no view. */
export function aliveIn(sent: unknown): string[] {
  const { text } = (sent ?? {}) as { text?: unknown };
  return [...alive(sent), ...(typeof text === 'string' && text.includes('<') ? [`text: ${text}`] : [])];
}

/** The bot writes no mention and no link: any sign of one was typed. Half a character is no text at all. */
function alive(value: unknown): string[] {
  if (typeof value === 'string') return Buffer.from(value).toString() === value ? [] : ['half a character'];
  if (typeof value !== 'object' || value === null) return [];
  const { type, verbatim, text } = value as { type?: unknown; verbatim?: unknown; text?: unknown };
  const isMrkdwn = type === 'mrkdwn';
  return [
    ...(isMrkdwn && verbatim !== true ? [`not verbatim: ${text}`] : []),
    ...(isMrkdwn && String(text).includes('<') ? [`alive: ${text}`] : []),
    ...(type === 'markdown' || type === 'rich_text' ? [`${type} makes links of its own`] : []),
    ...Object.values(value).flatMap(alive),
  ];
}
