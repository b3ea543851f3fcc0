/**
 * A court may confirm what was agreed; then it can be enforced like a judgment. Both sides apply together within thirty
 * days of its effect (People's Mediation Law art. 33, Civil Procedure Law art. 205).
 */
import type { Case } from '../case/case.ts';
import type { Decision } from '../case/events.ts';
import type { Agreement } from '../case/records.ts';
import type { MediationBasis } from '../case/vocabulary.ts';
import { can, isShielded, notAllowed } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { addDays, dateOf, previousWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts';
import type { ConfirmationMark } from './confirmation-marks.ts';
import { standingAgreements } from './terms.ts';

const DAYS = 30;
/** Days before the last one on which it is brought to mind: the twentieth and the twenty-seventh of the thirty. */
const REMIND_BEFORE = [10, 3] as const;

/**
 * Only what a mediation organisation brought about, and nothing about marriage, parentage or adoption (SPC provisions of
 * 2011, art. 4).
 */
export function isConfirmable(basis: MediationBasis, { report }: Pick<Case, 'report'>): boolean {
  return basis === 'peoples_mediation' && report.category !== 'marriage_family';
}

type Asked = Pick<Agreement, 'basis' | 'judicialConfirmation' | 'effectiveOn' | 'confirmation'>;

/** The last day on which both may apply; null where nobody may or wants to. */
export function applyBy(agreement: Asked, current: Pick<Case, 'report'>): PlainDate | null {
  if (agreement.judicialConfirmation === 'not_wanted' || !isConfirmable(agreement.basis, current)) return null;
  return addDays(agreement.effectiveOn, DAYS);
}

/** The newest agreement that a court may be asked about, with its last day; null where there is none. */
export function confirmationOf(current: Case): { agreement: Agreement; applyBy: PlainDate } | null {
  if (!('leadId' in current)) return null;
  const agreement = standingAgreements(current).at(-1);
  const lastDay = agreement ? applyBy(agreement, current) : null;
  return agreement && lastDay ? { agreement, applyBy: lastDay } : null;
}

/** Still to be applied for. */
export function awaitsApplication(current: Case): boolean {
  const asked = confirmationOf(current);
  return asked !== null && asked.agreement.confirmation === undefined;
}

/** When it is brought to mind: on a working day, rather before than after. */
export function confirmationReminders(
  lastDay: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
): { day: number; on: PlainDate }[] {
  return REMIND_BEFORE.map((before) => ({
    day: DAYS - before,
    on: previousWorkingDay(calendar, addDays(lastDay, -before)),
  })).filter(({ on }) => on > today);
}

/** What became of it: applied for in time, decided by the court, or not wanted after all. */
export function markConfirmation(
  current: Case,
  { mark, on }: { mark: ConfirmationMark; on: PlainDate },
  by: Person,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Decision> {
  const asked = confirmationOf(current);
  if (!asked || !('leadId' in current)) return fail('confirmation.none');
  const permission = can(by, 'case.mark-confirmation', current);
  if (!permission.allowed) return notAllowed(permission.mayInstead);
  if (isShielded(current)) return fail('case.shielded');
  if (on < asked.agreement.effectiveOn || on > dateOf(calendar, at)) return fail('confirmation.day-out-of-reach');
  if (mark === 'applied' && on > asked.applyBy) return fail('confirmation.too-late', { on: asked.applyBy });
  const { confirmation: _before, ...agreement } = asked.agreement;
  const marked: Agreement =
    mark === 'not_wanted'
      ? { ...agreement, judicialConfirmation: 'not_wanted' }
      : { ...agreement, confirmation: { state: mark, on, by: by.id, at } };
  const next = { ...withAgreement(current, marked), version: current.version + 1 };
  return ok({ next, facts: [{ type: 'confirmation.marked', no: marked.no, mark }] });
}

function withAgreement<T extends Extract<Case, { leadId: string }>>(current: T, changed: Agreement): T {
  if ('agreement' in current && current.agreement.no === changed.no) return { ...current, agreement: changed };
  const partialAgreements = current.partialAgreements?.map((one) => (one.no === changed.no ? changed : one));
  return { ...current, ...(partialAgreements ? { partialAgreements } : {}) };
}
