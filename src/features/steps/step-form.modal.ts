/** The form of each step that is taken now and then only: a sentence on what it means, and the few facts that it needs. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import {
  CANCEL_REASONS,
  CHECK_BACK_RESULTS,
  ENFORCEMENT_TRACKS,
  ESCALATED_TO,
  GATE_CHECK_RESULTS,
  ON_SCENE_MINORS,
  ON_SCENE_TICKS,
  RELEASE_REASONS,
  REOPEN_GROUNDS,
  SUSPEND_REASONS,
} from '../../domain/case/step-codes.ts';
import { BASES, EXCLUSIONS, GROUNDS, PARTNERS, RISK_LEVELS, SIDES } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import {
  type Choices,
  checkboxes,
  choicesOf,
  datePicker,
  radio,
  select,
  textInput,
  userSelect,
} from '../../slack/elements.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { submitId } from './ids.ts';

export type StepVerb = keyof Messages['steps']['title'];
export const PLACES_TO_GO = ['referred_out', 'not_accepted', 'withdrawn'] as const;

export type StepAsk = { target?: string; places?: Choices };

export function stepForm(current: Case, verb: StepVerb, t: Messages, ask: StepAsk = {}): ModalView {
  return modal({
    callbackId: submitId(verb),
    title: t.steps.title[verb],
    submit: t.steps.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [context(mrkdwn`*${current.number}* · ${t.steps.hint[verb]}`), ...fieldsOf(verb, t, ask)],
  });
}

function fieldsOf(verb: StepVerb, t: Messages, { target, places = [] }: StepAsk): KnownBlock[] {
  const { field } = t.steps;
  const optional = { optional: true };
  const text = (name: 'note' | 'openPromises' | 'stance', max: number) =>
    input(field[name], textInput(name, { multiline: true, max }), { ...optional, hint: t.common.noNames });
  const reasons = <T extends string>(
    name: 'reason' | 'ground' | 'track' | 'result',
    codes: readonly T[],
    words: Record<T, string>,
  ) => input(field[name], select(name, choicesOf(codes, words), t.common.choose));
  switch (verb) {
    case 'case.suspend':
      return [
        reasons('reason', SUSPEND_REASONS, t.steps.suspendReason),
        input(field.resumeOn, datePicker('resumeOn')),
        text('note', 500),
      ];
    case 'case.resume':
      return [];
    case 'case.cancel':
      return [reasons('reason', CANCEL_REASONS, t.steps.cancelReason)];
    case 'case.release':
      return [
        reasons('reason', RELEASE_REASONS, t.steps.releaseReason),
        input(field.to, userSelect('to', t.common.choose), { ...optional, hint: field.toHint }),
        input(field.summary, textInput('summary', { multiline: true, max: 500 }), { hint: t.common.noNames }),
        text('openPromises', 500),
        input(field.openPromises, checkboxes('noPromises', [['none', field.noPromises]]), optional),
        input(field.nextOn, datePicker('nextOn'), { hint: field.nextOnHint }),
      ];
    case 'case.to-team':
      return [
        input(field.to, userSelect('to', t.common.choose)),
        input(field.summary, textInput('summary', { multiline: true, max: 500 }), { hint: t.common.noNames }),
      ];
    case 'case.convert':
      return [input(field.reference, textInput('reference', { max: 100 })), text('note', 500)];
    case 'case.merge':
      return [
        input(
          field.target,
          textInput('target', { max: 20, placeholder: 'LJ-2026-000123', ...(target ? { initial: target } : {}) }),
        ),
      ];
    case 'case.reopen':
      return [reasons('ground', REOPEN_GROUNDS, t.steps.reopenGround)];
    case 'case.send-elsewhere':
      return [
        input(field.where, radio('where', choicesOf(PLACES_TO_GO, t.codes.status))),
        input(field.partner, select('partner', choicesOf(PARTNERS, t.codes.partner), t.common.choose), optional),
        input(
          field.exclusion,
          select('exclusion', choicesOf(EXCLUSIONS, t.codes.exclusion), t.common.choose),
          optional,
        ),
        input(field.withdrawnBy, radio('withdrawnBy', choicesOf(SIDES, t.codes.side)), optional),
        input(field.withdrawnOn, datePicker('withdrawnOn'), optional),
        text('stance', 500),
        text('note', 500),
      ];
    case 'case.reroute':
      return [
        input(field.place, select('place', places, t.common.choose)),
        input(field.rerouteTo, userSelect('to', t.common.choose), { ...optional, hint: field.rerouteToHint }),
        input(field.levelReason, textInput('reason', { multiline: true, min: 5, max: 300 }), {
          hint: t.common.noNames,
        }),
      ];
    case 'case.take-back':
      return [
        input(field.whyBack, textInput('note', { multiline: true, min: 5, max: 500 }), { hint: t.common.noNames }),
      ];
    case 'case.question-level':
      return [
        input(field.levelDoubt, textInput('note', { multiline: true, min: 5, max: 300 }), { hint: t.common.noNames }),
      ];
    case 'case.unmerge':
      return [
        input(field.whyParted, textInput('note', { multiline: true, min: 5, max: 500 }), { hint: t.common.noNames }),
      ];
    case 'case.check-back':
      return [reasons('result', CHECK_BACK_RESULTS, t.steps.checkBackResult), text('note', 500)];
    case 'case.settle-on-scene':
      return [
        ...onSceneFields(t),
        input(field.evidence, textInput('evidence', { multiline: true, min: 5, max: 500 }), { hint: t.common.noNames }),
      ];
    case 'case.change-level':
      return [
        input(field.level, select('level', choicesOf(RISK_LEVELS, t.codes.level), t.common.choose)),
        input(field.levelReason, textInput('reason', { multiline: true, min: 5, max: 300 }), {
          hint: t.common.noNames,
        }),
      ];
    case 'case.escalate':
      return [
        input(field.callIn, radio('to', choicesOf(ESCALATED_TO, t.steps.escalation.to), 'chief')),
        input(field.callReason, textInput('reason', { multiline: true, min: 5, max: 300 }), { hint: t.common.noNames }),
      ];
    case 'case.answer-escalation':
      return [
        input(field.callAnswer, textInput('note', { multiline: true, min: 5, max: 500 }), { hint: t.common.noNames }),
      ];
    case 'case.confirm-gate':
      return [
        input(field.check, radio('result', choicesOf(GATE_CHECK_RESULTS, t.gate.check.results))),
        text('note', 500),
      ];
    case 'case.set-enforcement':
      return [
        reasons('track', ENFORCEMENT_TRACKS, t.steps.enforcementTrack),
        input(field.reference, textInput('reference', { max: 100 }), optional),
      ];
  }
}

function onSceneFields({ codes, common, steps }: Messages): KnownBlock[] {
  const { basis, confirmed, eligibility, minor } = steps.field;
  return [
    input(confirmed, checkboxes('confirmed', choicesOf(ON_SCENE_TICKS, steps.onScene))),
    input(basis, radio('basis', choicesOf(BASES, codes.basis))),
    input(eligibility, select('eligibility', choicesOf(GROUNDS, codes.ground), common.choose), { optional: true }),
    input(minor, radio('minor', choicesOf(ON_SCENE_MINORS, steps.onSceneMinor))),
  ];
}
