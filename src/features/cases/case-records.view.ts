/** What was put on record while the case was worked on, the newest first; each record is a few lines of its own. */
import type { Case } from '../../domain/case/case.ts';
import type { Agreement, Closure, FollowUpRecord, Postponement, Session, Term } from '../../domain/case/records.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';
import { stepRecords } from './step-records.view.ts';
import { typedLines } from './typed-lines.view.ts';

export type CaseRecord = readonly Mrkdwn[];

export function recordsOf(current: Case, words: Words): CaseRecord[] {
  const work = 'leadId' in current ? current : current.earlier;
  const [past, cycles] = [reversed(work?.pastAgreements), reversed(work?.pastCycles)];
  const putOff = [...past, ...cycles].flatMap((it) => it.postponements);
  return [
    ...endOf(current, words),
    ...stepRecords(current, words),
    ...('agreement' in current ? agreedRecords(current.agreement, current.followUps, words) : []),
    ...past.flatMap(({ agreement, followUps }) => agreedRecords(agreement, followUps, words)),
    ...cycles.flatMap(({ agreement, followUps }) => agreedRecords(agreement, followUps, words)),
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

function closureRecord({ at, by, outcome, elements, lessons }: Closure, words: Words): CaseRecord {
  const { t } = words;
  const reached = elements.map((it) => t.codes.outcomeElement[it]).join(t.common.listSeparator);
  return [
    mrkdwn`*${words.time(at)}* · ${t.followUps.close.title} · ${t.codes.status[outcome]} · ${words.person(by)}`,
    ...(reached ? [mrkdwn`*${t.followUps.close.elements}* ${reached}`] : []),
    ...typedLines(t.followUps.close.lessons, lessons),
  ];
}

function agreedRecords(agreement: Agreement, followUps: readonly FollowUpRecord[], words: Words): CaseRecord[] {
  return [
    ...[...followUps].reverse().map((record) => followUpRecord(record, words)),
    agreementRecord(agreement, words),
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

function agreementRecord(agreement: Agreement, words: Words): CaseRecord {
  const { t } = words;
  const form = t.mediation.agreement;
  return [
    mrkdwn`*${words.day(agreement.effectiveOn)}* · ${form.title} ${agreement.no} · ${words.person(agreement.recordedBy)}`,
    ...typedLines(form.host, agreement.host),
    ...typedLines(form.facts, agreement.facts),
    ...agreement.terms.flatMap((term, at) => typedLines(termLabel(term, at + 1, words), term.text)),
  ];
}

function termLabel({ obligor, kind, amount, dueOn }: Term, no: number, words: Words): string {
  const { t } = words;
  return [
    `${no}.`,
    t.codes.side[obligor],
    t.codes.termKind[kind],
    ...(amount === undefined ? [] : [t.cases.show.yuan(amount)]),
    ...(dueOn ? [words.day(dueOn)] : []),
  ].join(' ');
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
    ...typedLines(form.summary, session.summary),
    ...typedLines(form.nextStep, session.nextStep),
  ];
}
