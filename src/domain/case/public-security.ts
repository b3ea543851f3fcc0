/**
 * Where the police mediate a violation of public security: once, and once more where needed, within seven working days
 * after the first. Art. 183 of the police procedure provisions. The first within three working days after the case was
 * accepted, or the injury appraised: Work Standard of 2007. A meeting of both sides counts; talks with one do not.
 */
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addWorkingDays, dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, SuspendedCase, TriagedCore } from './case.ts';
import type { Session } from './records.ts';
import type { SessionType, Side } from './vocabulary.ts';

export const MOST_MEETINGS = 2;
const FIRST_WITHIN_WORKING_DAYS = 3;
const SECOND_WITHIN_WORKING_DAYS = 7;

type Meeting = { type: SessionType; attended: Session['attended']; agents?: Session['agents']; startedAt: Instant };
type Mediated = Pick<TriagedCore, 'triage' | 'firstMeetingBy'> & { sessions: readonly Session[] };

/** Which one it is, and whether it came after the third working day, the second after the seventh. */
export type Attempt = { attempt: number; afterLimit?: true };
export type MeetingState = { held: number; firstBy: PlainDate | null; secondBy: PlainDate | null };

export function bringsTogether({ type, attended, agents = [] }: Omit<Meeting, 'startedAt'>): boolean {
  const isThere = (side: Side) => attended.includes(side) || agents.some((agent) => agent.side === side);
  return type !== 'no_show' && isThere('A') && isThere('B');
}

/** How many were held, and until when the next one is in time; null where this law does not apply. */
export function meetingState(current: Mediated, calendar: WorkingCalendar): MeetingState | null {
  if (current.triage.gateInputs.basis !== 'public_security') return null;
  const held = current.sessions.filter(bringsTogether).map(({ startedAt }) => startedAt);
  const first = [...held].sort()[0];
  const secondBy = first ? lastDayAfter(first, SECOND_WITHIN_WORKING_DAYS, calendar) : null;
  return { held: held.length, firstBy: first ? null : (current.firstMeetingBy ?? null), secondBy };
}

/** Null for what is no meeting of both sides. A third is refused whoever agrees to it; a late one is only marked. */
export function attemptOf(current: Mediated, meeting: Meeting, calendar: WorkingCalendar): Result<Attempt | null> {
  const state = meetingState(current, calendar);
  if (!state || !bringsTogether(meeting)) return ok(null);
  if (state.held >= MOST_MEETINGS) return fail('session.third-public-security');
  const attempt = state.held + 1;
  const held = current.sessions.filter(bringsTogether).map(({ startedAt }) => startedAt);
  const [first, second] = [...held, meeting.startedAt].sort();
  const lastDay = second ? lastDayAfter(first!, SECOND_WITHIN_WORKING_DAYS, calendar) : state.firstBy;
  const isLate = lastDay !== null && dateOf(calendar, (second ?? first)!) > lastDay;
  return ok({ attempt, ...(isLate ? { afterLimit: true } : {}) });
}

/** Counted from the moment when triage accepted it. */
export function firstMeetingDue(
  { basis }: Pick<TriagedCore['triage']['gateInputs'], 'basis'>,
  at: Instant,
  calendar: WorkingCalendar,
): Pick<TriagedCore, 'firstMeetingBy'> {
  if (basis !== 'public_security') return {};
  return { firstMeetingBy: lastDayAfter(at, FIRST_WITHIN_WORKING_DAYS, calendar) };
}

/** It waited for the appraisal of an injury: the days are counted anew from its end. */
export function dueAfterAppraisal(
  { triage, firstMeetingBy, suspension }: Pick<SuspendedCase, 'triage' | 'firstMeetingBy' | 'suspension'>,
  at: Instant,
  calendar: WorkingCalendar,
): Pick<TriagedCore, 'firstMeetingBy'> {
  const waited = suspension.reason === 'injury_appraisal' && firstMeetingBy !== undefined;
  return waited ? firstMeetingDue(triage.gateInputs, at, calendar) : {};
}

/** Until when the first one is in time, while none was held and nothing else is waited for. */
export function firstMeetingOwed(current: Case): PlainDate | null {
  if (!AWAITS_FIRST.includes(current.status) || !('triage' in current)) return null;
  const sessions = 'sessions' in current ? current.sessions : (current.earlier?.sessions ?? []);
  return sessions.some(bringsTogether) ? null : (current.firstMeetingBy ?? null);
}

const AWAITS_FIRST: readonly Case['status'][] = ['awaiting_claim', 'assigned', 'taken', 'in_mediation'];

function lastDayAfter(at: Instant, workingDays: number, calendar: WorkingCalendar): PlainDate {
  return dateOf(calendar, addWorkingDays(calendar, at, workingDays));
}
