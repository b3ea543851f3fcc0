/** What was filled in about a meeting. */
import type { SessionInput } from '../../domain/case/mediation.ts';
import { APPROACHES, type Colleague, INVITEES, LATER_SIGNS, TEAM_ROLES } from '../../domain/case/session-codes.ts';
import { PLACES, SESSION_TYPES, SIDES, STANCES } from '../../domain/case/vocabulary.ts';
import { can } from '../../domain/people/permissions.ts';
import { addDays } from '../../domain/time/working-calendar.ts';
import { NONE_SEEN, type SignAnswer } from '../../domain/triage/sign-answers.ts';
import type { Messages } from '../../i18n/index.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choiceOfEach } from '../../slack/each-person.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { agentsIn } from './agents-field.ts';
import { checklistIn, visitIn, wishesIn } from './first-meeting-fields.ts';
import { guardianIn } from './guardian-field.ts';
import { rightsIn } from './rights-field.ts';
import {
  LAST,
  leaderOf,
  MOST_COLLEAGUES,
  MOST_EXPENSES,
  type SessionCase,
  type SessionFacts,
} from './session.modal.ts';

/** A promise further away than this is none. */
const FURTHEST_DAYS = 180;

export function readSession(
  current: SessionCase,
  state: StateValues,
  { now, by, personOf }: SessionFacts,
  today: string,
  t: Messages,
): { value: SessionInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const startedAt = form.instant('startedAt', {}) ?? now;
  if (startedAt > now) form.wrong('startedAt', t.problems.inTheFuture);
  const isLast = form.choices('lastMeeting', [LAST]).length > 0;
  const nextOn = isLast ? null : form.date('nextOn');
  if (!isLast && !nextOn) form.wrong('nextOn', t.mediation.session.nextOnNeeded);
  else if (!isLast) form.date('nextOn', { to: addDays(today, FURTHEST_DAYS) });
  const type = form.required('type', SESSION_TYPES);
  const attended = form.choices('attended', SIDES);
  const performedBy = readLeader(current, by, form, personOf, t);
  const expenses = form.number('expenses', { min: 0, max: MOST_EXPENSES, optional: true });
  const expensesFor = form.text('expensesFor', { max: 100, optional: true });
  const tookPart = readColleagues(form, personOf, performedBy, t);
  const agents = agentsIn(form);
  const approaches = form.choices('approaches', APPROACHES);
  const invitees = form.choices('invitees', INVITEES);
  const agreedTo = form.choices('inviteesConsent', INVITEES);
  if (invitees.some((kind) => !agreedTo.includes(kind))) form.wrong('inviteesConsent', t.forms.session.consentNeeded);
  const value: SessionInput = {
    type,
    startedAt,
    durationMinutes: form.number('duration', { min: 5, max: 600 }) ?? 5,
    place: form.required('place', PLACES),
    attended,
    performedBy,
    summary: form.text('summary', { min: 20, max: 2000 }),
    stances: Object.fromEntries(attended.map((side) => [side, form.required(`stance${side}`, STANCES)])),
    newRiskFlags: readNewRisk(form, t),
    nextStep: form.text('nextStep', { min: 1, max: 300 }),
    nextOn,
    guardianPresent: guardianIn(form),
    ...rightsIn(form),
    ...wishesIn(form),
    ...checklistIn(form),
    ...visitIn(form, type, t),
    ...(agents.length > 0 ? { agents } : {}),
    ...(tookPart.length > 0 ? { tookPart } : {}),
    ...(approaches.length > 0 ? { approaches } : {}),
    ...(invitees.length > 0 ? { invitees } : {}),
    ...(expenses === null ? {} : { expenses: { yuan: expenses, purpose: expensesFor } }),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}

/** Unknown is not no: the question is answered, if only with "none". */
function readNewRisk(form: Form, t: Messages): SessionInput['newRiskFlags'] {
  const answers: SignAnswer[] = form.choices('newRisk', [NONE_SEEN, ...LATER_SIGNS]);
  if (answers.length === 0) form.wrong('newRisk', t.forms.session.newRiskNeeded);
  if (answers.length > 1 && answers.includes(NONE_SEEN)) form.wrong('newRisk', t.problems.standsAlone);
  return LATER_SIGNS.filter((sign) => answers.includes(sign));
}

/** The meeting may be written down for somebody else who works on the case, or for a colleague of the team. */
function readLeader(
  current: SessionCase,
  by: SessionFacts['by'],
  form: Form,
  personOf: SessionFacts['personOf'],
  t: Messages,
): string {
  const user = form.user('performedBy');
  if (!user) return leaderOf(current, by);
  const person = personOf(user);
  if (!person) form.wrong('performedBy', problemText({ code: 'person.unknown' }, t));
  const worksHere =
    person &&
    (can(person, 'case.record-session', current).allowed ||
      (current.teamId !== null && person.teamId === current.teamId));
  if (person && !worksHere) form.wrong('performedBy', t.forms.session.performer);
  return person?.id ?? by.id;
}

function readColleagues(form: Form, personOf: SessionFacts['personOf'], performedBy: string, t: Messages): Colleague[] {
  return form.users('tookPart', MOST_COLLEAGUES).flatMap((user) => {
    const person = personOf(user);
    if (!person) form.wrong('tookPart', problemText({ code: 'person.unknown' }, t));
    if (person?.id === performedBy) form.wrong('tookPart', t.forms.session.performerTwice);
    if (!person) return [];
    const role = choiceOfEach(form, 'role', person.id, TEAM_ROLES);
    return [{ personId: person.id, ...(role ? { role } : {}) }];
  });
}
