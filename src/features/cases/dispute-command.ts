/** `/dispute`: new, list, show, find, seen, help; anything else gets the help, kindly. */

import { readDossier } from '../../db/read-dossier.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { isCheckDue } from '../../domain/follow-up/due-check.ts';
import { offersFor } from '../../domain/impartiality/offers.ts';
import { processSigns } from '../../domain/impartiality/process-signs.ts';
import { can, isShielded } from '../../domain/people/permissions.ts';
import type { Person } from '../../domain/people/person.ts';
import { isLookBack } from '../../domain/sentinel/review.ts';
import { dateOf } from '../../domain/time/working-calendar.ts';
import { areaGroups } from '../../i18n/area-choices.ts';
import { wordsFor } from '../../i18n/words.ts';
import { context, type Message, modal, section } from '../../slack/blocks.ts';
import type { ActionCall, CommandCall, ShortcutCall, Viewer } from '../../slack/calls.ts';
import { numberOf } from '../../slack/case-number.ts';
import { cutTo } from '../../slack/limits.ts';
import { joinMrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';
import { casesFor, moreCases } from './cases-for.ts';
import { findCases } from './find-cases.ts';
import { reportForm } from './report-case.modal.ts';
import { showReaders } from './seen-cases.ts';
import { caseInFull } from './show-case.view.ts';

const MOST_LISTED = 15;

export async function runDisputeCommand(call: CommandCall, deps: Deps): Promise<void> {
  const [word = '', ...rest] = call.text.split(/\s+/u);
  const argument = rest.join(' ');
  switch (word.toLowerCase()) {
    case 'new':
    case '新建':
    case '上报':
      return openReport(call, argument, deps);
    case 'list':
    case '列表':
      return call.reply(await listCases(call.viewer, deps));
    case 'show':
    case '查看':
      return call.reply(await showCase(call.viewer, argument, deps));
    case 'find':
    case '查找':
      return call.reply(await findCases(call.viewer, argument, deps));
    case 'seen':
    case '谁看过':
      return call.reply(await whoHasSeen(call.viewer, argument, deps));
    case '':
    case 'help':
    case '帮助':
      return call.reply(disputeHelp(call.viewer));
    default:
      return call.reply(disputeHelp(call.viewer, cutTo(word, 40)));
  }
}

export async function openReport(call: CommandCall | ShortcutCall, narrative: string, deps: Deps): Promise<void> {
  const { viewer } = call;
  const permission = can(viewer.person, 'case.report');
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, viewer.t)));
  const form = reportForm(
    { narrative, areas: areaGroups(await deps.people.roster(), viewer.person, viewer.locale) },
    viewer.t,
  );
  // A form with words of its own is no place for those of a draft.
  await call.open(form, narrative ? null : { actionId: 'case.report', value: '' });
}

async function listCases({ person, t, locale }: Viewer, deps: Deps): Promise<Message> {
  const roster = await deps.people.roster();
  const words = wordsFor(locale, t, roster, deps.calendar);
  const mine = await casesFor(person, deps);
  if (mine.length === 0) return notice(t.cases.list.none);
  const lines = mine
    .slice(0, MOST_LISTED)
    .map(
      (it) =>
        mrkdwn`• *${it.number}* · ${t.codes.level[it.level]} · ${t.codes.status[it.status]} · ${t.codes.category[it.report.category]} · ${words.area(it.report.area)}`,
    );
  return {
    text: t.cases.list.heading,
    blocks: [
      section(mrkdwn`*${t.cases.list.heading}*`),
      section(joinMrkdwn(lines, '\n')),
      ...moreCases(mine.length, MOST_LISTED, t),
    ],
  };
}

async function showCase(viewer: Viewer, typed: string, deps: Deps): Promise<Message> {
  const { person, t } = viewer;
  const [first = '', page = '1'] = typed.split(/\s+/u);
  const number = numberOf(first);
  if (!number || !/^[1-9]\d?$/.test(page)) return notice(t.cases.show.usage);
  const found = await deps.cases.findByNumber(number);
  if (!found || !can(person, 'case.show', found).allowed) return notice(problemText({ code: 'case.not-found' }, t));
  return inFull(found, viewer, deps, Number(page));
}

async function whoHasSeen(viewer: Viewer, typed: string, deps: Deps): Promise<Message> {
  const [first = '', page = '1'] = typed.split(/\s+/u);
  const number = numberOf(first);
  if (!number || !/^[1-9]\d?$/.test(page)) return notice(viewer.t.readers.usage);
  return showReaders(await deps.cases.findByNumber(number), Number(page), viewer, deps);
}

/** What was typed about a case is read: that is put on record before it is shown. */
async function inFull(found: Case, { person, t, locale }: Viewer, deps: Deps, page = 1): Promise<Message> {
  const about = { by: person.id, purpose: 'chat', caseId: found.id, at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'shown' });
  const [roster, history, promises, calls, dossier] = await Promise.all([
    deps.people.roster(),
    deps.cases.history(found.id),
    deps.reminders.ofCase(found.id),
    deps.calls.ofDispute(found.id),
    readDossier(found, deps),
  ]);
  return caseInFull(
    found,
    {
      history: readableBy(person, history),
      promises,
      dossier,
      calls,
      signs: can(person, 'case.read-signs', found).allowed ? processSigns(found) : [],
      feedback: can(person, 'feedback.read', found).allowed ? (found.feedback ?? []) : [],
      offers: offersFor(found, person),
      mayTapCalm: mayTapCalm(found, person, dateOf(deps.calendar, deps.clock.now())),
    },
    wordsFor(locale, t, roster, deps.calendar),
    roster.programme.synthetic,
    page,
  );
}

function mayTapCalm(found: Case, person: Person, today: string): boolean {
  return isCheckDue(found, today) && can(person, 'case.record-follow-up', found).allowed && !isShielded(found);
}

function readableBy(person: Person, history: readonly CaseEvent[]): readonly CaseEvent[] {
  if (can(person, 'review.read').allowed) return history;
  return history.filter((event) => !isLookBack(event));
}

/** From App Home: the case in full, in a modal of its own. */
export async function openCase(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t } = call.viewer;
  const found = await deps.cases.find(call.value);
  if (!found || !can(person, 'case.show', found).allowed)
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const { blocks } = await inFull(found, call.viewer, deps);
  await call.open(modal({ callbackId: 'case.open', title: found.number, close: t.common.close, blocks }));
}

/** The word that nobody understood stands in the answer itself; a notification repeats nothing that was typed. */
function disputeHelp({ t, person }: Viewer, unknown?: string): Message {
  const { help } = t.cases;
  const lines = [
    mrkdwn`\`/dispute new\` ${help.new}`,
    mrkdwn`\`/dispute list\` ${help.list}`,
    mrkdwn`\`/dispute show\` LJ-… ${help.show}`,
    mrkdwn`\`/dispute visit\` ${t.outreach.help}`,
    mrkdwn`\`/dispute find\` … ${help.find}`,
    ...(can(person, 'case.read-access').allowed ? [mrkdwn`\`/dispute seen\` LJ-… ${help.seen}`] : []),
    mrkdwn`\`/dispute help\` ${help.help}`,
  ];
  return {
    text: help.heading,
    blocks: [
      section(mrkdwn`*${unknown === undefined ? help.heading : help.unknown(unknown)}*`),
      section(joinMrkdwn(lines, '\n')),
      context(raw(t.cases.report.emergency)),
    ],
  };
}
