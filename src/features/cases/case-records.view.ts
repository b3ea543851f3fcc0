/** What was put on record while the case was worked on, the newest first; each record is a few lines of its own. */
import type { Case } from '../../domain/case/case.ts';
import type { Agreement, Closure, FollowUpRecord, Postponement, Session } from '../../domain/case/records.ts';
import type { Words } from '../../i18n/words.ts';
import { agreementRecord } from '../../slack/agreement-record.view.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';
import { typedLines } from '../../slack/typed-lines.view.ts';
import { stepRecords } from './step-records.view.ts';

export type CaseRecord = readonly Mrkdwn[];

export function recordsOf(current: Case, words: Words): CaseRecord[] {
  const work = 'leadId' in current ? current : current.earlier;
  const [past, cycles] = [reversed(work?.pastAgreements), reversed(work?.pastCycles)];
  const putOff = [...past, ...cycles].flatMap((it) => it.postponements);
  return [
    ...endOf(current, words),
    ...stepRecords(current, words),
    ...('agreement' in current ? agreedRecords(current.agreement, current.followUps, current, words) : []),
    ...reversed(work?.partialAgreements).map((agreement) => agreementRecord(agreement, current, words)),
    ...past.flatMap(({ agreement, followUps }) => agreedRecords(agreement, followUps, current, words)),
    ...cycles.flatMap(({ agreement, followUps }) => agreedRecords(agreement, followUps, current, words)),
    ...putOffRecord([...putOff, ...('postponements' in current ? current.postponements : [])], words),
    ...reversed(work?.sessions).map((session) => sessionRecord(session, words)),
  ];
}

function reversed<T>(oldestFirst: readonly T[] | undefined): T[] {
  return [...(oldestFirst ?? [])].reverse();
}

function endOf(current: Case, words: Words): CaseRecord[] {
  if ('closure' in current) return [closureRecord(current.closure, words)];
  return 'closureProposal' in current && current.closureProposal ? [closureRecord(current.closureProposal, words)] : [];
}

function closureRecord({ at, by, outcome, elements, lessons, callsReason, stance }: Closure, words: Words): CaseRecord {
  const { t } = words;
  const reached = elements.map((it) => t.codes.outcomeElement[it]).join(t.common.listSeparator);
  return [
    mrkdwn`*${words.time(at)}* · ${t.followUps.close.title} · ${t.codes.status[outcome]} · ${words.person(by)}`,
    ...(reached ? [mrkdwn`*${t.followUps.close.elements}* ${reached}`] : []),
    ...typedLines(t.followUps.close.calls, callsReason),
    ...typedLines(t.followUps.close.stance, stance),
    ...typedLines(t.followUps.close.lessons, lessons),
  ];
}

function agreedRecords(
  agreement: Agreement,
  followUps: readonly FollowUpRecord[],
  current: Case,
  words: Words,
): CaseRecord[] {
  return [
    ...[...followUps].reverse().map((record) => followUpRecord(record, words)),
    agreementRecord(agreement, current, words),
  ];
}

function followUpRecord(record: FollowUpRecord, words: Words): CaseRecord {
  const { t } = words;
  const { reached, reachedA, reachedB } = t.followUps.record;
  const found = t.cases.events.followUp(
    t.codes.performance[record.performance],
    t.codes.recurrence[record.recurrence],
    t.codes.mood[record.mood],
  );
  return [
    mrkdwn`*${words.time(record.at)}* · ${t.codes.followUpMethod[record.method]} · ${words.person(record.by)}`,
    mrkdwn`${reachedA}: ${reached[record.reached.A]} · ${reachedB}: ${reached[record.reached.B]}`,
    mrkdwn`${found}${record.action ? ` ${t.cases.events.action(t.codes.followUpAction[record.action])}` : ''}`,
    ...typedLines(t.followUps.record.note, record.note),
  ];
}

function putOffRecord(postponements: readonly Postponement[], words: Words): CaseRecord[] {
  const { t } = words;
  const given = postponements.filter(({ reason }) => reason !== '');
  if (given.length === 0) return [];
  return [
    [
      mrkdwn`*${t.cases.show.putOff}*`,
      ...given.flatMap(({ kind, to, reason }) => typedLines(`${words.day(to)} · ${t.reminders.kind(kind)}`, reason)),
    ],
  ];
}

function sessionRecord(session: Session, words: Words): CaseRecord {
  const { t } = words;
  const form = t.mediation.session;
  const what = t.cases.events.session(session.no, t.codes.sessionType[session.type], session.durationMinutes);
  const attended = session.attended.map((who) => form.attendees[who]).join(t.common.listSeparator);
  return [
    mrkdwn`*${words.time(session.startedAt)}* · ${what} · ${words.person(session.performedBy)}`,
    ...(attended ? [mrkdwn`*${form.attended}* ${attended}`] : []),
    ...teamLines(session, words),
    ...typedLines(form.summary, session.summary),
    ...typedLines(form.nextStep, session.nextStep),
  ];
}

/** Who led and who wrote may be two; who took part; how it was done. */
function teamLines(session: Session, words: Words): Mrkdwn[] {
  const { t } = words;
  const form = t.forms.session;
  const listed = (label: string, parts: readonly string[]) =>
    parts.length > 0 ? [mrkdwn`*${label}* ${parts.join(t.common.listSeparator)}`] : [];
  const says = t.mediation.session;
  const {
    tookPart = [],
    approaches = [],
    invitees = [],
    wishes = [],
    checklist = [],
    visitRules = [],
    expenses,
  } = session;
  const stances = (['A', 'B'] as const).flatMap((side) => {
    const stance = session.stances[side];
    return stance ? [t.common.labelled(t.codes.side[side], t.codes.stance[stance])] : [];
  });
  return [
    ...(session.recordedBy === session.performedBy
      ? []
      : [mrkdwn`${form.recordedBy(words.person(session.recordedBy))}`]),
    ...listed(
      form.tookPart,
      tookPart.map(
        ({ personId, role }) => words.person(personId) + (role ? t.common.inBrackets(t.forms.teamRole[role]) : ''),
      ),
    ),
    ...listed(
      form.invitees,
      invitees.map((it) => t.forms.invitee[it]),
    ),
    ...listed(form.stances, stances),
    ...listed(
      says.wishes,
      wishes.map(({ side, wish }) => t.common.labelled(t.codes.side[side], says.wish[wish])),
    ),
    ...listed(
      says.checklistOf180,
      checklist.map((it) => says.checklistPoint[it]),
    ),
    ...listed(
      says.visitRules,
      visitRules.map((it) => says.visitRule[it]),
    ),
    ...listed(
      form.approaches,
      approaches.map((it) => t.forms.approach[it]),
    ),
    ...(expenses ? typedLines(`${form.expenses} ${form.yuan(expenses.yuan)}`, expenses.purpose || '—') : []),
  ];
}
