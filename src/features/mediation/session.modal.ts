/** F4: one meeting on record in under a minute. */
import type { ModalView } from '@slack/types';
import type { MediatedCase, TakenCase } from '../../domain/case/case.ts';
import type { SessionInput } from '../../domain/case/mediation.ts';
import { involvesMinor } from '../../domain/case/minors.ts';
import { CIRCUMSTANCES, DANGER_SIGNS, PLACES, SESSION_TYPES, STANCES } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import {
  checkboxes,
  choicesOf,
  datePicker,
  dateTimePicker,
  multiSelect,
  numberInput,
  select,
  textInput,
} from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { type Mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { agentsField, agentsIn } from './agents-field.ts';
import { guardianField, guardianIn } from './guardian-field.ts';
import { SESSION_FORM } from './ids.ts';

const ATTENDEES = ['A', 'B', 'others'] as const;
/** Signs that a later meeting can bring to light; "protective" ones are no danger. */
const NEW_SIGNS = [
  ...DANGER_SIGNS,
  ...CIRCUMSTANCES.filter((flag) => flag !== 'both_willing' && flag !== 'support_network'),
];

export function sessionForm(
  current: TakenCase | MediatedCase,
  now: string,
  suggestedNextOn: string,
  meetings: Mrkdwn | null,
  t: Messages,
): ModalView {
  const { session: words } = t.mediation;
  const optional = { optional: true };
  const isFirst = current.status === 'taken';
  return modal({
    callbackId: SESSION_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      context(raw(`*${current.number}*${isFirst ? ` · ${words.checklist}` : ''}`)),
      ...(meetings ? [context(meetings)] : []),
      input(words.type, select('type', choicesOf(SESSION_TYPES, t.codes.sessionType), t.common.choose)),
      input(words.startedAt, dateTimePicker('startedAt', now)),
      input(words.duration, numberInput('duration', { min: 5, max: 600, initial: 30 })),
      input(words.place, select('place', choicesOf(PLACES, t.codes.place), t.common.choose)),
      input(
        words.attended,
        checkboxes(
          'attended',
          ATTENDEES.map((who) => [who, words.attendees[who]] as const),
        ),
        { ...optional, hint: words.members },
      ),
      ...guardianField({ minorInvolved: involvesMinor(current) }, t),
      ...agentsField(current.triage.gateInputs, t),
      input(words.summary, textInput('summary', { multiline: true, min: 20, max: 2000 }), { hint: t.common.noNames }),
      input(words.stanceA, select('stanceA', choicesOf(STANCES, t.codes.stance), t.common.choose), optional),
      input(words.stanceB, select('stanceB', choicesOf(STANCES, t.codes.stance), t.common.choose), optional),
      input(words.newRisk, multiSelect('newRisk', choicesOf(NEW_SIGNS, t.codes.riskFlag), t.common.choose), {
        ...optional,
        hint: words.newRiskHint,
      }),
      input(words.nextStep, textInput('nextStep', { max: 300 })),
      input(words.nextOn, datePicker('nextOn', suggestedNextOn)),
    ],
  });
}

export function readSession(
  state: StateValues,
  performedBy: string,
  now: string,
  t: Messages,
): { value: SessionInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const startedAt = form.instant('startedAt') ?? now;
  if (startedAt > now) form.wrong('startedAt', t.problems.inTheFuture);
  const nextOn = form.date('nextOn');
  if (!nextOn) form.wrong('nextOn', t.mediation.session.nextOnNeeded);
  const stanceA = form.choice('stanceA', STANCES);
  const stanceB = form.choice('stanceB', STANCES);
  const agents = agentsIn(form);
  const value: SessionInput = {
    type: form.required('type', SESSION_TYPES),
    startedAt,
    durationMinutes: form.number('duration', { min: 5, max: 600 }) ?? 5,
    place: form.required('place', PLACES),
    attended: form.choices('attended', ATTENDEES),
    performedBy,
    summary: form.text('summary', { min: 20, max: 2000 }),
    stances: { ...(stanceA ? { A: stanceA } : {}), ...(stanceB ? { B: stanceB } : {}) },
    newRiskFlags: form.choices('newRisk', NEW_SIGNS),
    nextStep: form.text('nextStep', { min: 1, max: 300 }),
    nextOn,
    guardianPresent: guardianIn(form),
    ...(agents.length > 0 ? { agents } : {}),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}
