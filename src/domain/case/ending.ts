/** After the agreement: is it performed, does the peace hold, and when is the dispute settled. */
import { planFollowUps, watchDays, watchEndsOn } from '../follow-up/schedule.ts';
import { can } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';
import type { AgreedCase, Case, MediatedCase, ResolvedCase, WatchedCase } from './case.ts';
import type { CaseFact, Decision } from './events.ts';
import type { Closure, FollowUpRecord, ReminderKind } from './records.ts';

export type FollowUpInput = Omit<FollowUpRecord, 'by' | 'dayOffset'>;

/**
 * One check on record. In `agreed`, all terms done opens the watch; a breach, then or in the watch, goes back to
 * mediation. From the watch on the check answers the latest promise that is due; the checks promised for later than the
 * settlement are still made and leave the case settled.
 */
export function recordFollowUp(
  current: Case,
  input: FollowUpInput,
  by: Person,
  calendar: WorkingCalendar,
): Result<Decision> {
  if (current.status !== 'agreed' && current.status !== 'follow_up' && current.status !== 'resolved') {
    return fail('case.not-in-this-state');
  }
  if (!can(by, 'case.record-follow-up', current).allowed) return fail('person.not-allowed');
  const today = dateOf(calendar, input.at);
  const dayOffset = current.status === 'agreed' ? null : latestDue(current, today);
  const record: FollowUpRecord = { ...input, by: by.id, dayOffset };
  const recorded: CaseFact = {
    type: 'follow-up.recorded',
    dayOffset,
    performance: input.performance,
    recurrence: input.recurrence,
    mood: input.mood,
  };
  const kept = { ...current, version: current.version + 1, followUps: [...current.followUps, record] };
  if (kept.status === 'resolved') return ok({ next: kept, facts: [recorded] });
  if (input.performance === 'breached')
    return ok(backToMediation(kept, recorded, nextWorkingDay(calendar, addDays(today, 1))));
  if (kept.status === 'agreed' && input.performance === 'done') {
    const followUpPlan = planFollowUps(current.level, today, calendar);
    const watched: WatchedCase = { ...kept, status: 'follow_up', followUpFrom: today, followUpPlan, nextOn: null };
    return ok({
      next: watched,
      facts: [recorded, { type: 'terms.performed', followUpFrom: today, plan: followUpPlan }],
    });
  }
  return ok({ next: kept, facts: [recorded] });
}

/** The check answers the latest promise that is due; earlier ones that nobody kept stay missed. */
function latestDue(current: WatchedCase | ResolvedCase, today: PlainDate): number | null {
  const answered = new Set(current.followUps.map((record) => record.dayOffset));
  const due = current.followUpPlan.filter((row) => row.dueOn <= today && !answered.has(row.dayOffset));
  return due.at(-1)?.dayOffset ?? null;
}

/** The sides are seen again on the next working day, so that a breach is nobody's to forget. */
function backToMediation(current: AgreedCase | WatchedCase, recorded: CaseFact, nextOn: PlainDate): Decision {
  const { agreement: _agreement, followUps: _followUps, ...core } = current;
  const next: MediatedCase = {
    ...core,
    status: 'in_mediation',
    firstContactAt: current.firstContactAt ?? current.takenAt,
    nextOn,
  };
  return { next, facts: [recorded, { type: 'agreement.breached', nextOn }] };
}

export type ClosureInput = Omit<Closure, 'by' | 'at'>;

/**
 * Resolved: only after the watch has passed calmly and the promised check at its end was made. Not resolved or
 * withdrawn: the lead proposes, someone outside the team confirms.
 */
