/**
 * Where the police mediate a violation of public security: once, and once more where needed, within seven working days
 * after the first. Art. 183 of the police procedure provisions. A meeting of both sides counts; talks with one do not.
 */
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addWorkingDays, dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { TriagedCore } from './case.ts';
import type { Session } from './records.ts';
import type { SessionType, Side } from './vocabulary.ts';

export const MOST_MEETINGS = 2;
const SECOND_WITHIN_WORKING_DAYS = 7;

type Meeting = { type: SessionType; attended: Session['attended']; agents?: Session['agents']; startedAt: Instant };
type Mediated = Pick<TriagedCore, 'triage'> & { sessions: readonly Session[] };

/** Which one it is, and whether it came after the seventh working day. */
export type Attempt = { attempt: number; afterLimit?: true };
export type MeetingState = { held: number; secondBy: PlainDate | null };

export function bringsTogether({ type, attended, agents = [] }: Omit<Meeting, 'startedAt'>): boolean {
  const isThere = (side: Side) => attended.includes(side) || agents.some((agent) => agent.side === side);
  return type !== 'no_show' && isThere('A') && isThere('B');
}

/** How many were held, and until when a second one is in time; null where this law does not apply. */
export function meetingState(current: Mediated, calendar: WorkingCalendar): MeetingState | null {
  if (current.triage.gateInputs.basis !== 'public_security') return null;
  const held = current.sessions.filter(bringsTogether).map(({ startedAt }) => startedAt);
  const first = [...held].sort()[0];
  return { held: held.length, secondBy: first ? lastDayAfter(first, calendar) : null };
}

/** Null for what is no meeting of both sides. A third is refused whoever agrees to it; a late second is only marked. */
export function attemptOf(current: Mediated, meeting: Meeting, calendar: WorkingCalendar): Result<Attempt | null> {
  const state = meetingState(current, calendar);
  if (!state || !bringsTogether(meeting)) return ok(null);
  if (state.held >= MOST_MEETINGS) return fail('session.third-public-security');
  const attempt = state.held + 1;
  const held = current.sessions.filter(bringsTogether).map(({ startedAt }) => startedAt);
  const [first, second] = [...held, meeting.startedAt].sort();
  const isLate = second !== undefined && dateOf(calendar, second) > lastDayAfter(first!, calendar);
  return ok({ attempt, ...(isLate ? { afterLimit: true } : {}) });
}

function lastDayAfter(first: Instant, calendar: WorkingCalendar): PlainDate {
  return dateOf(calendar, addWorkingDays(calendar, first, SECOND_WITHIN_WORKING_DAYS));
}
