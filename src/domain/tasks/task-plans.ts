/**
 * What must be done where mediation is not the way, or not the first one: by whom, and by when. Anti-Domestic Violence Law
 * art. 14 to 17 and 23; the days are programme defaults where the law sets none.
 */
import type { AgreedCase, Case } from '../case/case.ts';
import type { Handling } from '../case/overlay.ts';
import type { GateFinding } from '../case/report.ts';
import { isShielded } from '../people/permissions.ts';
import type { Instant } from '../time/instant.ts';
import { minutesAfter } from '../time/instant.ts';
import {
  addDays,
  addWorkingDays,
  dateOf,
  instantAt,
  previousWorkingDay,
  type WorkingCalendar,
} from '../time/working-calendar.ts';
import {
  type KeptByStep,
  SAFETY_ACTIONS,
  type SafetyAction,
  type TaskKind,
  type TaskOwner,
  type TaskPath,
} from './task-codes.ts';

/** What follows from how the case stands; the others begin with one event. */
type PlannedPath = Exclude<TaskPath, KeptByStep | 'handling'>;
type Term = { hours: number } | { workingDays: number } | { withinDays: number };
type PlanRow = { kind: TaskKind; owner: TaskOwner; term: Term; slot?: number };

const visits = (
  kind: 'visit_station' | 'visit_committee' | 'watch_visit',
  days: readonly number[],
  owner: TaskOwner = 'station_chief',
): PlanRow[] => days.map((withinDays) => ({ kind, owner, term: { withinDays }, slot: withinDays }));

const PLANS: Readonly<Record<PlannedPath, readonly PlanRow[]>> = {
  domestic_violence: [
    { kind: 'safety_contact', owner: 'reporter', term: { hours: 24 } },
    { kind: 'evidence', owner: 'reporter', term: { hours: 24 } },
    { kind: 'protection_order', owner: 'reporter', term: { hours: 24 } },
    { kind: 'warning_or_penalty', owner: 'station_chief', term: { workingDays: 3 } },
    { kind: 'womens_federation', owner: 'station_chief', term: { workingDays: 1 } },
    ...visits('visit_station', [7, 90]),
    ...visits('visit_committee', [30, 90]),
  ],
  child_protection: [
    { kind: 'mandatory_report', owner: 'station_chief', term: { hours: 24 } },
    { kind: 'evidence', owner: 'reporter', term: { hours: 24 } },
    { kind: 'civil_affairs', owner: 'station_chief', term: { workingDays: 1 } },
    { kind: 'school', owner: 'station_chief', term: { workingDays: 1 } },
    ...visits('visit_station', [7, 30]),
  ],
  watch_after_refusal: visits('watch_visit', [7, 30], 'reporter'),
  immediate_safety: SAFETY_ACTIONS.map((kind) => ({ kind, owner: 'reporter', term: { hours: 2 } })),
};

export type PlannedTask = {
  path: TaskPath;
  kind: TaskKind;
  /** Tells visits apart: within how many days; 0 where there is one of its kind. */
  slot: number;
  owner: TaskOwner;
  dueAt: Instant;
  /** Set where it was done when the path began. */
  done?: { by: string; at: Instant };
};

/** Nothing before a person decided: until then the chief knows, and triage is due within the hour. */
export function pathsOf(current: Case): PlannedPath[] {
  if (current.status === 'reported' || current.status === 'cancelled') return [];
  const { dangerSigns } = current.report;
  const found = 'triage' in current ? [current.triage.gate.first, ...current.triage.gate.further] : [];
  const excludes = (code: GateFinding['exclusion']) => found.some(({ exclusion }) => exclusion === code);
  const isHeld =
    found.some(({ rule }) => rule === 'G5') ||
    current.assessment.overrides.some((code) => code === 'R1' || code === 'R2' || code === 'R3');
  return [
    ...(dangerSigns.includes('dv_suspected') || excludes('domestic_violence_suspected')
      ? (['domestic_violence'] as const)
      : []),
    ...(dangerSigns.includes('child_abuse_suspected') || excludes('child_abuse_or_school_bullying')
      ? (['child_protection'] as const)
      : []),
    ...(isHeld ? (['immediate_safety'] as const) : []),
    ...(isRefused(current) && !isShielded(current) ? (['watch_after_refusal'] as const) : []),
  ];
}

