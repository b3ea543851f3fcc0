/** One tap, asked back once: both reached, all performed, all calm. Stands on the card, in the case in full, under a reminder. */
import type { Button } from '@slack/types';
import type { Messages } from '../i18n/index.ts';
import { button } from './blocks.ts';

export const CALM = 'follow-up.calm';

export function calmButton(caseId: string, { forms: { followUp } }: Messages, isMain = false): Button {
  const confirm = {
    title: followUp.calmTitle,
    text: followUp.calmText,
    confirm: followUp.calmConfirm,
    deny: followUp.calmDeny,
  };
  return button(CALM, followUp.calm, { value: caseId, ...(isMain ? { style: 'primary' as const } : {}), confirm });
}
