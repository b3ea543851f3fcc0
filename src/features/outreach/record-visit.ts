/** A visit without a case is put on record, once for each submitted form. */
import type { Deps } from '../../deps.ts';
import { can } from '../../domain/people/permissions.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { areaGroups } from '../../i18n/area-choices.ts';
import { wordsFor } from '../../i18n/words.ts';
import { modal, section } from '../../slack/blocks.ts';
import type { ActionCall, CommandCall, SubmitAnswer, SubmitCall } from '../../slack/calls.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { notAllowedText, notice } from '../../slack/problem.view.ts';
import { RECORD_VISIT } from './ids.ts';
import { readVisit, visitForm, visitInFull } from './visit.modal.ts';

export async function openVisitForm(call: CommandCall | ActionCall, deps: Deps): Promise<void> {
  const { person, locale, t } = call.viewer;
  const permission = can(person, 'outreach.record');
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  const areas = areaGroups(await deps.people.roster(), person, locale);
  await call.open(visitForm(person, areas, deps.clock.now(), t), { actionId: RECORD_VISIT, value: '' });
}

export async function submitVisit(call: SubmitCall, deps: Deps): Promise<SubmitAnswer> {
  const { person, locale, t } = call.viewer;
  const roster = await deps.people.roster();
  const now = deps.clock.now();
  const known = {
    areas: roster.areas.map((area) => area.code),
    now,
    today: dateOf(deps.calendar, now),
    personOf: (user: string) => roster.bySlackUser(user),
  };
  const read = readVisit(call.state, known, t);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  await deps.outreach.add({ id: deps.ids.next(), ...read.value, recordedBy: person.id, recordedAt: now }, call.viewId);
  const words = wordsFor(locale, t, roster, deps.calendar);
  const done = t.outreach.recorded(words.area(read.value.area), read.value.minutes);
  return {
    kind: 'update',
    view: modal({
      callbackId: 'outreach.recorded',
      title: t.outreach.form.title,
      close: t.common.close,
      blocks: [section(mrkdwn`${done}`)],
    }),
  };
}

/** The note is for whoever made the visit or wrote it down. */
export async function openVisit(call: ActionCall, deps: Deps): Promise<void> {
  const { person, locale, t } = call.viewer;
  const visit = await deps.outreach.find(call.value);
  if (!visit || ![visit.personId, visit.recordedBy].includes(person.id)) {
    return call.reply(notice(t.outreach.notYours));
  }
  await call.open(visitInFull(visit, wordsFor(locale, t, await deps.people.roster(), deps.calendar)));
}
