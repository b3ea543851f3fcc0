/** F4: one meeting on record in under a minute; who took part and how it was done are a tap away. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { MediatedCase, TakenCase } from '../../domain/case/case.ts';
import { involvesMinor } from '../../domain/case/minors.ts';
import { APPROACHES, INVITEES, LATER_SIGNS, TEAM_ROLES } from '../../domain/case/session-codes.ts';
import { PLACES, SESSION_TYPES, SIDES, STANCES } from '../../domain/case/vocabulary.ts';
import type { Person } from '../../domain/people/person.ts';
import { NONE_SEEN } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import { actions, button, context, input, modal } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { fieldForEach } from '../../slack/each-person.ts';
import {
  checkboxes,
  choicesOf,
  datePicker,
  dateTimePicker,
  multiSelect,
  numberInput,
  select,
  textInput,
  userSelect,
  usersSelect,
} from '../../slack/elements.ts';
import { type Mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { allChosenIn, peopleIn } from '../../slack/reshape.ts';
import { agentsField } from './agents-field.ts';
import { checklistField, visitField, wishesField } from './first-meeting-fields.ts';
import { guardianField } from './guardian-field.ts';
import { MORE_OF_SESSION, SESSION_FORM } from './ids.ts';
import { rightsField } from './rights-field.ts';

export const MOST_COLLEAGUES = 5;
export const MOST_EXPENSES = 1_000_000;

/** No date follows: an agreement or an end does. */
export const LAST = 'last';

const OPTIONAL = { optional: true };

export type SessionFacts = {
  now: string;
  /** The next date that the level suggests. */
  nextOn: string;
  /** How many meetings the law still allows, where it counts them. */
  meetings: Mrkdwn | null;
  by: Person;
  /** Somebody of the programme by chat account, or by id. */
  personOf: (id: string) => Person | null;
  /** Everything is asked, not the needed alone. */
  inFull: boolean;
};

export type SessionCase = TakenCase | MediatedCase;

/** Whoever holds the pen led the meeting, unless they only help out. */
export function leaderOf(current: SessionCase, by: Person): string {
  return by.roles.includes('veteran') || by.id === current.leadId ? by.id : current.leadId;
}

export function sessionForm(
  current: SessionCase,
  facts: SessionFacts,
  t: Messages,
  state: StateValues = {},
): ModalView {
  const { session: words } = t.mediation;
  const inFull = facts.inFull || 'performedBy' in state;
  return modal({
    callbackId: SESSION_FORM,
    title: words.title,
    submit: words.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id, ...(inFull ? { inFull: 'yes' } : {}) },
    blocks: [
      context(raw(`*${current.number}*${current.status === 'taken' ? ` · ${words.checklist}` : ''}`)),
      ...(facts.meetings ? [context(facts.meetings)] : []),
      input(words.type, select('type', choicesOf(SESSION_TYPES, t.codes.sessionType), t.common.choose), {
        dispatch: true,
      }),
      ...visitField(state, t),
      input(words.startedAt, dateTimePicker('startedAt', facts.now)),
      input(words.duration, numberInput('duration', { min: 5, max: 600, initial: 30 })),
      input(words.place, select('place', choicesOf(PLACES, t.codes.place), t.common.choose)),
      input(words.attended, checkboxes('attended', choicesOf(SIDES, t.codes.side)), {
        ...OPTIONAL,
        hint: words.members,
        dispatch: true,
      }),
      ...stanceBlocks(state, t),
      ...rightsField(current, t),
      ...wishesField(current, t),
      ...checklistField(current, t),
      ...guardianField({ minorInvolved: involvesMinor(current) }, t),
      ...agentsField(current.triage.gateInputs, t),
      input(words.summary, textInput('summary', { multiline: true, min: 20, max: 2000 }), { hint: t.common.noNames }),
      input(
        words.newRisk,
        multiSelect(
          'newRisk',
          [[NONE_SEEN, t.forms.session.noNewRisk], ...choicesOf(LATER_SIGNS, t.codes.riskFlag)],
          t.common.choose,
        ),
        { hint: words.newRiskHint },
      ),
      input(words.nextStep, textInput('nextStep', { max: 300 })),
      input(words.last, checkboxes('lastMeeting', [[LAST, words.lastMeeting]]), { ...OPTIONAL, dispatch: true }),
      ...(allChosenIn(state, 'lastMeeting').includes(LAST)
        ? []
        : [input(words.nextOn, datePicker('nextOn', facts.nextOn))]),
      ...(inFull
        ? teamBlocks(current, facts, t, state)
        : [actions('session-more', [button(MORE_OF_SESSION, t.forms.session.more, { value: current.id })])]),
    ],
  });
}

/** How a side stands is asked of the sides that came. */
function stanceBlocks(state: StateValues, t: Messages): KnownBlock[] {
  const { session: words } = t.mediation;
  const labels = { A: words.stanceA, B: words.stanceB };
  return SIDES.filter((side) => allChosenIn(state, 'attended').includes(side)).map((side) =>
    input(labels[side], select(`stance${side}`, choicesOf(STANCES, t.codes.stance), t.common.choose)),
  );
}

function teamBlocks(current: SessionCase, facts: SessionFacts, t: Messages, state: StateValues): KnownBlock[] {
  const { session: words } = t.forms;
  const { memberRoles = {}, members } = current.declaration;
  const slackUserOf = (id: string) => facts.personOf(id)?.slackUserId ?? '';
  const usual = members.map(slackUserOf).filter((user) => user !== '');
  const guests = INVITEES.filter((kind) => allChosenIn(state, 'invitees').includes(kind));
  const chosen = peopleIn(state, 'tookPart', usual).flatMap((user) => facts.personOf(user) ?? []);
  return [
    input(words.performedBy, userSelect('performedBy', t.common.choose, slackUserOf(leaderOf(current, facts.by))), {
      hint: words.performedByHint,
    }),
    input(words.tookPart, usersSelect('tookPart', t.common.choose, MOST_COLLEAGUES, usual), {
      ...OPTIONAL,
      hint: words.tookPartHint,
      dispatch: true,
    }),
    ...fieldForEach(chosen.slice(0, MOST_COLLEAGUES), {
      field: 'role',
      label: t.forms.roleOf,
      choices: choicesOf(TEAM_ROLES, t.forms.teamRole),
      placeholder: t.common.choose,
      known: (id) => memberRoles[id] ?? null,
    }),
    input(
      words.approaches,
      multiSelect('approaches', choicesOf(APPROACHES, t.forms.approach), t.common.choose),
      OPTIONAL,
    ),
    input(words.invitees, multiSelect('invitees', choicesOf(INVITEES, t.forms.invitee), t.common.choose), {
      ...OPTIONAL,
      dispatch: true,
    }),
    ...(guests.length > 0
      ? [input(words.inviteesConsent, checkboxes('inviteesConsent', choicesOf(guests, t.forms.invitee)))]
      : []),
    input(words.expenses, numberInput('expenses', { min: 0, max: MOST_EXPENSES }), OPTIONAL),
    input(words.expensesFor, textInput('expensesFor', { max: 100 }), OPTIONAL),
  ];
}
