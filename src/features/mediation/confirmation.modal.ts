/** What became of the way to the court: one choice and its day. */
import type { ModalView } from '@slack/types';
import { CONFIRMATION_MARKS } from '../../domain/agreement/confirmation-marks.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import { choicesOf, datePicker, radio } from '../../slack/elements.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { CONFIRMATION_FORM } from './ids.ts';

type Asked = { caseId: string; no: string; applyBy: string; today: string };

export function confirmationForm({ caseId, no, applyBy, today }: Asked, { t, day }: Words): ModalView {
  const says = t.mediation.confirmation;
  return modal({
    callbackId: CONFIRMATION_FORM,
    title: says.title,
    submit: says.submit,
    close: t.common.cancel,
    metadata: { caseId },
    blocks: [
      context(raw(says.about(no, day(applyBy)))),
      input(says.mark, radio('mark', choicesOf(CONFIRMATION_MARKS, says.marks))),
      input(says.on, datePicker('on', today)),
    ],
  });
}
