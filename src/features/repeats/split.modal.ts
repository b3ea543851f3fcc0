/** Is this call another dispute after all? Said before it becomes a case of its own. */
import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { KeptCall } from '../../domain/repeats/kept-call.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { context, modal, section, typedSections } from '../../slack/blocks.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { SPLIT_FORM } from './ids.ts';

export function splitForm(current: Case, call: KeptCall, words: Words): ModalView {
  const { t } = words;
  const { split } = t.repeats;
  return modal({
    callbackId: SPLIT_FORM,
    title: split.title,
    submit: split.submit,
    close: split.leave,
    metadata: { caseId: current.id, callId: call.id },
    blocks: [
      section(mrkdwn`${split.explain(current.number)}`),
      ...typedSections(`${words.time(call.reportedAt)} · ${words.person(call.reportedBy)}`, call.report.narrative),
      context(raw(t.cases.show.privately)),
    ],
  });
}

export function splitAnswer(text: string, t: Messages): ModalView {
  const { split } = t.repeats;
  return modal({ callbackId: SPLIT_FORM, title: split.title, close: t.common.close, blocks: [section(raw(text))] });
}
