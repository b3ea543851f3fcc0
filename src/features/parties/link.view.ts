/** The private answer with the way to the page: a number and a link, nothing else. */
import type { Messages } from '../../i18n/index.ts';
import { actions, button, type Message, section } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { FOLLOW_LINK } from './ids.ts';

export function linkAnswer(url: string, caseNumber: string | null, { parties }: Messages): Message {
  const { link } = parties;
  return {
    text: caseNumber ? link.text(caseNumber) : link.searchText,
    blocks: [
      section(caseNumber ? raw(link.forCase(caseNumber)) : mrkdwn`${link.forSearch}`),
      actions('party-link', [button(FOLLOW_LINK, link.open, { url, style: 'primary' })]),
    ],
  };
}