/** A side will not be mediated with, and the matter is more than a trifle: the station keeps an eye on it (G9). */
function isRefused(current: Case): boolean {
  if (current.level === 'blue') return false;
  if (current.status === 'withdrawn') return true;
  if (current.status !== 'not_accepted') return false;
  const found = [current.triage.gate.first, ...current.triage.gate.further];
  return found.some(({ rule, exclusion }) => rule === 'G9' || exclusion === 'party_refuses');
}

/** All that the case calls for from `at` on; what the report says was done is on record as done. */
export function planTasks(current: Case, at: Instant, calendar: WorkingCalendar): PlannedTask[] {
  const reported = new Set(current.report.immediateActions ?? []);
  const done =
    'triage' in current
      ? { by: current.triage.by, at: current.triage.at }
      : { by: current.reportedBy, at: current.reportedAt };
  return pathsOf(current).flatMap((path) =>
    PLANS[path].map(({ kind, owner, term, slot = 0 }) => ({
      path,
      kind,
      slot,
      owner,
      dueAt: dueAt(term, at, calendar),
      ...(path === 'immediate_safety' && reported.has(kind as SafetyAction) ? { done } : {}),
    })),
  );
}

type Known = Pick<PlannedTask, 'path' | 'kind' | 'slot'> & { caseId: string; state: string };

/** What a merged case has under way, or had done in the first handling, is not asked for a second time. */
export function notYetUnderWay(
  planned: readonly PlannedTask[],
  current: Pick<Case, 'id' | 'cycle'>,
  known: readonly Known[],
): PlannedTask[] {
  const held = known.filter(
    ({ caseId, state }) => caseId !== current.id && (state === 'open' || (state === 'done' && current.cycle === 1)),
  );
  return planned.filter(
    ({ path, kind, slot }) => !held.some((it) => it.path === path && it.kind === kind && it.slot === slot),
  );
}

const REVIEW_WORKING_DAYS = 2;

/** Each submission of an agreement is a review of its own. */
export function planReview(slot: number, at: Instant, calendar: WorkingCalendar): PlannedTask {
  const due = dueAt({ workingDays: REVIEW_WORKING_DAYS }, at, calendar);
  return { path: 'legal_review', kind: 'agreement_review', slot, owner: 'legal_reviewer', dueAt: due };
}

/** Nobody brings both sides together before; the first meeting is due on the third working day. */
export function planGateCheck(at: Instant, calendar: WorkingCalendar): PlannedTask {
  const due = dueAt({ workingDays: 1 }, at, calendar);
  return { path: 'gate_check', kind: 'ground_check', slot: 0, owner: 'legal_reviewer', dueAt: due };
}

/** The days of the law run; the station decides before their last one is over. */
export function planHandling({ dueOn, no }: Handling, calendar: WorkingCalendar): PlannedTask {
  const due = instantAt(calendar, dueOn, calendar.dayEnd);
  return { path: 'handling', kind: 'resume_procedure', slot: no, owner: 'station_chief', dueAt: due };
}

const CHECK_WORKING_DAYS = 3;

/** Said anew after a check that found otherwise, it is looked at anew. */
export function planCheck({ followUps }: AgreedCase, at: Instant, calendar: WorkingCalendar): PlannedTask {
  const due = dueAt({ workingDays: CHECK_WORKING_DAYS }, at, calendar);
  const task = { path: 'independent_check', kind: 'performance_check', owner: 'outside_caller' } as const;
  return { ...task, slot: followUps.length, dueAt: due };
}

/** A visit within so many days is due by the end of the last working day among them. */
function dueAt(term: Term, at: Instant, calendar: WorkingCalendar): Instant {
  if ('hours' in term) return minutesAfter(at, term.hours * 60);
  if ('workingDays' in term) return addWorkingDays(calendar, at, term.workingDays);
  const last = previousWorkingDay(calendar, addDays(dateOf(calendar, at), term.withinDays));
  return instantAt(calendar, last, calendar.dayEnd);
}
