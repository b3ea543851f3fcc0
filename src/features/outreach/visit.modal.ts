/** A visit without a case: who, where, what for, how long. */
import type { ModalView } from '@slack/types';
import {
  OUTREACH_PURPOSES,
  type OutreachVisit,
  VISIT_MINUTES,
  VISIT_RECORDED_WITHIN_DAYS,
} from '../../domain/outreach/visit.ts';
import type { Person } from '../../domain/people/person.ts';
import { DAY_MS } from '../../domain/time/instant.ts';
import { addDays } from '../../domain/time/working-calendar.ts';
import { type AreaGroup, groupsOf } from '../../i18n/area-choices.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal, section, typedSections } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import {
  choicesOf,
  datePicker,
  dateTimePicker,
  groupedSelect,
  numberInput,
  select,
  textInput,
  userSelect,
} from '../../slack/elements.ts';
import { readForm } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { problemText } from '../../slack/problem.view.ts';
import { VISIT_FORM } from './ids.ts';

const MOST_NOTE = 500;
const FURTHEST_DAYS = 180;

export function visitForm(by: Person, areas: readonly AreaGroup[], now: string, t: Messages): ModalView {
  const { form } = t.outreach;
  return modal({
    callbackId: VISIT_FORM,
    title: form.title,
    submit: form.submit,
    close: t.common.cancel,
    blocks: [
      context(raw(form.hint)),
      input(form.visitor, userSelect('visitor', t.common.choose, by.slackUserId)),
      input(form.area, groupedSelect('area', groupsOf(areas), t.common.choose)),
      input(form.purpose, select('purpose', choicesOf(OUTREACH_PURPOSES, t.outreach.purpose), t.common.choose)),
      input(form.visitedAt, dateTimePicker('visitedAt', now)),
      input(form.minutes, numberInput('minutes', { ...VISIT_MINUTES, initial: 30 })),
      input(form.note, textInput('note', { multiline: true, max: MOST_NOTE }), {
        optional: true,
        hint: t.common.noNames,
      }),
      input(form.nextOn, datePicker('nextOn'), { optional: true }),
    ],
  });
}

type VisitInput = Pick<
  OutreachVisit,
  'personId' | 'teamId' | 'area' | 'purpose' | 'visitedAt' | 'minutes' | 'note' | 'nextOn'
>;

export function readVisit(
  state: StateValues,
  known: { areas: readonly string[]; now: string; today: string; personOf: (slackUserId: string) => Person | null },
  t: Messages,
): { value: VisitInput } | { errors: Record<string, string> } {
  const form = readForm(state, t);
  const user = form.user('visitor');
  const visitor = user ? known.personOf(user) : null;
  if (!user) form.wrong('visitor', t.problems.chooseOne);
  else if (!visitor) form.wrong('visitor', problemText({ code: 'person.unknown' }, t));
  const earliest = new Date(Date.parse(known.now) - VISIT_RECORDED_WITHIN_DAYS * DAY_MS).toISOString();
  const visitedAt = form.instant('visitedAt', {});
  if (visitedAt && visitedAt > known.now) form.wrong('visitedAt', t.problems.inTheFuture);
  if (visitedAt && visitedAt < earliest)
    form.wrong('visitedAt', t.outreach.form.tooLongAgo(VISIT_RECORDED_WITHIN_DAYS));
  const value: VisitInput = {
    personId: visitor?.id ?? '',
    teamId: visitor?.teamId ?? null,
    area: form.required('area', known.areas),
    purpose: form.required('purpose', OUTREACH_PURPOSES),
    visitedAt: visitedAt ?? known.now,
    minutes: form.number('minutes', VISIT_MINUTES) ?? VISIT_MINUTES.min,
    note: form.text('note', { max: MOST_NOTE, optional: true }),
    nextOn: form.date('nextOn', {
      from: addDays(known.today, 1),
      to: addDays(known.today, FURTHEST_DAYS),
      optional: true,
    }),
  };
  const errors = form.errors();
  return errors ? { errors } : { value };
}

/** One visit with its note, for those who made or recorded it. */
export function visitInFull(visit: OutreachVisit, words: Words): ModalView {
  const { t } = words;
  const { form } = t.outreach;
  return modal({
    callbackId: 'outreach.shown',
    title: form.shown,
    close: t.common.close,
    blocks: [
      section(visitLine(visit, words)),
      context(mrkdwn`${form.visitor}: ${words.person(visit.personId)}`),
      ...(visit.note ? typedSections(form.note, visit.note) : []),
    ],
  });
}

/** Codes and labels only. */
export function visitLine(visit: OutreachVisit, words: Words) {
  const { t } = words;
  const next = visit.nextOn ? ` · ${t.outreach.next(words.day(visit.nextOn))}` : '';
  return mrkdwn`${words.time(visit.visitedAt)} · ${words.area(visit.area)} · ${t.outreach.purpose[visit.purpose]} · ${t.outreach.minutes(visit.minutes)}${next}`;
}
