/** Which papers a case has. */
import { standingAgreements } from '../../domain/agreement/terms.ts';
import type { Case } from '../../domain/case/case.ts';
import { bringsTogether } from '../../domain/case/public-security.ts';
import type { Agreement, Session } from '../../domain/case/records.ts';

/** Newest first, those that were breached or belong to an earlier handling last. */
export function agreementsOf(current: Case): Agreement[] {
  const work = 'leadId' in current ? current : current.earlier;
  if (!work) return [];
  const past = [...(work.pastAgreements ?? []), ...(work.pastCycles ?? [])].map(({ agreement }) => agreement);
  return [...[...standingAgreements(work)].reverse(), ...past.reverse()];
}

export function sessionsOf(current: Case): readonly Session[] {
  return 'leadId' in current ? current.sessions : (current.earlier?.sessions ?? []);
}

/** The last meeting of both sides before the agreement was written down: where, when and among whom it came about. */
export function meetingBefore({ recordedAt }: Agreement, current: Case): Session | undefined {
  return sessionsOf(current)
    .filter((session) => bringsTogether(session) && (recordedAt === undefined || session.startedAt <= recordedAt))
    .reduce<Session | undefined>(
      (last, session) => (last && last.startedAt > session.startedAt ? last : session),
      undefined,
    );
}

/** It went to the police's criminal side, to another office, or the sides were shown to the court. */
export function isForOthers({ status }: Case): boolean {
  return status === 'converted' || status === 'referred_out' || status === 'unresolved';
}
