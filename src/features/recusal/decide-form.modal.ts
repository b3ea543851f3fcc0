/** The request as whoever decides reads it, and the form for the decision. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Recusal } from '../../domain/case/recusal-record.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal, section, typedSections } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { radio, textInput, userSelect } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { DECIDE_FORM } from './ids.ts';

const ANSWERS = ['yes', 'no'] as const;

export function decideForm(current: Case, asked: Recusal, words: Words): ModalView {
  const { t } = words;
  const { decide } = t.recusal;
  const optional = { optional: true };
  return modal({
    callbackId: DECIDE_FORM,
    title: decide.title,
    submit: decide.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id, no: String(asked.no) },
    blocks: [
      context(mrkdwn`*${current.number}* · ${decide.due(words.due(asked.dueAt))}`),
      ...requestBlocks(asked, words),
      input(
        decide.granted,
        radio(
          'granted',
          ANSWERS.map((answer) => [answer, decide[answer]] as const),
        ),
      ),
      input(decide.reason, textInput('reason', { multiline: true, max: 500 }), { ...optional, hint: t.common.noNames }),
      input(decide.to, userSelect('to', t.common.choose), { ...optional, hint: decide.toHint }),
      input(decide.summary, textInput('summary', { multiline: true, max: 500 }), {
        ...optional,
        hint: t.common.noNames,
      }),
    ],
  });
}

/** For those who decide and who put it on record: everything. */
export function requestBlocks(asked: Recusal, words: Words): KnownBlock[] {
  const { t } = words;
  const { read, asker } = t.recusal;
  const who = asked.side ? t.codes.side[asked.side] : asker[asked.askedBy];
  return [
    section(mrkdwn`*${read.askedBy}* ${who} · ${words.time(asked.requestedAt)}${asked.oral ? ` · ${read.oral}` : ''}`),
    ...groundBlocks(asked, words),
    ...typedSections(read.text, asked.text),
  ];
}

/** For the person named: whom it is about and why, in a code. */
export function groundBlocks(asked: Recusal, words: Words): KnownBlock[] {
  const { read, ground } = words.t.recusal;
  return [
    section(mrkdwn`*${read.against}* ${words.person(asked.againstId)}`),
    section(mrkdwn`*${read.ground}* ${ground[asked.ground]}`),
  ];
}

export function decisionBlocks({ decision }: Recusal, words: Words): KnownBlock[] {
  const { t } = words;
  const { read } = t.recusal;
  if (!decision) return [section(raw(read.open))];
  const says = decision.granted ? read.granted : read.refused;
  return [
    section(mrkdwn`*${says}* · ${words.person(decision.by)} · ${words.time(decision.at)}`),
    ...(decision.reason ? typedSections(read.reason, decision.reason) : []),
  ];
}

export type Decided = { granted: boolean; reason: string; to: string | null; summary: string };

export function readDecision(state: StateValues, t: Messages): { value: Decided } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const value = {
    granted: form.required('granted', ANSWERS) === 'yes',
    reason: form.text('reason', { max: 500, optional: true }),
    to: form.user('to'),
    summary: form.text('summary', { max: 500, optional: true }),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
