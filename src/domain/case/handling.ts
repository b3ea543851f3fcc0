/**
 * The police's own days for a violation: mediation that fails, or an agreement that is broken, begins them anew. Procedure
 * Provisions 165 and 185. Where a penalty is decided already, nothing is left to begin.
 */
import { SYSTEM } from '../people/person.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, type WorkingCalendar } from '../time/working-calendar.ts';
import type { Case, TriagedCore } from './case.ts';
import type { CaseFact } from './events.ts';
import type { EnforcementTrack, HandlingAfter } from './step-codes.ts';

const HANDLED_WITHIN_DAYS = 30;
const DECIDED: readonly EnforcementTrack[] = ['penalty_decided', 'in_detention', 'released', 'criminal_filed'];
const UNDER_WAY: readonly EnforcementTrack[] = ['summoned', 'investigating'];

type Restarted = { change: Partial<Pick<TriagedCore, 'handling' | 'enforcement'>>; facts: CaseFact[] };

export function restartHandling(
  current: TriagedCore,
  after: HandlingAfter,
  at: Instant,
  calendar: WorkingCalendar,
): Restarted {
  const track = current.enforcement?.track ?? 'none';
  const isViolation = current.triage.gateInputs.basis === 'public_security' && !DECIDED.includes(track);
  if (!isViolation && !UNDER_WAY.includes(track)) return { change: {}, facts: [] };
  const dueOn = addDays(dateOf(calendar, at), HANDLED_WITHIN_DAYS);
  const handling = { dueOn, no: (current.handling?.no ?? 0) + 1, after };
  const enforcement = UNDER_WAY.includes(track)
    ? {}
    : { enforcement: { ...current.enforcement, track: 'investigating' as const, by: SYSTEM, at } };
  return { change: { handling, ...enforcement }, facts: [{ type: 'handling.restarted', dueOn, after }] };
}

/** Until when the station decides; null where nothing waits for it. */
export function handlingDueOn({ handling, enforcement }: Case): PlainDate | null {
  return handling && UNDER_WAY.includes(enforcement?.track ?? 'none') ? handling.dueOn : null;
}