export function close(
  current: Case,
  input: ClosureInput,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const closure: Closure = { ...input, by: by.id, at };
  if (input.outcome === 'resolved') {
    if (!can(by, 'case.close', current).allowed) return fail('person.not-allowed');
    if (current.status !== 'follow_up') return fail('case.not-in-this-state');
    const endsOn = watchEndsOn(current.level, current.followUpFrom);
    if (dateOf(calendar, at) < endsOn) return fail('case.closing-too-early', { on: endsOn });
    if (!isWatchKept(current, calendar)) return fail('case.follow-ups-outstanding');
    return ok({
      next: { ...current, status: 'resolved', version: current.version + 1, closure },
      facts: [{ type: 'case.resolved' }],
    });
  }
  if (current.status !== 'taken' && current.status !== 'in_mediation' && current.status !== 'agreed') {
    return fail('case.not-in-this-state');
  }
  const version = current.version + 1;
  if (can(by, 'case.close', current).allowed) {
    const { closureProposal: _proposal, ...core } = current;
    const fact: CaseFact =
      input.outcome === 'unresolved'
        ? { type: 'case.unresolved', reason: input.reason ?? 'other' }
        : { type: 'case.withdrawn', withdrawnBy: input.withdrawnBy ?? 'A' };
    return ok({ next: { ...core, status: input.outcome, version, closure }, facts: [fact] });
  }
  if (!can(by, 'case.propose-closure', current).allowed) return fail('person.not-allowed');
  return ok({
    next: { ...current, version, closureProposal: closure },
    facts: [{ type: 'closure.proposed', outcome: input.outcome }],
  });
}

/** The last required check before the watch ends was made, and the latest check since it was due found no recurrence. */
function isWatchKept(current: WatchedCase, calendar: WorkingCalendar): boolean {
  const required = current.followUpPlan.filter((row) => !row.optional && row.dayOffset <= watchDays(current.level));
  const last = required.at(-1);
  const record = current.followUps.findLast(
    (made) => last && (made.dayOffset === last.dayOffset || dateOf(calendar, made.at) >= last.dueOn),
  );
  return record?.recurrence === 'none';
}

/** How often one promise may be put off before the lead must decide. */
const MOST_POSTPONEMENTS = 2;

/** A promise is put off to a later day, with the reason; twice at most until it is kept. */
export function reschedule(
  current: Case,
  request: { kind: ReminderKind; to: PlainDate; reason: string },
  by: Person,
  at: Instant,
): Result<Decision> {
  if (!('leadId' in current)) return fail('case.not-in-this-state');
  if (!can(by, 'reminder.answer', current).allowed) return fail('person.not-allowed');
  const lastKeptAt = current.sessions.at(-1)?.startedAt ?? current.takenAt;
  const before = current.postponements.filter((made) => made.kind === request.kind && made.at > lastKeptAt);
  if (before.length >= MOST_POSTPONEMENTS) return fail('reminder.rescheduled-too-often');
  return ok({
    next: {
      ...current,
      ...movedTo(request.kind, request.to),
      version: current.version + 1,
      postponements: [...current.postponements, { ...request, at }],
    },
    facts: [{ type: 'reminder.rescheduled', kind: request.kind, to: request.to }],
  });
}

/** Nobody answered: on record, and reminded again on the next working day. */
export function noteNotReached(
  current: Case,
  kind: ReminderKind,
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  if (!('leadId' in current)) return fail('case.not-in-this-state');
  if (!can(by, 'reminder.answer', current).allowed) return fail('person.not-allowed');
  const retryOn = nextWorkingDay(calendar, addDays(dateOf(calendar, at), 1));
  return ok({
    next: { ...current, ...movedTo(kind, retryOn), version: current.version + 1 },
    facts: [{ type: 'reminder.not-reached', kind, retryOn }],
  });
}

/** The case has one next date; the days of its other promises stand in their plans. */
function movedTo(kind: ReminderKind, day: PlainDate): { nextOn?: PlainDate } {
  return kind === 'next_date' ? { nextOn: day } : {};
}

/** The lead of the team is called in. */
export function askForHelp(current: Case, kind: ReminderKind, by: Person): Result<Decision> {
  if (!('leadId' in current)) return fail('case.not-in-this-state');
  if (!can(by, 'reminder.answer', current).allowed) return fail('person.not-allowed');
  return ok({ next: { ...current, version: current.version + 1 }, facts: [{ type: 'help.asked', kind }] });
}
