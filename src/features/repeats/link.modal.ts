/** Which earlier case has to do with this one. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import { textInput } from '../../slack/elements.ts';
import { raw } from '../../slack/mrkdwn.ts';
import { LINK_FORM } from './ids.ts';

export function linkForm(current: Case, t: Messages): ModalView {
  const { link } = t.repeats;
  return modal({
    callbackId: LINK_FORM,
    title: link.title,
    submit: link.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      context(raw(link.hint(current.number))),
      input(link.target, textInput('target', { max: 20, placeholder: 'LJ-2026-000123' })),
    ],
  });
}
