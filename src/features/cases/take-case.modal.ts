/** F3: the declaration of impartiality; its submit takes the case. */
import type { ModalView } from '@slack/types';
import { automaticTies } from '../../domain/case/automatic-ties.ts';
import type { AssignedCase, OpenCase } from '../../domain/case/case.ts';
import { firstContactOwedBy } from '../../domain/case/first-contact.ts';
import { CONFLICT_QUESTIONS, type Declaration } from '../../domain/case/records.ts';
import { TEAM_ROLES } from '../../domain/case/session-codes.ts';
import type { Person } from '../../domain/people/person.ts';
import type { WorkingCalendar } from '../../domain/time/working-calendar.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choiceOfEach, fieldForEach } from '../../slack/each-person.ts';
import { choicesOf, dateTimePicker, radio, textInput, usersSelect } from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { problemText } from '../../slack/problem.view.ts';
import { chosenIn, peopleIn } from '../../slack/reshape.ts';
import { TAKE_FORM } from './ids.ts';

const ROLES = ['lead_firm', 'lead_warm'] as const;
const MOST_MEMBERS = 5;
const FURTHEST_PLAN_MS = 30 * 24 * 3_600_000;

export type PersonOf = (slackUserId: string) => Person | null;
const NOBODY: PersonOf = () => null;

/** The tie is asked for once there is one, and a role for each colleague that is chosen. */
export function takeForm(
  current: OpenCase | AssignedCase,
  veteran: Person,
  now: string,
  calendar: WorkingCalendar,
  words: Words,
  { state = {}, personOf = NOBODY }: { state?: StateValues; personOf?: PersonOf } = {},
): ModalView {
  const { t } = words;
  const { take } = t.cases;
  const known = automaticTies(current, veteran).map((tie) => t.codes.automaticTie[tie]);
  const yesNo = [
    ['no', t.common.no],
    ['yes', t.common.yes],
  ] as const;
  const isTied = CONFLICT_QUESTIONS.some((question) => chosenIn(state, question) === 'yes');
  const colleagues = peopleIn(state, 'members').flatMap((user) => personOf(user) ?? []);
  return modal({
    callbackId: TAKE_FORM,
    title: take.title,
    submit: take.submit,
    close: t.common.cancel,
    metadata: { caseId: current.id },
    blocks: [
      section(raw(take.intro(current.number))),
      context(
        mrkdwn`${t.codes.level[current.level]} · ${t.codes.category[current.report.category]} · ${words.area(current.report.area)}`,
      ),
      ...(known.length > 0 ? [section(raw(take.known(known.join(t.common.listSeparator))))] : []),
      ...CONFLICT_QUESTIONS.map((question) =>
        input(t.codes.conflictQuestion[question], radio(question, yesNo), { dispatch: true }),
      ),
      ...(isTied
        ? [input(take.disclosure, textInput('disclosure', { min: 5, max: 300 }), { hint: t.common.noNames })]
        : []),
      input(take.firstContactPlan, dateTimePicker('firstContactPlan', planFor(current, now, calendar))),
      input(
        take.role,
        radio(
          'role',
          ROLES.map((role) => [role, take.roles[role]] as const),
          'lead_firm',
        ),
      ),
      input(take.members, usersSelect('members', t.common.choose, MOST_MEMBERS), {
        optional: true,
        hint: t.forms.session.tookPartHint,
        dispatch: true,
      }),
      ...fieldForEach(colleagues.slice(0, MOST_MEMBERS), {
        field: 'role',
        label: t.forms.roleOf,
        choices: choicesOf(TEAM_ROLES, t.forms.teamRole),
        placeholder: t.common.choose,
        known: () => null,
      }),
      context(mrkdwn`*${take.adviceTitle}* ${take.advice}`),
    ],
  });
}

/** An hour from now, or the deadline when that is sooner. */
function planFor(current: OpenCase | AssignedCase, now: string, calendar: WorkingCalendar): string {
  const due = firstContactOwedBy(current, now, calendar);
  const inAnHour = new Date(Date.parse(now) + 3_600_000).toISOString();
  const [sooner] = [due, inAnHour].sort();
  return sooner!;
}

export function readDeclaration(
  state: StateValues,
  by: Person,
  now: string,
  personOf: PersonOf,
  t: Messages,
): { value: Declaration } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const conflicts = CONFLICT_QUESTIONS.filter((question) => form.required(question, ['yes', 'no']) === 'yes');
  const disclosure = form.text('disclosure', { max: 300, optional: true });
  if (conflicts.length > 0 && disclosure.length < 5) form.wrong('disclosure', t.cases.take.disclosureNeeded);
  const notAfter = new Date(Date.parse(now) + FURTHEST_PLAN_MS).toISOString();
  const firstContactPlanAt = form.instant('firstContactPlan', { notBefore: now, notAfter });
  const people = form.users('members', MOST_MEMBERS).flatMap((user) => {
    const person = personOf(user);
    if (!person) form.wrong('members', problemText({ code: 'person.unknown' }, t));
    if (person?.id === by.id) form.wrong('members', t.forms.notYourself);
    return person ?? [];
  });
  const roles = people.flatMap(({ id }) => {
    const role = choiceOfEach(form, 'role', id, TEAM_ROLES);
    return role ? [[id, role] as const] : [];
  });
  const role = form.required('role', ROLES);
  const errors = form.errors();
  if (errors) return { errors };
  return {
    value: {
      conflicts,
      ...(conflicts.length > 0 ? { disclosure } : {}),
      firstContactPlanAt: firstContactPlanAt!,
      role,
      members: people.map(({ id }) => id),
      ...(roles.length > 0 ? { memberRoles: Object.fromEntries(roles) } : {}),
    },
  };
}
