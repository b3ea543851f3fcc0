/**
 * What the commander should look at: red cases that are not at peace yet, and promises whose time has passed. A case of
 * suspected domestic violence counts here but is never listed.
 */

import type { Case } from '../case/case.ts';
import { triageDueAt } from '../case/clocks.ts';
import type { Category } from '../case/vocabulary.ts';
import { isShielded } from '../people/permissions.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { dateOf, type WorkingCalendar } from '../time/working-calendar.ts';

/** `listed` holds the first of those that may be shown; `shielded` is how many count but may not be. */
export type Attention<Row> = { total: number; shielded: number; listed: readonly Row[] };

export type RedCase = {
  number: string;
  category: Category;
  stationId: string;
  ageDays: number;
  ownerId: string | null;
  lastContactOn: PlainDate | null;
  nextOn: PlainDate | null;
};
export type OverdueCase = { number: string; stationId: string; ownerId: string | null; dueOn: PlainDate };
export const OVERDUE_KINDS = ['triage', 'claim', 'first_contact', 'follow_up'] as const;
export type OverdueKind = (typeof OVERDUE_KINDS)[number];

/** A promised check that nobody made. */
export type MissedFollowUp = { case: Case; dueOn: PlainDate };

/** Longer lists are not read; the rest is a number. */
const MOST_RED = 15;
const MOST_OVERDUE = 3;

const AT_WORK: readonly Case['status'][] = [
  'reported',
  'awaiting_claim',
  'assigned',
  'taken',
  'in_mediation',
  'suspended',
  'agreed',
];

/** Red and not yet in the watch after performance; oldest first. At most fifteen are listed. */
export function redNow(cases: readonly Case[], at: Instant, calendar: WorkingCalendar): Attention<RedCase> {
  const red = cases.filter((current) => current.level === 'red' && AT_WORK.includes(current.status));
  return attention(
    red.sort((one, other) => Date.parse(one.reportedAt) - Date.parse(other.reportedAt)),
    MOST_RED,
    (current) => current,
    (current) => ({
      number: current.number,
      category: current.report.category,
      stationId: current.report.stationId,
      ageDays: daysBetween(dateOf(calendar, current.reportedAt), dateOf(calendar, at)),
      ownerId: ownerOf(current),
      lastContactOn: lastContactOn(current, calendar),
      nextOn: nextOn(current, at, calendar),
    }),
  );
}

/** Triage, claim (or acceptance of an assignment), first contact and follow-up past their time; longest overdue first, three listed. */
export function overdueAt(
  cases: readonly Case[],
  missed: readonly MissedFollowUp[],
  at: Instant,
  calendar: WorkingCalendar,
): Record<OverdueKind, Attention<OverdueCase>> {
  const late = (kind: OverdueKind) =>
    listOverdue(
      cases.flatMap((current) => {
        const due = dueNow(current, calendar);
        const isLate = due?.kind === kind && Date.parse(due.at) < Date.parse(at);
        return isLate ? [{ case: current, dueAt: due.at, dueOn: dateOf(calendar, due.at) }] : [];
      }),
    );
  return {
    triage: late('triage'),
    claim: late('claim'),
    first_contact: late('first_contact'),
    follow_up: listOverdue(missed.map((row) => ({ ...row, dueAt: row.dueOn }))),
  };
}

/** The one promise that the case's state makes, if any. */
function dueNow(current: Case, calendar: WorkingCalendar): { kind: OverdueKind; at: Instant } | null {
  switch (current.status) {
    case 'reported':
      return { kind: 'triage', at: triageDueAt(current.assessment.clockLevel, current.reportedAt, calendar) };
    case 'awaiting_claim':
      return { kind: 'claim', at: current.claimDueAt };
    case 'assigned':
      return { kind: 'claim', at: current.acceptDueAt };
    case 'taken':
      return current.firstContactAt === null ? { kind: 'first_contact', at: current.firstContactDueAt } : null;
    default:
      return null;
  }
}

type Late = { case: Case; dueAt: string; dueOn: PlainDate };

function listOverdue(late: Late[]): Attention<OverdueCase> {
  return attention(
    late.sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt)),
    MOST_OVERDUE,
    (row) => row.case,
    (row) => ({
      number: row.case.number,
      stationId: row.case.report.stationId,
      ownerId: ownerOf(row.case),
      dueOn: row.dueOn,
    }),
  );
}

function attention<T, Row>(
  all: readonly T[],
  most: number,
  caseOf: (item: T) => Case,
  show: (item: T) => Row,
): Attention<Row> {
  const open = all.filter((item) => !isShielded(caseOf(item)));
  return { total: all.length, shielded: all.length - open.length, listed: open.slice(0, most).map(show) };
}

function ownerOf(current: Case): string | null {
  if ('leadId' in current) return current.leadId;
  return 'assigneeId' in current ? current.assigneeId : null;
}

/** The last meeting at which a party was there. */
function lastContactOn(current: Case, calendar: WorkingCalendar): PlainDate | null {
  const sessions = 'sessions' in current ? current.sessions : (current.earlier?.sessions ?? []);
  const met = sessions.findLast(
    ({ type, attended }) => type !== 'no_show' && (attended.includes('A') || attended.includes('B')),
  );
  return met ? dateOf(calendar, met.startedAt) : null;
}

/** The next day on which something is promised in this case. */
function nextOn(current: Case, at: Instant, calendar: WorkingCalendar): PlainDate | null {
  if (current.status === 'agreed') {
    const today = dateOf(calendar, at);
    const days = current.agreement.terms.flatMap((term) => (term.dueOn && term.dueOn >= today ? [term.dueOn] : []));
    return days.sort()[0] ?? null;
  }
  if ('nextOn' in current && current.nextOn) return current.nextOn;
  const due = dueNow(current, calendar);
  return due ? dateOf(calendar, due.at) : null;
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
